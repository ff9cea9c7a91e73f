import Definitions
import Testing

@testable import Publishing

/// No free text and no identity of a registration leaves the program, by whatever way.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct CanaryTests {
  private let small: SmallReport

  init() throws {
    small = try SmallReport()
    let rows = (0..<40).map { number in
      SmallReport.row(
        "KANARIE-ID-\(number % 38)", number == 7 ? "31-02-2022" : "20-05-2022", entered: "20-07-2022",
        age: number == 8 ? "\"nooit \"\"gesloten" : "65 jaar of ouder", text: "\"Kanarie, tel. \(number)\"")
    }
    try small.append(rows.joined())
    // The identity on a row with too few cells, and an extra column are looked at as well.
    try small.append("KANARIE-ID-99;kanarie\r\n")
  }

  /// The text of a file, or of every part of a workbook.
  private func texts(_ path: String) throws -> [String] {
    if path.hasSuffix(".zst") {
      return [try KeptRegistrations.text("\(small.program.folder.path)/\(path)")]
    }
    if path.hasSuffix(".marks") {
      let bytes = try Disk.read("\(small.program.folder.path)/\(path)") ?? []
      return [String(decoding: bytes, as: UTF8.self)]
    }
    guard path.hasSuffix(".xlsx") else { return [try small.program.text(path)] }
    let bytes = try Disk.read("\(small.program.folder.path)/\(path)")
    let members = try #require(bytes.flatMap(ArchiveMembers.read))
    #expect(members["xl/sharedStrings.xml"] != nil)
    return members.map { $0.key + String(decoding: $0.value, as: UTF8.self) }
  }

  @Test func isNowhere() throws {
    var said = ""
    for arguments in [
      ["report", SmallReport.pipeline, "--key-file", "key", "--log", "log"],
      ["report", SmallReport.pipeline, "--key-file", "key", "--json", "--output", "other"],
      ["check", SmallReport.pipeline], ["check", SmallReport.pipeline, "--format", "markdown"],
      ["check", SmallReport.pipeline, "--json"],
    ] {
      let outcome = try small.program.run(arguments + ["--input", SmallReport.visits, SmallReport.locations])
      said += outcome.output + outcome.errors
    }
    for more in [[], ["--draft-layout"]] {
      let outcome = try small.program.run(
        ["inspect", "--pipeline", SmallReport.pipeline, SmallReport.visits] + more)
      #expect(outcome.output.contains("registratie_id") || more.isEmpty)
      said += outcome.output + outcome.errors
    }
    #expect(said.contains("invalid-date"))
    #expect(!said.lowercased().contains("kanarie"))
    let tree = small.program.folder.snapshot(small.program.folder.path)
    let written = tree.filter {
      $0.value.hasPrefix("file ") && $0.key != SmallReport.visits && $0.key != "key"
    }.keys
    #expect(written.contains("public/golden/2022-Q2.1/observations.csv") && written.contains("log"))
    for path in written {
      #expect(!path.lowercased().contains("kanarie"))
      for text in try texts(path) { #expect(!text.lowercased().contains("kanarie"), "\(path)") }
    }
  }
}
