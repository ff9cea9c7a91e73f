import Counting
import Definitions
import Glibc
import Intake
import Testing

/// A stray quote anywhere in any kind of input: the file is refused at its line, or every line counts or is rejected.
@Suite struct StrayQuoteTests {
  private static let definition = Result {
    try PipelineDefinition(path: "\(Program.repository)/pipelines/nulmeting.yaml")
  }
  private static let rows = 24
  private static let layouts = [
    "excel-2019", "webform-2021", "portal-2021", "form-2022", "monitor-2024", "locations", "inhabitants",
    "respondents", "answers",
  ]

  private func export(_ id: String) throws -> PlainExport {
    let definition = try Self.definition.get()
    return PlainExport(layout: try #require(definition.layouts.first { $0.id == id }), rows: Self.rows)
  }

  /// What a run over damaged lines comes to, beside the undamaged files that it needs.
  private func run(_ export: PlainExport, _ lines: [String]) throws -> (
    Result<Tally, RunFailure>, path: String
  ) {
    let folder = InputFolder()
    let path = try folder.write(export.name, export.bytes(lines))
    var files = [path]
    // Somebody must be asked before anybody can answer.
    if export.layout.id == "answers" {
      let plain = try self.export("respondents")
      files.append(try folder.write(plain.name, plain.bytes(plain.lines)))
    }
    let request = CountingRequest(
      try Self.definition.get(), files: files, threads: 1, key: [UInt8](repeating: 7, count: 16),
      nationalOnly: true)
    return (Result { () throws(RunFailure) in try CountingRun.count(request) }, path)
  }

  /// A quote before the `place`-th cell of a line; `nil` where it has no such cell, or that begins with a quote.
  private func quoted(_ line: String, before place: Int, _ delimiter: UInt8) -> String? {
    var cells = line.split(separator: Character(Unicode.Scalar(delimiter)), omittingEmptySubsequences: false)
      .map(String.init)
    guard place < cells.count, !cells[place].hasPrefix("\"") else { return nil }
    cells[place] = "\"" + cells[place]
    return cells.joined(separator: String(Character(Unicode.Scalar(delimiter))))
  }

  private func expectRefusedOrExact(_ export: PlainExport, _ lines: [String], _ first: Int) throws -> String {
    let (result, path) = try run(export, lines)
    let what: Comment = "\(export.layout.id), line \(first)"
    switch result {
    case .failure(let failure):
      #expect(failure.exit == .dataRefused, what)
      #expect(failure.failures.allSatisfy { $0.what.contains("never closed") }, what)
      #expect(failure.failures.allSatisfy { ($0.place?.line ?? 0) >= first }, what)
      return "refused"
    case .success(let tally):
      let receipt = try #require(tally.receipts(through: .max).first { $0.file == path })
      let ledger = receipt.ledger
      #expect(ledger.balances, what)
      #expect(ledger.read == Self.rows, what)
      #expect(ledger.rejected > 0 && ledger.superseded == 0 && ledger.withdrawn == 0, what)
      let rejects = tally.rejects.filter { $0.source.file == path }.flatMap(\.rows)
      #expect(rejects.reduce(0) { $0 + $1.lines } == ledger.rejected, what)
      #expect((rejects.first?.line ?? 0) >= first, what)
      // What is left was not changed: no answer lost its label.
      let odd = tally.problems.filter { !$0.kind.rejects && $0.places.contains { $0.file == path } }
      #expect(odd.allSatisfy { $0.kind != .unknownAnswer }, what)
      #expect(
        tally.problems.filter { $0.kind.rejects && $0.places.contains { $0.file == path } }
          .reduce(0) { $0 + $1.count } == ledger.rejected, what)
      return "exact"
    }
  }

  @Test(arguments: layouts) func oneQuote(_ id: String) throws {
    let export = try export(id)
    let whole = try run(export, export.lines)
    let ledger = try whole.0.get().receipts(through: .max).first { $0.file == whole.path }?.ledger
    #expect(ledger?.rejected == 0 && ledger?.read == Self.rows)
    var seen: [String: Int] = [:]
    for number in stride(from: 1, through: Self.rows, by: 5) {
      for place in stride(
        from: number % 2, to: export.layout.columns.count, by: export.layout.columns.count > 30 ? 9 : 3)
      {
        var lines = export.lines
        guard let line = quoted(lines[number], before: place, export.layout.delimiter) else { continue }
        lines[number] = line
        seen[try expectRefusedOrExact(export, lines, number + 1), default: 0] += 1
      }
    }
    #expect(seen.values.reduce(0, +) >= 4, "\(seen)")
  }

  /// The next stray quote may close the first: at an empty cell it does so properly.
  @Test(arguments: layouts) func aQuoteEveryFewLines(_ id: String) throws {
    let export = try export(id)
    for every in [2, 7] {
      for place in stride(from: every / 7, to: export.layout.columns.count, by: 3) {
        var lines = export.lines
        var first: Int?
        for number in stride(from: every, through: Self.rows, by: every) {
          guard let line = quoted(lines[number], before: place, export.layout.delimiter) else { continue }
          lines[number] = line
          if first == nil { first = number + 1 }
        }
        guard let first else { continue }
        _ = try expectRefusedOrExact(export, lines, first)
      }
    }
  }

  /// Text over several lines in quotes is no fault.
  @Test func textOverSeveralLinesIsRead() throws {
    let export = try export("form-2022")
    let place = try #require(export.layout.columns.firstIndex { $0.name == "onderwerp_anders" })
    var lines = export.lines
    var cells = lines[1].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    cells[place] = "\"eerst; dan\r\nen daarna;\r\n\r\nklaar\""
    lines[1] = cells.joined(separator: ";")
    let (result, path) = try run(export, lines)
    let ledger = try result.get().receipts(through: .max).first { $0.file == path }?.ledger
    #expect(ledger?.rejected == 0 && ledger?.read == Self.rows)
  }
}
