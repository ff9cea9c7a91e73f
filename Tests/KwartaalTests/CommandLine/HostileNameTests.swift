import Testing

/// Names that would steer a terminal or a spreadsheet, in every way out.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct HostileNameTests {
  private static let name = "a\u{1B}[31m\u{202E}\n\u{7}\u{9B}b.csv"
  private static let escaped = "a\\u{1b}[31m\\u{202e}\\u{a}\\u{7}\\u{9b}b.csv"
  private let small: SmallReport

  init() throws { small = try SmallReport() }

  private func expectHarmless(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    let steering = text.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}"
    }
    #expect(steering.isEmpty, "\(text.debugDescription)", sourceLocation: location)
  }

  @Test func refusedInTextAndJSON() throws {
    try InputFolder.write(Array("%PDF-1.4".utf8), to: "\(small.program.folder.path)/\(Self.name)")
    let text = try small.report(input: [Self.name])
    #expect(text.exit == 65)
    #expect(text.errors == "kwartaal: error: \(Self.escaped): is a PDF (make the export again as CSV)\n")
    let json = try small.report("--json", input: [Self.name])
    let place = Self.escaped.replacing("\\", with: "\\\\")
    #expect(json.output.contains("\"file\": \"\(place)\""), "\(json.output)")
    #expect(json.output.contains("\"what\": \"is a PDF\""))
    #expect(json.output.contains("\"remedy\": \"make the export again as CSV\""))
    expectHarmless(json.output)
  }

  @Test func publishedInEveryFormat() throws {
    // The name of a file with one row that is rejected, of a member that is skipped, and of a column nobody knows.
    let header = FaultyExport.header + ";=HYPERLINK(\"\"x\"\")<script>\u{1B}|*_`"
    let rows = [FaultyExport.row(1) + ";x", FaultyExport.row(2)].joined(separator: "\n")
    let hostile = "=1+1\u{1B}[2J\u{202E}<img src=x>|`*.csv"
    try InputFolder.write(Array("\(header)\n\(rows)\n".utf8), to: "\(small.program.folder.path)/\(hostile)")
    let input = [hostile, SmallReport.visits, SmallReport.locations]
    let outcome = try small.report(input: input)
    #expect(outcome.exit == 0, "\(outcome)")
    expectHarmless(outcome.output + outcome.errors)
    for (path, kind) in small.tree() where kind.hasPrefix("file ") && !path.hasSuffix(".xlsx") {
      let text = try small.program.text("public/\(path)")
      expectHarmless(text.replacing("\r", with: ""))
      let isMarkup = path.hasSuffix(".html") || path.hasSuffix(".svg")
      #expect(!isMarkup || !text.contains("<img") && !text.contains("<script"), "\(path)")
      #expect(!path.hasSuffix(".md") || !text.replacing("\\<", with: "").contains("<img"), "\(path)")
    }
    let rejects = try small.program.text("public.work/rejects.csv")
    expectHarmless(rejects)
    #expect(
      rejects.contains("\"'=1+1\\u{1b}[2J\\u{202e}<img src=x>|`*.csv\",\"\",3,\"\",cell-count\n"),
      "\(rejects)")
    for arguments in [
      ["check", SmallReport.pipeline], ["check", SmallReport.pipeline, "--format", "markdown"],
      ["inspect", "--pipeline", SmallReport.pipeline],
    ] {
      let said = try small.program.run(
        arguments + (arguments[0] == "check" ? ["--input"] + input : [hostile]))
      expectHarmless(said.output + said.errors)
    }
  }
}
