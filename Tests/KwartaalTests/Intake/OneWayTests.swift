import Counting
import Definitions
import Fuzzing
import Testing

/// A file is held to one encoding, one delimiter and one way of writing dates, of those that its layout allows.
@Suite struct OneWayTests {
  private let export = FaultyExport()

  private func facts(_ rows: [String], _ encode: (String) -> [UInt8]) throws -> QualityFacts {
    try export.count(encode(([FaultyExport.header] + rows).joined(separator: "\n"))).get()
  }

  private func narrow(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

  @Test func encodings() throws {
    let rows = [FaultyExport.row(1)] + (2...4).map { FaultyExport.row($0, place: "Súdwest-Fryslân") }
    for (encode, encoding) in [(narrow, "windows-1252"), ({ Array($0.utf8) }, "utf-8")] {
      let facts = try facts(rows, encode)
      #expect(facts.receipts.map(\.encoding) == [encoding])
      #expect(facts.total.counted == 4)
      #expect(!facts.problems.contains { $0.kind == .unknownAnswer })
    }
    #expect(try facts([FaultyExport.row(1)], narrow).receipts.map(\.encoding) == ["utf-8"])
  }

  @Test func twoEncodings() throws {
    let row = { FaultyExport.row($0, place: "Súdwest-Fryslân") }
    let header = Array((FaultyExport.header + "\n").utf8)
    let wide = (1...4).flatMap { Array((row($0) + "\n").utf8) }
    let other = (5...10).flatMap { narrow(row($0) + "\n") }
    #expect(
      try export.refusal(header + other + wide)
        == "65 a.csv: 6 rows are Windows-1252, but 4 are UTF-8 (export again in one encoding that the layout allows)"
    )
    #expect(
      try export.refusal(header + wide + other)
        == "65 a.csv: the first row with an accent is UTF-8, but 6 rows are not (export again in one encoding that the layout allows)"
    )
  }

  @Test func registerInWindows1252() throws {
    let path = "\(Program.repository)/Tests/KwartaalTests/Golden/exports/ido-locaties-2022-Q2.csv"
    let text = String(decoding: try InputFolder.bytes(ofFile: path), as: UTF8.self)
    let accents = narrow(text.replacing("Voorbeeldlocatie", with: "Één"))
    let files = [
      try export.folder.write("l.csv", accents),
      try export.folder.write("v.csv", Array("\(FaultyExport.header)\n\(FaultyExport.row(1))".utf8)),
    ]
    #expect(try export.facts(of: files).receipts.map(\.encoding).sorted() == ["utf-8", "windows-1252"])
  }

  @Test(arguments: [
    "20-05-2022", "20-5-2022", "2022-05-20", "20/05/2022", "20/5/2022", "2022-05-20 09:31:00",
    "20-5-2022 9:31",
  ])
  func dates(_ date: String) throws {
    // The column with the date of entry has a way of its own.
    let facts = try facts((1...4).map { FaultyExport.row($0, date: date) }) { Array($0.utf8) }
    #expect(facts.total.counted == 4)
    #expect(facts.receipts.first?.firstVisit == CivilDate(iso: "2022-05-20"))
  }

  @Test func datesInTwoWays() throws {
    let rows = (1...30).map { FaultyExport.row($0, date: "0\($0 % 9 + 1)-05-2022") }
    let others = (31...33).map { FaultyExport.row($0, date: "2022-05-20") }
    #expect(try facts(rows + others.prefix(2)) { Array($0.utf8) }.total.rejected == 2)
    let text = ([FaultyExport.header] + rows + others).joined(separator: "\n")
    #expect(
      try export.refusal(Array(text.utf8))
        == "65 a.csv, line 32, column \"datum_bezoek\": dates are written in two ways, dd-mm-jjjj and jjjj-mm-dd (3 of 33), so that days and months may be swapped (export again, and do not open the file in a spreadsheet before)"
    )
  }

  // MARK: workbooks

  private static func cell(_ text: String) -> String {
    let escaped = WorkbookBytes.escaped(text)
    return "<c t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
  }

  /// The rows of an export as those of a sheet, each cell made by `cell` where it gives one.
  private func sheet(
    _ rows: [String], from first: Int = 1, _ cell: (Int, String) -> String? = { _, _ in nil }
  ) -> String {
    rows.enumerated().map { number, row in
      let cells = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      let made = cells.enumerated().map { (number > 0 ? cell($0, $1) : nil) ?? Self.cell($1) }
      return "<row r=\"\(first + number)\">\(made.joined())</row>"
    }.joined()
  }

  @Test func aSheetIsReadLikeText() throws {
    let rows =
      [FaultyExport.header] + (1...4).map { FaultyExport.row($0, age: $0 == 3 ? "stokoud" : "Onbekend") }
    let plain = try export.count(Array(rows.joined(separator: "\n").utf8)).get()
    let days = ["20-05-2022": 44701, "20-07-2022": 44762]
    let sheet = sheet(rows) { _, text in days[text].map { "<c s=\"1\"><v>\($0)</v></c>" } }
    let read = try export.count(WorkbookBytes(sheet, cellFormats: ["0", "14"]).bytes, "a.xlsx").get()
    #expect(read.total == plain.total && read.total.counted == 4)
    #expect(read.receipts.map(\.firstVisit) == plain.receipts.map(\.firstVisit))
    let problem = try #require(read.problems.first { $0.kind == .unknownAnswer })
    #expect(problem.places.map(\.line) == [4])
    #expect(problem.places.map(\.member) == ["Blad1"])
    #expect(read.receipts.map(\.container) == ["xlsx"])
  }

  @Test func theRowIsThePlace() throws {
    let rows =
      [FaultyExport.header] + (1...3).map { FaultyExport.row($0, date: $0 == 2 ? "morgen" : "20-05-2022") }
    let facts = try export.count(WorkbookBytes(sheet(rows, from: 5)).bytes, "a.xlsx").get()
    #expect(facts.total.rejected == 1)
    #expect(facts.problems.first { $0.kind == .invalidDate }?.places.map(\.line) == [7])
  }

  @Test func daysAndTextInOneColumn() throws {
    // What a spreadsheet makes of 01-04-2022 … 20-04-2022 when it thinks that the month comes first.
    let rows =
      [FaultyExport.header]
      + (1...20).map { FaultyExport.row($0, date: "\($0 < 10 ? "0" : "")\($0)-04-2022") }
    let sheet = sheet(rows) { column, text in
      column == 1 && text < "13" ? "<c s=\"1\"><v>\(44565 + 31 * (Int(text.prefix(2))! - 1))</v></c>" : nil
    }
    let message = try #require(
      try export.refusal(WorkbookBytes(sheet, cellFormats: ["0", "14"]).bytes, "a.xlsx"))
    #expect(message.contains("dates are written in two ways, jjjj-mm-dd and dd-mm-jjjj (8 of 20)"))
  }

  @Test func sheetsBesideTheExport() throws {
    let rows = sheet([FaultyExport.header, FaultyExport.row(1)])
    let other = WorkbookBytes.rows([["Leeftijd", "Aantal"], ["Onbekend", "1"]])
    let sheets = [
      ("Draaitabel", other), ("mei", rows), ("juni", sheet([FaultyExport.header, FaultyExport.row(2)])),
    ]
    let facts = try export.count(WorkbookBytes(sheets).bytes, "a.xlsx").get()
    #expect(facts.total.counted == 2)
    #expect(facts.problems.first { $0.skipped == .otherSheet }?.places.map(\.member) == ["Draaitabel"])
    #expect(
      try export.refusal(WorkbookBytes([("Draaitabel", other)]).bytes, "a.xlsx")?.hasPrefix(
        "65 a.xlsx > Draaitabel: there is no header that a layout knows in the first 20 rows") == true)
    // A header of which one column is gone is no other table.
    let cut = sheet([FaultyExport.header.replacing("leeftijd;", with: "")])
    #expect(
      try export.refusal(WorkbookBytes([("mei", rows), ("juni", cut)]).bytes, "a.xlsx")?.hasPrefix(
        "65 a.xlsx > juni: no layout fits this header; nearest is \"form-2022\"") == true)
  }
}
