import Definitions
import Sampling
import Testing

@Suite struct QuotaTests {
  private let definition: SampleDefinition

  init() throws { definition = try SampleDefinition(path: Program.sample) }

  /// The sum over quarters of what the calibrated sample counts.
  private func total(_ variable: String, _ quarters: ClosedRange<Int>) throws -> [Int] {
    let quota = try #require(definition.quota(of: variable))
    var sum: [Int] = []
    for quarter in quarters {
      let counts = quota.counts(in: quarter, visits: definition.visits(quarter))
      sum = sum.isEmpty ? counts : zip(sum, counts).map { $0 + $1 }
    }
    return sum
  }

  @Test func publishedFiguresUpTo2022Q2() throws {
    let quarters = 0...definition.ordinal(of: try #require(Period("2022-Q2")))
    #expect(try total("age", quarters) == [940, 12_220, 28_200, 5_640, 0])
    #expect(try total("language", quarters) == [30_080, 8_460, 8_460, 0])
    #expect(try total("gender", quarters) == [19_740, 22_090, 0, 5_170, 0])
    #expect(try total("help", quarters) == [21_150, 25_850, 0])
  }

  @Test func publishedFiguresOf2021() throws {
    let first = definition.ordinal(of: try #require(Period("2021-Q1")))
    let year = first...first + 3
    #expect(try total("age", year) == [183, 3_843, 11_712, 2_562, 0])
    #expect(try total("language", year) == [12_554, 2_873, 2_873, 0])
    #expect(try total("duration", year) == [12_444, 2_196, 1_281, 2_013, 366, 0])
  }

  @Test(arguments: [1, 2, 3, 7, 59, 1_000]) func quotasAddUpAtAnySize(visits: Int) throws {
    for variable in ["gender", "age", "language", "help", "duration"] {
      let quota = try #require(definition.quota(of: variable))
      for name in ["2019-Q3", "2021-Q4", "2022-Q2", "2022-Q3", "2025-Q1"] {
        let quarter = definition.ordinal(of: try #require(Period(name)))
        let counts = quota.counts(in: quarter, visits: visits)
        #expect(counts.reduce(0, +) == visits)
        #expect(counts.allSatisfy { $0 >= 0 })
      }
    }
  }
}
