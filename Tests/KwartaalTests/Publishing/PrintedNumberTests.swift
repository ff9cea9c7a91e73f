import Definitions
@testable import Publishing
import Testing

@Suite struct PrintedNumberTests {
  @Test(arguments: [
    ("45%", PrintedNumber.percent(450)), ("12,3%", .percent(123)), ("1.234", .count(1234)), ("0", .count(0)),
    ("12,3", .decimal(123)), ("1.234,5", .decimal(12_345)), ("+31", .difference(310)),
    ("\u{2212}5", .difference(-50)), ("\u{2212}0,4", .difference(-4)),
  ])
  func numbers(_ text: String, _ number: PrintedNumber) {
    #expect(PrintedNumber(text, in: .unnamed) == number)
  }

  /// The same signs say something else in English.
  @Test(arguments: [
    ("12.3%", PrintedNumber.percent(123)), ("1,234", .count(1234)), ("1,234.5", .decimal(12_345)),
    ("\u{2212}0.4", .difference(-4)),
  ])
  func numbersInEnglish(_ text: String, _ number: PrintedNumber) throws {
    let english = try Words(path: "\(Program.repository)/pipelines/words/en.yaml").page
    #expect(PrintedNumber(text, in: english) == number)
    #expect(PrintedNumber(text, in: .unnamed) != number)
  }

  @Test(arguments: [
    "", ".", "<1%", "n.v.t.", "2022-Q2", "12,34", "1,2,3", "1,2.3", "%", "+", "12 %", "+5%", "nieuw",
    "99999999999999999999",
  ])
  func others(_ text: String) { #expect(PrintedNumber(text, in: .unnamed) == nil) }
}
