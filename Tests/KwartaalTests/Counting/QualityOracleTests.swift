import Counting
import Definitions
import Disclosure
import Testing

/// What the data quality report says is what the oracle says, over many made exports.
@Suite struct QualityOracleTests {
  private static let key = [UInt8](repeating: 3, count: 16)

  @Test(arguments: 0..<8)
  func agreesWithTheOracle(batch: Int) throws {
    for seed in 500 + batch * 3..<503 + batch * 3 {
      let pipeline: TestPipeline = [.visited, .since2022, .entered][seed % 3]
      try compare(RandomExport(pipeline, seed: seed), threads: 1 + seed % 3, seed)
    }
  }

  /// Enough rows in two quarters that distributions are compared.
  @Test func comparesDistributions() throws {
    let compared = try [2, 3].map { seed in
      try compare(
        RandomExport(.visited, seed: seed, rows: 3000, only: "form-2022", conflicts: false), threads: 2, seed)
    }
    #expect(compared.reduce(0, +) > 5)
  }

  /// How many distributions were compared.
  @discardableResult
  private func compare(_ export: RandomExport, threads: Int, _ seed: Int) throws -> Int {
    let definition = export.definition
    let folder = InputFolder()
    let request = CountingRequest(
      definition, files: try export.write(folder), today: export.today, threads: threads, key: Self.key)
    let tally = try CountingRun.count(request)
    let months = tally.monthsWithVisits
    guard
      let busiest = months.max(by: {
        tally.total(.visits, .month($0)).count < tally.total(.visits, .month($1)).count
      })
    else { return 0 }
    let edition = Period.quarter(of: busiest)
    let quarters = stride(from: definition.since, through: edition.lastMonth, by: 3).map(Period.quarter)
    let naive = NaiveQuality(
      naive: NaiveCounter(
        export, paths: export.files.map { "\(folder.path)/\($0.name)" }, periods: quarters),
      definition: definition, quarters: quarters)
    let quality = tally.quality(for: edition)
    compareCompleteness(quality, naive, edition, seed)
    for row in quality.delays {
      #expect(row.counts == naive.delays(row.quarter), "seed \(seed), \(row.quarter)")
      #expect(row.known + row.undated == naive.visits(row.quarter), "seed \(seed), \(row.quarter)")
    }
    for row in quality.locations {
      let own =
        row.open.map { [$0.total, $0.registering, $0.silent, $0.stopped, $0.never] } ?? []
      #expect(own == naive.locations(row.quarter), "seed \(seed), \(row.quarter)")
      #expect(row.open.map { $0.total == $0.registering + $0.silent + $0.never } ?? true)
    }
    return compareShifts(quality, naive, edition, seed)
  }

  private func compareCompleteness(
    _ quality: QualityFacts, _ naive: NaiveQuality, _ edition: Period, _ seed: Int
  ) {
    var found: [String: [Int]] = [:]
    var expected: [String: [Int]] = [:]
    let last = quality.completenessByQuarter.map(\.period.firstMonth).min() ?? edition.firstMonth
    for item in quality.completeness + quality.completenessByQuarter {
      found["\(item.variable) \(item.counted) \(item.period)"] = [
        item.base, item.empty, item.unknown, item.unrecognised, item.notAsked, item.zeros ?? -1,
        item.other ?? -1, item.recoded ?? -1,
      ]
    }
    for variable in naive.definition.codebook.variables {
      for plane in ["visits", "questions"] {
        for quarter in naive.quarters where quarter.firstMonth >= last {
          expected["\(variable.id) \(plane) \(quarter)"] = naive.completeness(variable, plane, quarter)
        }
      }
    }
    let wrong = Set(found.keys).union(expected.keys).sorted().filter { found[$0] != expected[$0] }
    #expect(
      wrong == [], "seed \(seed): \(wrong.first.map { "\(found[$0] ?? []) \(expected[$0] ?? [])" } ?? "")")
  }

  private func compareShifts(
    _ quality: QualityFacts, _ naive: NaiveQuality, _ edition: Period, _ seed: Int
  ) -> Int {
    var compared = 0
    for comparison in quality.comparisons {
      #expect(comparison.visits == naive.visits(edition))
      #expect(comparison.visitsEarlier == naive.visits(comparison.earlier))
      for shift in comparison.shifts {
        guard case .compared(let dissimilarity, _, let change) = shift.outcome else { continue }
        compared += 1
        let variable = naive.definition.codebook[shift.variable]!
        let (half, move) = naive.shift(variable, shift.counted.rawValue, edition, comparison.earlier)
        #expect(abs(Double(dissimilarity) - half) < 0.51, "seed \(seed), \(shift.variable)")
        #expect(abs(Double(abs(change)) - move) < 0.51, "seed \(seed), \(shift.variable)")
      }
    }
    return compared
  }
}
