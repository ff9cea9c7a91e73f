import Sampling
import Testing

@Suite struct QuotaTests {
  private static let all: [Quota] = [.gender, .age, .language, .otherHelp, .duration]
  private static let quarters = [
    (2019, 3), (2019, 4), (2020, 1), (2020, 2), (2020, 3), (2020, 4), (2021, 1), (2021, 2), (2021, 3),
    (2021, 4), (2022, 1), (2022, 2),
  ].compactMap { SampleQuarter(year: $0.0, quarter: $0.1) }

  /// The sum over quarters of what the calibrated sample counts.
  private func total(_ quota: Quota, _ quarters: some Sequence<SampleQuarter>) -> [Int] {
    let request = SampleRequest(outputDirectory: "", seed: 1, from: .first, to: .last)
    var sum: [Int] = []
    for quarter in quarters {
      let counts = quota.counts(in: quarter, visits: request.visits(in: quarter))
      sum = sum.isEmpty ? counts : zip(sum, counts).map { $0 + $1 }
    }
    return sum
  }

  @Test func publishedFiguresUpTo2022Q2() {
    #expect(total(.age, Self.quarters) == [940, 12_220, 28_200, 5_640, 0])
    #expect(total(.language, Self.quarters) == [30_080, 8_460, 8_460, 0])
    #expect(total(.gender, Self.quarters) == [19_740, 22_090, 0, 5_170, 0])
    #expect(total(.otherHelp, Self.quarters) == [21_150, 25_850, 0])
  }

  @Test func publishedFiguresOf2021() {
    let year = Self.quarters.filter { $0.year == 2021 }
    #expect(total(.age, year) == [183, 3_843, 11_712, 2_562, 0])
    #expect(total(.language, year) == [12_554, 2_873, 2_873, 0])
    #expect(total(.duration, year) == [12_444, 2_196, 1_281, 2_013, 366, 0])
  }

  @Test(arguments: [1, 2, 3, 7, 59, 1_000]) func quotasAddUpAtAnySize(visits: Int) {
    for quota in Self.all {
      for (year, quarter) in [(2019, 3), (2021, 4), (2022, 2), (2022, 3), (2025, 1)] {
        guard let quarter = SampleQuarter(year: year, quarter: quarter) else { continue }
        let counts = quota.counts(in: quarter, visits: visits)
        #expect(counts.reduce(0, +) == visits)
        #expect(counts.allSatisfy { $0 >= 0 })
      }
    }
  }
}
