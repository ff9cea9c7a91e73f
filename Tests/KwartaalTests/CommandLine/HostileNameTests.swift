import Edition
import Testing
@testable import Publishing

/// Names that would steer a terminal or a spreadsheet, in every way out.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct HostileNameTests {
  private static let name = "a\u{1B}[31m\u{202E}\n\u{7}\u{9B}b.csv"
  private static let escaped = "a\\u{1b}[31m\\u{202e}\\u{a}\\u{7}\\u{9b}b.csv"
  private let small: SmallReport

  init() throws { small = try SmallReport() }

  private func expectHarmless(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    let steering = text.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\r") || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}"
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
      expectHarmless(text)
      let isMarkup = path.hasSuffix(".html") || path.hasSuffix(".svg")
      #expect(!isMarkup || !text.contains("<img") && !text.contains("<script"), "\(path)")
      #expect(!path.hasSuffix(".md") || !text.replacing("\\<", with: "").contains("<img"), "\(path)")
    }
    let rejects = try small.program.text("public.work/rejects.csv")
    expectHarmless(rejects)
    #expect(
      rejects.contains("\"'=1+1\\u{1b}[2J\\u{202e}<img src=x>|`*.csv\",\"\",3,1,\"\",cell-count\n"),
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

  /// Names and codes of libraries and locations come from a file too, and stand on pages, in file names and as keys.
  @Test func registerInEveryFormat() throws {
    let names = [
      "\"=HYPERLINK(\"\"x\"\")<script>|`*_\"", "+1\u{7}<img src=x>", "@SUM(A1)\u{1B}[2J", "-2\u{202E}b",
    ]
    let codes = ["../../weg", "=cmd\u{1B}|x", "a/b\\c", "-."]
    try small.program.copy("\(SmallReport.exports)/\(SmallReport.locations)", to: "l.csv") {
      var lines = String(decoding: $0, as: UTF8.self).split(separator: "\r\n").map {
        $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      }
      for line in 1..<lines.count {
        (lines[line][1], lines[line][2]) = (names[line % 4], codes[line % 4])
        lines[line][3] = names[(line + 1) % 4]
      }
      $0 = Array(lines.map { $0.joined(separator: ";") }.joined(separator: "\n").utf8)
    }
    let input = ["--input", SmallReport.visits, "l.csv"]
    let outcome = try small.program.run(["report", Program.pipeline, "--key-file", "key"] + input)
    #expect(outcome.exit == 0, "\(outcome)")
    let check = try small.program.run(["check", Program.pipeline, "--feedback", "feedback"] + input)
    expectHarmless(outcome.output + outcome.errors + check.output + check.errors)
    let tree = small.program.folder.snapshot(small.program.folder.path)
    #expect(tree.keys.contains { $0.contains("/bibliotheken/hyperlink-x-script") })
    #expect(tree.keys.filter { $0.hasPrefix("feedback/") }.count > 2)
    for (path, kind) in tree where kind.hasPrefix("file ") && path.contains("/") {
      expectHarmless(path)
      // Ids of answers and numbers, for the program alone.
      if path.hasSuffix(".zst") || path.hasSuffix(".marks") { continue }
      if path.hasSuffix(".xlsx") {
        let bytes = try Disk.read("\(small.program.folder.path)/\(path)")
        for (name, part) in try #require(bytes.flatMap(ArchiveMembers.read)) where name.hasPrefix("xl/") {
          let text = String(decoding: part, as: UTF8.self)
          expectHarmless(text)
          #expect(!text.contains("<f>"), "\(name)")
        }
        continue
      }
      let text = try small.program.text(path)
      expectHarmless(text)
      #expect(!path.hasSuffix(".html") || !text.contains("<img") && !text.contains("<script"), "\(path)")
      #expect(!path.hasSuffix(".md") || !text.replacing("\\<", with: "").contains("<img"), "\(path)")
      guard path.hasSuffix(".csv") else { continue }
      let isForExcel = ["feedback/", "terugmelding/", ".excel."].contains(where: path.contains)
      var rows = CSVRows(Array(text.utf8), separator: UInt8(ascii: isForExcel ? ";" : ","))
      while let row = rows.next() {
        for cell in row where cell.first.map("=+-@".contains) ?? false {
          #expect(cell.count == 1 || Double(cell.replacing(",", with: ".")) != nil, "\(path): \(cell)")
        }
      }
      #expect(!rows.isDamaged, "\(path)")
    }
  }
}
