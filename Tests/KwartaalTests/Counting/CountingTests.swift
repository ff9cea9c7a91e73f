import Counting
import Definitions
import Testing

/// What the run counts is what the oracle counts, over many made exports.
@Suite struct CountingTests {
  private static let key = [UInt8](repeating: 7, count: 16)

  @Test(arguments: 0..<20)
  func agreesWithTheOracle(batch: Int) throws {
    for seed in batch * 10..<batch * 10 + 10 { try compare(seed: seed) }
  }

  private func compare(seed: Int) throws {
    let pipeline = TestPipeline.allCases[seed % TestPipeline.allCases.count]
    let export = try RandomExport(pipeline, seed: seed)
    let folder = InputFolder()
    let paths = try export.write(folder)
    let request = CountingRequest(
      export.definition, files: paths, today: export.today, threads: 1 + seed % 3, key: Self.key)
    let tally = try CountingRun.count(request)
    let periods = Self.periods(tally, export.definition)
    let naive = NaiveCounter(
      export, paths: export.files.map { "\(folder.path)/\($0.name)" }, periods: periods)

    let counts = ComparableCounts(tally, export.definition, periods: periods).counts
    #expect(differences(counts, naive.counts) == [], "seed \(seed), \(pipeline)")
    for last in [periods[0].lastMonth, periods[0].lastMonth - 7, .max] {
      #expect(differences(ledgers(tally, through: last), ledgers(naive, through: last)) == [], "seed \(seed)")
    }
    for kind in [Problem.Kind.conflicting, .visitDisagreement] {
      let count = tally.problems.filter { $0.kind == kind }.reduce(0) { $0 + $1.count }
      #expect(count == naive.problems[kind.rawValue, default: 0], "seed \(seed), \(kind)")
    }
  }

  /// The periods of the edition with the most visits.
  private static func periods(_ tally: Tally, _ definition: PipelineDefinition) -> [Period] {
    let months = tally.monthsWithVisits
    let busiest = months.max {
      tally.total(.visits, .month($0)).count < tally.total(.visits, .month($1)).count
    }
    let quarter = Period.quarter(of: busiest ?? 2022 * 12)
    return [
      quarter, .quarter(of: 2024 * 12 + 10), .span(quarter.lastMonth - 11, through: quarter.lastMonth),
      .span(definition.since, through: max(quarter.lastMonth, definition.since)),
      .span(definition.since, through: 2032 * 12),
    ].reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Where two counts differ, at most five.
  private func differences(_ found: [String: Int], _ expected: [String: Int]) -> [String] {
    Set(found.keys).union(expected.keys).sorted().filter { found[$0] != expected[$0] }.prefix(5).map {
      "\($0): counted \(found[$0] ?? 0), the oracle \(expected[$0] ?? 0)"
    }
  }

  private func ledgers(_ tally: Tally, through last: Int) -> [String: Int] {
    var entries: [String: Int] = [:]
    for receipt in tally.receipts(through: last) {
      #expect(receipt.ledger.balances, "\(receipt.name)")
      for (name, count) in receipt.ledger.entries where count != 0 {
        entries["\(receipt.file) \(name)"] = count
      }
    }
    return entries
  }

  private func ledgers(_ naive: NaiveCounter, through last: Int) -> [String: Int] {
    var entries: [String: Int] = [:]
    for (path, ledger) in naive.ledgers {
      var ledger = ledger
      for month in naive.months[path] ?? [] { ledger[month > last ? "outside" : "counted", default: 0] += 1 }
      for (name, count) in ledger where count != 0 { entries["\(path) \(name)"] = count }
    }
    return entries
  }
}
