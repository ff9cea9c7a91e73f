import Definitions
import Testing

/// Periods, the words that ask for them, and civil dates.
struct PeriodTests {
  @Test(arguments: ["2022-05", "2022-Q2", "2022", "2021-Q3/2022-Q2", "2019-Q3/2022-Q2", "2021-06/2022-05"])
  func aPeriodIsWrittenAsItIsRead(_ text: String) {
    #expect(Period(text)?.description == text)
  }

  @Test(arguments: [
    "", "2022-13", "2022-Q5", "2022-Q", "22-Q1", "2022-5", "2022-Q2/2021-Q1", "2022-Q2/2022", "x",
    "202", "+202", "20225", "2022-", "2022-+5", "2022-Q+", "2022-Q12", "2022/2023/2024", "2022-Q1/", "٢٠٢٢",
    "0000",
  ])
  func anythingElseIsNoPeriod(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test func theLastDayOfFebruaryFollowsTheLeapYears() {
    #expect(Period("2024-02")?.lastDay.iso == "2024-02-29")
    #expect(Period("2023-Q1")?.lastDay.iso == "2023-03-31")
    #expect(Period("2100-02")?.lastDay.iso == "2100-02-28")
    #expect(CivilDate(iso: "2023-02-29") == nil)
    #expect(CivilDate(iso: "2022-4-01") == nil)
  }

  @Test func everyDayOfFortyYearsComesBack() {
    var date = CivilDate(iso: "1999-12-31")!
    for _ in 0..<14_650 {
      let next = CivilDate(day: date.day + 1)
      let parts = next.components
      #expect(CivilDate(year: parts.year, month: parts.month, day: parts.day) == next)
      #expect(next.iso > date.iso)
      date = next
    }
  }

  /// Word, edition, and what it stands for since 2019-Q3.
  @Test(
    arguments: [
      (PeriodWord.quarter, "2022-Q2", ["2022-Q2"]),
      (.month, "2022-Q2", ["2022-04", "2022-05", "2022-06"]),
      (.fourQuarters, "2022-Q2", ["2021-Q3/2022-Q2"]),
      (.eachOfFourQuarters, "2022-Q2", ["2021-Q3", "2021-Q4", "2022-Q1", "2022-Q2"]),
      (.cumulative, "2022-Q2", ["2019-Q3/2022-Q2"]),
      (.year, "2022-Q2", ["2019", "2020", "2021"]),
      (.sinceStart, "2020-Q2", ["2019-Q3", "2019-Q4", "2020-Q1", "2020-Q2"]),
      (.quartersSinceStart, "2020", ["2019-Q3", "2019-Q4", "2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4"]),
      (.quartersSinceStart, "2020-Q1", ["2019-Q3", "2019-Q4", "2020-Q1"]),
      (.quartersSinceStart, "2020-02", ["2019-Q3", "2019-Q4"]),
      (.month, "2022-05", ["2022-05"]),
      (.quarter, "2022-05", []),
      (.quarter, "2022-06", ["2022-Q2"]),
      (.fourQuarters, "2022-05", ["2021-06/2022-05"]),
      (.cumulative, "2022-05", ["2019-07/2022-05"]),
      (.eachOfFourQuarters, "2022-05", ["2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1"]),
      (.year, "2022", ["2019", "2020", "2021", "2022"]),
      (.quarter, "2022", ["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"]),
      (.sinceStart, "2021", ["2019", "2020", "2021"]),
      (.fourQuarters, "2022", ["2022-Q1/2022-Q4"]),
    ] as [(PeriodWord, String, [String])])
  func aWordStandsForPeriods(_ word: PeriodWord, _ edition: String, _ expected: [String]) {
    let start = Period("2019-Q3")!.firstMonth
    #expect(word.periods(in: Period(edition)!, since: start).map(\.description) == expected)
  }

  @Test func validityLiesBeforeInOrAfterAPeriod() {
    let validity = Validity(from: CivilDate(iso: "2021-06-24"), to: CivilDate(iso: "2022-06-30"))
    #expect(validity.overlap(Period("2020")!) == .before)
    #expect(validity.overlap(Period("2021-Q2")!) == .partly)
    #expect(validity.overlap(Period("2022-Q2")!) == .whole)
    #expect(validity.overlap(Period("2022-Q3")!) == .after)
  }
}
