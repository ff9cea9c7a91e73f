import Definitions
@testable import Edition
@testable import Reporting
import Testing

@Suite struct DutchTests {
  private let words: Words

  init() throws { words = try ReportingFixture.words.get() }

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (11_500, "11.500"), (1_234_567, "1.234.567"),
    (-400, "−400"),
    (-1234, "−1.234"),
  ])
  func counts(number: Int, text: String) { #expect(words.count(number) == text) }

  @Test(arguments: [
    (57, 100, 0, "57%"), (123, 1000, 1, "12,3%"), (1, 1000, 0, "<1%"), (1, 10_000, 1, "<0,1%"),
    (0, 10, 0, "0%"),
    (0, 10, 1, "0,0%"), (1, 200, 0, "1%"), (10, 10, 0, "100%"),
  ])
  func percents(part: Int, base: Int, decimals: Int, text: String) {
    #expect(Percent(part, of: base, decimals: decimals).map(words.percent) == text)
  }

  @Test(arguments: [
    (14_000, 11_500, "−18%"), (100, 150, "+50%"), (200, 199, "−1%"), (1000, 1001, "minder dan +1%"),
  ])
  func changes(old: Int, new: Int, text: String) { #expect(words.change(from: old, to: new) == text) }

  @Test func differences() {
    #expect(words.difference(31) == "+31")
    #expect(words.difference(0) == "0")
    #expect(words.difference(-25, decimals: 1) == "−2,5")
    #expect(words.change(from: 0, to: 5) == nil)
  }

  @Test(arguments: [
    ("2022-Q2", "tweede kwartaal 2022", "in het tweede kwartaal van 2022"),
    ("2022-05", "mei 2022", "in mei 2022"),
    ("2022", "2022", "in 2022"),
    ("2021-Q3/2022-Q2", "2021-Q3 tot en met 2022-Q2", "van 2021-Q3 tot en met 2022-Q2"),
  ])
  func periods(period: String, title: String, within: String) {
    #expect(words.title(Period(period)!) == title)
    #expect(words.within(Period(period)!) == within)
  }

  @Test func lists() {
    #expect(words.list(["a"]) == "a")
    #expect(words.list(["a", "b", "c"]) == "a, b en c")
    #expect(words.years(2019..<2021) == "2019 en 2020")
    #expect(words.years(2019..<2024) == "2019 tot en met 2023")
    #expect(words.amount(1, .visits) == "1 bezoek")
    #expect(words.amount(1200, .questions) == "1.200 vragen")
  }
}
