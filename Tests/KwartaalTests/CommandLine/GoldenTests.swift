import Definitions
import Glibc
import Testing

@testable import Publishing

/// The complete expected edition of a small export.
///
/// `KWARTAAL_RECORD=1 swift test --filter Golden` writes the files anew and fails, so that the difference is read.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct GoldenTests {
  private static let golden = "\(Program.repository)/Tests/KwartaalTests/Golden"
  private static let published = Result { try publish() }

  @Test(arguments: ["observations.csv", "index.md", "quality.json", "datapackage.json", "workbook.txt"])
  func isAsExpected(_ name: String) throws {
    let program = try Self.published.get()
    let edition = "public/golden/2022-Q2"
    let path = name == "workbook.txt" ? name : "\(edition)/\(name)"
    if name == path {
      program.folder.write(
        try Self.words(of: "\(program.folder.path)/\(edition)"), to: "\(program.folder.path)/\(name)")
    }
    let text = try program.text(path)
    let expected = "\(Self.golden)/expected/\(name)"
    if getenv("KWARTAAL_RECORD") != nil {
      try program.copy("\(program.folder.path)/\(path)", to: expected)
      Issue.record("\(name) was recorded: read the difference")
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expectedLines = try TextFile.read(expected).split(separator: "\n", omittingEmptySubsequences: false)
    for (place, pair) in zip(lines, expectedLines).enumerated() where pair.0 != pair.1 {
      Issue.record("\(name), line \(place + 1)\nexpected: \(pair.1)\nhere:     \(pair.0)")
      break
    }
    #expect(lines.count == expectedLines.count)
  }

  /// What stands in the workbook: its sheets, and their cells with a bar between them.
  private static func words(of edition: String) throws -> String {
    let bytes = try WrittenEdition(path: edition).file("golden-2022-Q2.xlsx")
    let workbook = try #require(bytes.flatMap(WrittenWorkbook.init))
    return workbook.sheets.map { sheet in
      "== \(sheet.name)\n" + sheet.rows.map { $0.map(\.text).joined(separator: " | ") + "\n" }.joined()
    }.joined(separator: "\n")
  }

  private static func publish() throws -> Program {
    let program = Program()
    let outcome = try program.run(
      "report", "golden.yaml", "--key-file", "\(program.folder.path)/key", "--date", "2022-07-31", "--output",
      "\(program.folder.path)/public", folder: golden)
    #expect(outcome.exit == 0, "\(outcome.errors)")
    return program
  }
}
