import Counting
import Definitions
import Intake
import Testing

/// Questions to the rows of a run, after it was counted.
@Suite struct RowPassTests {
  private static func tally() throws -> Tally {
    let export = FaultyExport()
    let old = "65 jaar of ouder"
    let young = "Jonger dan 25 jaar"
    let one = [
      FaultyExport.header, FaultyExport.row(1, age: old), FaultyExport.row(2, age: young),
      FaultyExport.row(3, age: old, place: "Onbekend"), FaultyExport.row(3, age: old, place: "Onbekend"),
    ]
    let two = [
      FaultyExport.header, FaultyExport.row(4, age: old), FaultyExport.row(5, date: "20-02-2022", age: old),
    ]
    let files = try [("a.csv", one), ("b.csv", two)].map {
      try export.folder.write($0, Array($1.joined(separator: "\n").utf8))
    }
    return try CountingRun.count(
      CountingRequest(
        try PipelineDefinition(path: "\(Program.repository)/Tests/KwartaalTests/Golden/golden.yaml"),
        files: files, threads: 2, key: [UInt8](repeating: 7, count: 16)))
  }

  private let quarter = Period("2022-Q2")!

  private func filter(_ variable: String, _ answer: String, _ tally: Tally) throws -> CountingFilter {
    let codebook = try PipelineDefinition(
      path: "\(Program.repository)/Tests/KwartaalTests/Golden/golden.yaml"
    ).codebook
    let place = try #require(codebook.index(of: variable))
    let code = try #require(codebook.variables[place].code(of: answer))
    return CountingFilter([.answer(variable: place, code: code)], asOf: quarter)
  }

  @Test func difference() throws {
    let tally = try Self.tally()
    let old = Tally.Selection(try filter("age", "65plus", tally), quarter)
    let known = Tally.Selection(try filter("visitor_municipality", "unknown", tally), quarter)
    let everyone = Tally.Selection(nil, quarter)
    #expect(tally.difference(everyone, old) == 1)
    #expect(tally.difference(old, everyone) == 0)
    #expect(tally.difference(old, known) == 2)
    #expect(tally.difference(known, old) == 0)
    #expect(tally.difference(Tally.Selection(nil, Period("2022-Q1")!), everyone) == 1)
  }

  @Test func shares() throws {
    let tally = try Self.tally()
    let shares = tally.shares(of: Tally.Selection(try filter("age", "65plus", tally), quarter))
    #expect(shares.map(\.count.count) == [2, 1])
    #expect(shares.map { $0.source.file.suffix(5) } == ["a.csv", "b.csv"])
  }

  @Test func restricted() throws {
    let tally = try Self.tally()
    let some = tally.restricted(to: try filter("age", "65plus", tally))
    #expect(some.total(.visits, quarter).count == 3)
    #expect(tally.total(.visits, quarter).count == 4)
    #expect(some.ledger(through: .max) == tally.ledger(through: .max))
  }
}
