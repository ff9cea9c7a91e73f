import Definitions
import Fuzzing
import Intake
import Testing

/// Workbooks that are damaged, locked, of another kind or far too large: refused in words, never read wrongly.
@Suite struct BrokenWorkbookTests {
  private let folder = InputFolder()
  private static let rows = WorkbookBytes.rows([["a", "b", "c"], ["1", "2", "3"]])

  private func refusal(_ bytes: [UInt8], _ name: String = "a.xlsx", limits: IntakeLimits = .init()) throws
    -> String?
  {
    let failure = ReadEntry.refusal(try folder.write(name, bytes), limits: limits)
    #expect(failure == nil || failure?.exit == .dataRefused)
    #expect(failure == nil || failure?.remedy != nil)
    return failure?.what
  }

  private func sheetRefusal(_ rows: String, strings: [String] = [], after: String = "") throws -> String? {
    try refusal(WorkbookBytes(rows, strings: strings, after: after).bytes)
  }

  private func refusal(
    _ part: String, _ change: (String) -> String?, in workbook: WorkbookBytes = WorkbookBytes(rows)
  ) throws -> String? {
    var workbook = workbook
    workbook.parts[part] = change(workbook.parts[part] ?? "")
    return try refusal(workbook.bytes)
  }

  @Test func missingParts() throws {
    #expect(try refusal("x", { _ in "x" }) == nil)
    for part in ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"] {
      #expect(try refusal(part, { _ in nil }) == "is damaged: the part \"\(part)\" is missing")
    }
    for part in ["_rels/.rels", "xl/_rels/workbook.xml.rels"] {
      #expect(try refusal(part, { _ in nil }) == "is damaged: the part \"\(part)\" is missing")
    }
    #expect(
      try refusal("_rels/.rels", { $0.replacing("officeDocument\"", with: "thumbnail\"") })
        == "is damaged: nothing in it says which part is the workbook")
    #expect(
      try refusal("xl/_rels/workbook.xml.rels", { $0.replacing("rId0", with: "rId9") })
        == "is damaged: the sheet \"Blad1\" has no relation to its cells")
  }

  @Test func otherKinds() throws {
    #expect(
      try refusal("_rels/.rels", { $0.replacing("workbook.xml", with: "workbook.bin") })
        == "is a binary Excel workbook (.xlsb)")
    #expect(try refusal("xl/workbook.xml", { _ in "<document/>" }) == "is no Excel workbook")
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    var file = ole + [UInt8](repeating: 0, count: 2040)
    file[30] = 9
    #expect(try refusal(file, "a.xls") == "is an Excel workbook of the old kind (.xls)")
    file.replaceSubrange(1024..<1056, with: "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] })
    file[48] = 1
    #expect(try refusal(file, "a.xls") == "is an Office file with a password")
    let ods = ZipBytes.archive([("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))])
    #expect(try refusal(ods, "a.ods") == "is an OpenDocument workbook (.ods)")
    let bytes = WorkbookBytes(Self.rows).bytes
    #expect(try refusal(bytes, "a.zip") == "is named like a zip archive but holds an Excel workbook")
    #expect(try refusal(bytes, "a") == nil)
    #expect(try refusal(Array("a;b\n".utf8)) == "is named like an Excel workbook but holds plain text")
    #expect(
      try refusal(ZipBytes.archive([("a.csv", bytes)]), "b.zip") == "is a nested archive: a zip archive")
    #expect(try refusal(GzipBytes.member(bytes), "a.xlsx.gz") == "holds a nested archive: a zip archive")
  }

  @Test func brokenXML() throws {
    let xml = "is damaged: its XML cannot be read ("
    #expect(try refusal("xl/worksheets/sheet1.xml", { String($0.dropLast(30)) })?.hasPrefix(xml) == true)
    #expect(try refusal("xl/sharedStrings.xml", { $0 + "<x>" })?.hasPrefix(xml) == true)
    #expect(try refusal("xl/styles.xml", { _ in "" })?.hasPrefix(xml) == true)
    #expect(
      try refusal("xl/workbook.xml", { $0.replacing("<sheets>", with: "<sheets>\u{1}") })?.hasPrefix(xml)
        == true)
    let doctype = #"<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><s>&b;</s>"#
    #expect(try refusal("xl/sharedStrings.xml", { _ in doctype }) == "is damaged: declares a document type")
    let deep = String(repeating: "<x>", count: 200) + String(repeating: "</x>", count: 200)
    #expect(
      try refusal("xl/sharedStrings.xml", { _ in deep })
        == "is damaged: has more than 100 elements inside each other")
  }

  @Test func cellsThatContradictThemselves() throws {
    for (rows, what) in [
      (#"<row r="2"/><row r="2"/>"#, "is damaged: row 2 is followed by row 2"),
      (#"<row r="2"/><row r="1"/>"#, "is damaged: row 2 is followed by row 1"),
      (#"<row r="x"/>"#, "is damaged: row 0 is followed by row x"),
      (#"<row r="1048577"/>"#, "is damaged: row 0 is followed by row 1048577"),
      (
        #"<row r="2"><c r="A3"><v>1</v></c></row>"#,
        "is damaged: a cell of row 2 says that it stands elsewhere"
      ),
      (
        #"<row r="2"><c r="2A"><v>1</v></c></row>"#,
        "is damaged: a cell of row 2 says that it stands elsewhere"
      ),
      (#"<row r="2"><c r="B2"/><c r="A2"/></row>"#, "is damaged: the cells of row 2 are not in order"),
      (#"<row r="2"><c r="XFE2"/></row>"#, "is damaged: the cells of row 2 are not in order"),
      (#"<row r="2"><c r="B2" t="s"><v>1</v></c></row>"#, "is damaged: the value of B2 is none of its kind"),
      (#"<row r="2"><c r="B2" t="s"><v>x</v></c></row>"#, "is damaged: the value of B2 is none of its kind"),
      (#"<row r="2"><c r="B2"><v>1,5</v></c></row>"#, "is damaged: the value of B2 is none of its kind"),
      (#"<row r="2"><c r="B2"><v>1e999</v></c></row>"#, "is damaged: the value of B2 is none of its kind"),
      (
        #"<row r="2"><c r="AB2" t="b"><v>2</v></c></row>"#, "is damaged: the value of AB2 is none of its kind"
      ),
      (#"<row r="2"><c r="B2"><f>TODAY()</f></c></row>"#, "has a formula without its result: B2"),
    ] { #expect(try sheetRefusal(rows) == what) }
  }

  @Test func mergedCells() throws {
    let merged = { (range: String) in #"<mergeCells><mergeCell ref="\#(range)"/></mergeCells>"# }
    for harmless in ["A1:C1", "A1:A2", "A2:C2"] {
      #expect(try sheetRefusal(Self.rows, after: merged(harmless)) == nil)
    }
    #expect(
      try sheetRefusal(Self.rows, after: merged("A2:A9")) == "has merged cells over several rows: A2:A9")
  }

  @Test func bombs() throws {
    let long = String(repeating: "x", count: 140_000)
    #expect(
      try sheetRefusal(#"<row><c t="str"><v>\#(long)</v></c></row>"#)
        == "has a cell of more than 32767 characters: A1")
    let text = "<t>\(long.prefix(32_000))</t>"
    let cells = String(repeating: #"<c t="s"><v>0</v></c>"#, count: 40)
    #expect(
      try sheetRefusal("<row>\(cells)</row>", strings: [text])
        == "has a row of more than 1048576 bytes: row 1"
    )
    // Few bytes that stand for many, in rows that are short enough.
    let rows = String(repeating: "<row>\(cells.prefix(21 * 30))</row>", count: 2000)
    let bytes = WorkbookBytes(rows, strings: [text]).bytes
    #expect(
      try refusal(bytes, limits: IntakeLimits(ratio: 20, ratioFloor: 1 << 24))
        == "holds more than 20 bytes for every compressed byte, like a decompression bomb")
    #expect(try refusal(bytes, limits: IntakeLimits(entries: 5)) == "has more than 5 members")
  }

  @Test func cutAndFlipped() throws {
    let bytes = WorkbookBytes(Self.rows).bytes
    let path = try folder.write("b.xlsx", bytes)
    let whole = try ReadEntry.all(path)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(try refusal(Array(bytes.prefix(count))) != nil, "\(count) bytes")
    }
    for place in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[place] ^= 0x10
      if let read = try? ReadEntry.all(try folder.write("c.xlsx", damaged)) {
        #expect(read.map(\.bytes) == whole.map(\.bytes), "byte \(place)")
      }
    }
  }

  @Test func twoPartsOfOneName() throws {
    let parts = WorkbookBytes(Self.rows).parts.sorted { $0.key < $1.key }.map {
      ($0.key, Array($0.value.utf8))
    }
    let twice = ZipBytes.archive(parts + [("XL/Workbook.xml", [])])
    #expect(try refusal(twice) == "is damaged: it has two parts named \"XL/Workbook.xml\"")
  }

  @Test func noSheetToRead() throws {
    #expect(try refusal(WorkbookBytes([]).bytes) == "has no sheet that is shown")
    #expect(
      try refusal(WorkbookBytes([("Blad1", Self.rows)], hidden: ["Blad1"]).bytes)
        == "has no sheet that is shown")
  }
}
