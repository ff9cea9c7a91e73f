import Definitions
import Glibc
import Testing

/// The complete expected edition of a small export.
///
/// `KWARTAAL_RECORD=1 swift test --filter GoldenTests` writes the files anew and fails, so that the difference is read.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct GoldenTests {
  private static let golden = "\(Program.repository)/Tests/KwartaalTests/Golden"
  private static let published = Result { try publish() }

  @Test(arguments: ["observations.csv", "index.md", "quality.json"])
  func isAsExpected(_ name: String) throws {
    let program = try Self.published.get()
    let text = try program.text("public/golden/2022-Q2/\(name)")
    let expected = "\(Self.golden)/expected/\(name)"
    if getenv("KWARTAAL_RECORD") != nil {
      try program.copy("\(program.folder.path)/public/golden/2022-Q2/\(name)", to: expected)
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

  private static func publish() throws -> Program {
    let program = Program()
    let outcome = try program.run(
      "report", "golden.yaml", "--key-file", "\(program.folder.path)/key", "--date", "2022-07-31", "--output",
      "\(program.folder.path)/public", folder: golden)
    #expect(outcome.exit == 0, "\(outcome.errors)")
    return program
  }
}
