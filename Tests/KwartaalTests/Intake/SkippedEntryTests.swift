import Definitions
import Testing

/// What a run leaves out of an archive is listed, and once, whatever else the archive holds.
@Suite struct SkippedEntryTests {
  private let export = FaultyExport()
  private static let visits = Array([FaultyExport.header, FaultyExport.row(1)].joined(separator: "\n").utf8)
  private static let clutter =
    TarBytes.member("__MACOSX/a.csv", [1]) + TarBytes.member(".DS_Store", [1])
    + TarBytes.member("link.csv", type: "2", link: "/etc/passwd") + TarBytes.member("map/", type: "5")
    + TarBytes.end

  private func register() throws -> [UInt8] {
    let path = "\(Program.repository)/Tests/KwartaalTests/Golden/exports/ido-locaties-2022-Q2.csv"
    return try InputFolder.bytes(ofFile: path)
  }

  private func skipped(_ archive: [UInt8]) throws -> [String] {
    let problems = try export.count(archive, "a.tar").get().problems
    return problems.compactMap { problem in
      problem.skipped.map { "\($0.rawValue) \(problem.count) \(problem.places.compactMap(\.member))" }
    }
  }

  @Test func onceBesideVisitsAndRegister() throws {
    let archive = TarBytes.member("v.csv", Self.visits) + TarBytes.member("l.csv", try register())
    #expect(
      try skipped(archive + Self.clutter)
        == ["a link 1 [\"link.csv\"]", "macOS metadata 2 [\"__MACOSX/a.csv\", \".DS_Store\"]"])
  }

  @Test func besideARegisterAlone() throws {
    let path = try export.folder.write("l.tar", TarBytes.member("l.csv", try register()) + Self.clutter)
    let facts = try export.facts(of: [try export.folder.write("v.csv", Self.visits), path])
    #expect(facts.problems.compactMap(\.skipped) == [.link, .macMetadata])
  }

  @Test func aKindOfFileThatTheReportDoesNotUse() throws {
    let inhabitants = Array("code;jaar;inwoners\nGM0228;2022;120000\n".utf8)
    let files = [
      try export.folder.write("v.csv", Self.visits), try export.folder.write("inwoners.csv", inhabitants),
      try export.folder.write("v.tar", TarBytes.member("i.csv", inhabitants) + TarBytes.end),
    ]
    let facts = try export.facts(of: files)
    let problem = try #require(facts.problems.first { $0.skipped == .unusedKind })
    #expect(problem.count == 2)
    #expect(problem.places.map(\.member) == [nil, "i.csv"])
    #expect(facts.total.read == 1)
    #expect(facts.receipts.map(\.layout) == ["form-2022"])
  }

  @Test func unknownColumnOfTheRegister() throws {
    let text = String(decoding: try register(), as: UTF8.self)
    let lines = text.split(separator: "\r\n").enumerated().map { $1 + ($0 == 0 ? ";kolom\u{1B}" : ";x") }
    let path = try export.folder.write("l.csv", Array(lines.joined(separator: "\n").utf8))
    let facts = try export.facts(of: [try export.folder.write("v.csv", Self.visits), path])
    #expect(facts.problems.filter { $0.kind == .extraColumn }.map(\.column) == ["kolom\\u{1b}"])
    #expect(facts.problems.first { $0.kind == .extraColumn }?.count == 1)
  }
}
