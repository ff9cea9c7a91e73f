import Counting
import Definitions
import Testing

/// What stands in an export in the wrong way: what is refused, what is rejected, and what is read all the same.
@Suite struct TableFaultTests {
  private let export = FaultyExport()
  private static let rows = (1...4).map { FaultyExport.row($0) }
  private static let good = ([FaultyExport.header] + rows).joined(separator: "\r\n") + "\r\n"

  // MARK: read all the same

  @Test(arguments: [
    ("a byte order mark", "\u{FEFF}" + good, 0), ("two byte order marks", "\u{FEFF}\u{FEFF}" + good, 0),
    ("a sep line", "sep=;\r\n" + good, 1),
    ("title lines", "Export IDO\r\nGemaakt op 1-7-2022\r\n\r\n" + good, 3),
    ("capitals and spaces in the header", good.replacing("leeftijd", with: " LEEFTIJD "), 0),
    ("commas", good.replacing(";", with: ","), 0), ("only LF", good.replacing("\r\n", with: "\n"), 0),
    ("only CR", good.replacing("\r\n", with: "\r"), 0),
    ("mixed line ends", good.replacing("R2;", with: "\nR2;").replacing("R3;", with: "\rR3;"), 2),
    ("no final line end", String(good.dropLast()), 0), ("blank lines", good + "\r\n \t\r\n\r\n", 3),
    ("rows of delimiters only", good + String(repeating: ";", count: 18) + "\r\n", 1),
    ("a total", good + "Totaal;4" + String(repeating: ";", count: 17) + "\r\n", 1),
    (
      "quotes around everything",
      good.split(separator: "\r\n").map { line in
        line.split(separator: ";", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(
          separator: ";")
      }.joined(separator: "\n"), 0
    ),
  ])
  func isRead(_ name: String, _ text: String, _ skipped: Int) throws {
    let total = try export.facts(text).total
    #expect(total.read == 4, "\(name)")
    #expect(total.counted == 4, "\(name)")
    #expect(total.skipped == skipped, "\(name)")
  }

  @Test func otherOrderOfColumns() throws {
    let turned = Self.good.split(separator: "\r\n").map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).reversed().joined(separator: ";")
    }
    #expect(try export.facts(turned.joined(separator: "\n")).total.counted == 4)
  }

  @Test func onlyAHeader() throws {
    #expect(try export.facts(FaultyExport.header + "\r\n").total == Ledger())
  }

  // MARK: rejected row by row

  @Test(
    arguments: [
      ("one cell less", String(rows[1].dropLast(3)), Problem.Kind.cellCount, 3, "", 18),
      ("one cell more", rows[1] + ";", .cellCount, 3, "", 18),
      ("text after a quote", rows[1].replacing("UWV", with: "\"UWV\" "), .textAfterQuote, 3, "", 18),
      ("a NUL", rows[1].replacing("UWV", with: "U\u{0}V"), .nulByte, 3, "", 18),
      ("no such day", rows[1].replacing("20-05", with: "31-06"), .invalidDate, 3, "datum_bezoek", 18),
      (
        "a date of the other order", rows[1].replacing("20-05-2022", with: "2022-05-20"), .invalidDate, 3,
        "datum_bezoek", 18
      ),
      (
        "a visit after its entry", rows[1].replacing("20-05-2022", with: "21-07-2022"), .visitAfterEntry, 3,
        "datum_bezoek", 18
      ),
      ("no identity", rows[1].replacing("R2", with: " "), .missingIdentity, 3, "registratie_id", 18),
    ] as [(String, String, Problem.Kind, Int, String, Int)])
  func isRejected(_ name: String, _ bad: String, _ kind: Problem.Kind, _ line: Int, _ column: String, _: Int)
    throws
  {
    let text = [FaultyExport.header, Self.rows[0], bad, Self.rows[2], Self.rows[3]].joined(separator: "\r\n")
    let facts = try export.facts(text)
    #expect(facts.total.read == 4 && facts.total.counted == 3 && facts.total.rejected == 1, "\(name)")
    let problem = try #require(facts.problems.first { $0.kind == kind }, "\(name)")
    #expect(problem.count == 1)
    #expect(problem.places.map(\.line) == [line])
    #expect(problem.column ?? "" == column)
    #expect(problem.places[0].byte == FaultyExport.header.utf8.count + 2 + Self.rows[0].utf8.count + 2)
  }

  @Test func aQuoteNeverClosedIsRefusedAtItsOpening() throws {
    let text =
      Self.good + FaultyExport.row(5).replacing("UWV", with: "\"UWV") + "\r\n" + FaultyExport.row(6) + "\r\n"
    #expect(
      try export.refusal(Array(text.utf8))
        == "65 a.csv, line 6: a quote that opens on this line is never closed, so that the rows behind it cannot be "
        + "told apart (remove the quote, or close it, and make the export again)")
  }

  /// The rest of the file is no total, whatever word it starts with.
  @Test func aQuoteNeverClosedBeforeATotal() throws {
    let text = Self.good + "\"Totaal bezoeken: 4\r\nR9;x\r\n"
    #expect(try export.refusal(Array(text.utf8))?.hasPrefix("65 a.csv, line 6: a quote") == true)
  }

  @Test func oneInvalidByteIsARowRejected() throws {
    // The row above says that the file is UTF-8.
    let rows = [FaultyExport.row(1, place: "Súdwest-Fryslân"), FaultyExport.row(2), FaultyExport.row(3)]
    var bytes = Array(([FaultyExport.header] + rows).joined(separator: "\n").utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: "Ede".utf8) })
    bytes[place] = 0xE2
    let facts = try export.count(bytes).get()
    #expect(facts.total.rejected == 1 && facts.total.counted == 2)
    #expect(facts.problems.first { $0.kind == .invalidEncoding }?.places.map(\.line) == [3])
    #expect(facts.receipts.map(\.encoding) == ["utf-8"])
  }

  // MARK: refused

  @Test(arguments: [
    ("", "65 a.csv: the file is empty (make the export again)"),
    (
      rows.joined(separator: "\n"),
      "65 a.csv: there is no header that a layout knows in the first 20 rows (check that this is an export; `kwartaal inspect` shows what it is)"
    ),
    (
      good.replacing(";", with: "\t"),
      "65 a.csv: no layout fits the first line, whose cells seem to be separated by tabs (export with semicolons)"
    ),
    (
      good.replacing("taalachtergrond", with: "leeftijd"),
      "65 a.csv: no layout fits this header; nearest is \"form-2022\", which also needs the column \"taalachtergrond\" (export with all columns, or describe the new layout in pipelines/layouts)"
    ),
    (
      good.replacing("hulp_anders", with: "Leeftijd"),
      "65 a.csv, line 1: the column \"leeftijd\" occurs twice (remove one of the two)"
    ),
    (
      "<!DOCTYPE html><html><body>Inloggen</body></html>",
      "65 a.csv: is an HTML or XML page (perhaps a log-in page: log in and fetch the export again)"
    ),
    ("%PDF-1.4\n", "65 a.csv: is a PDF (make the export again as CSV)"),
  ])
  func isRefused(_ text: String, _ message: String) throws {
    #expect(try export.refusal(Array(text.utf8)) == message)
  }

  @Test func utf16() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in Self.good.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try export.refusal(bytes) == "65 a.csv: is text in UTF-16 (save it as CSV UTF-8)")
  }

  @Test func oneAnswerTwiceInACell() throws {
    let rows = [
      FaultyExport.row(1).replacing("DigiD-app", with: "\"DigiD-app; DigiD-app;\""),
      FaultyExport.row(2).replacing("DigiD-app", with: "\"digid-APP ;Anders\""),
    ]
    let facts = try export.facts(([FaultyExport.header] + rows).joined(separator: "\n"))
    #expect(facts.total.counted == 2)
    #expect(facts.problems.filter { $0.kind == .unknownAnswer }.isEmpty)
    #expect(facts.completeness.first { $0.variable == "topic" }?.other == 1)
  }

  // MARK: one place, however it is written

  @Test(arguments: [
    "'s-Gravenhage", "Den Haag", "Súdwest-Fryslân", "Su\u{301}dwest-Frysla\u{302}n", "SÚDWEST-FRYSLÂN",
    "Súdwest  -Fryslân",
  ])
  func aMunicipality(_ name: String) throws {
    let text = [FaultyExport.header, FaultyExport.row(1, place: name)].joined(separator: "\n")
    let unknown = try export.facts(text).problems.filter { $0.kind == .unknownAnswer }
    #expect(unknown.isEmpty == !name.contains("  "))
  }
}
