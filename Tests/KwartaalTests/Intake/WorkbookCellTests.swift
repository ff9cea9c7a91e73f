import Definitions
import Fuzzing
import Testing

@testable import Intake

/// What the cells of a workbook say, as text.
@Suite struct WorkbookCellTests {
  private let folder = InputFolder()

  /// The lines of the sheets that are shown, cells between bars.
  private func lines(_ workbook: WorkbookBytes) throws -> [String] {
    let path = try folder.write("a.xlsx", workbook.bytes)
    return try ReadEntry.all(path).flatMap { entry in
      let text = String(decoding: entry.bytes, as: UTF8.self).replacing("\u{1F}", with: "|")
      return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }

  /// The text of a cell with this XML, which has these attributes.
  private func cell(
    _ attributes: String, _ inner: String, formats: [String] = ["0"], _ properties: String = ""
  ) throws
    -> String
  {
    let strings = [
      "<t>een</t>", "<r><t>tw</t></r><rPh><t>x</t></rPh><r><t xml:space=\"preserve\">ee </t></r>",
    ]
    let rows = #"<row r="1"><c r="A1" \#(attributes)>\#(inner)</c><c t="str"><v>.</v></c></row>"#
    return String(
      try lines(WorkbookBytes(rows, strings: strings, cellFormats: formats, properties: properties))[0]
        .dropLast(2))
  }

  @Test(arguments: [
    (#"t="s""#, "<v>0</v>", "een"), (#"t="s""#, "<v>1</v>", "twee "), (#"t="str""#, "<v>a&amp;b</v>", "a&b"),
    (#"t="inlineStr""#, "<is><r><t>é</t></r><r><t>€</t></r></is>", "é€"), (#"t="b""#, "<v>1</v>", "WAAR"),
    (#"t="b""#, "<v>0</v>", "ONWAAR"), (#"t="e""#, "<v>#N/A</v>", "#N/B"),
    (#"t="e""#, "<v>#VALUE!</v>", "#WAARDE!"),
    ("", "<v>3</v>", "3"), ("", "<v>12.5</v>", "12,5"), ("", "<v>0.30000000000000004</v>", "0,3"),
    ("", "<v>202204001234567</v>", "202204001234567"),
    ("", "<v>2.0220400123456E16</v>", "2,0220400123456E+16"),
    ("", "<v>-7</v>", "-7"), ("", "", ""), ("", "<v></v>", ""), (#"t="n""#, "<v>1E3</v>", "1000"),
    ("", "<f>1+1</f><v>2</v>", "2"), (#"t="str""#, "<f>A</f><v></v>", ""),
    (#"t="str""#, "<v>a_x000D_\nb</v>", "a  b"),
    (#"t="str""#, "<v>_x005F_x000D_ _x12</v>", "_x000D_ _x12"),
    (#"t="str""#, "<v>\"x\"</v>", "\"\"\"x\"\"\""),
    (#"t="d""#, "<v>2022-05-31T14:05:00.000Z</v>", "2022-05-31T14:05:00"),
  ])
  func value(_ attributes: String, _ inner: String, _ text: String) throws {
    #expect(try cell(attributes, inner) == text)
  }

  @Test(arguments: [
    ("14", "44712", "2022-05-31"), ("14", "44712.5", "2022-05-31 12:00:00"),
    ("22", "44712.999999", "2022-06-01"),
    ("14", "1", "1900-01-01"), ("14", "59", "1900-02-28"), ("14", "60", "60"), ("14", "61", "1900-03-01"),
    ("14", "-1", "-1"), ("14", "2958465", "9999-12-31"), ("14", "2958466", "2958466"),
    ("0", "44712", "44712"),
    ("dd/mm/yyyy;@", "44712", "2022-05-31"), ("[$-413]d mmmm yyyy", "44712", "2022-05-31"),
    ("mmm-yy", "44712", "2022-05-31"),
    ("jjjj-mm-dd", "44712", "2022-05-31"), ("0.00&quot; dagen&quot;", "44712", "44712"), ("[Red]0", "7", "7"),
    ("General", "44712", "44712"), ("h:mm", "0.25", "06:00:00"), ("[h]:mm", "1.5", "36:00:00"),
    ("0000", "12", "0012"),
    ("yyyy\\-mm\\-dd\\ hh:mm", "44712.25", "2022-05-31 06:00:00"), ("#,##0.00", "1234.5", "1234,5"),
  ])
  func number(_ format: String, _ value: String, _ text: String) throws {
    #expect(try cell(#"s="1""#, "<v>\(value)</v>", formats: ["0", format]) == text)
  }

  @Test func daysFrom1904() throws {
    for word in ["1", "true"] {
      #expect(try cell(#"s="0""#, "<v>43250</v>", formats: ["14"], #"date1904="\#(word)""#) == "2022-05-31")
    }
    #expect(try cell("", "<v>0</v>", formats: ["14"], #"date1904="1""#) == "1904-01-01")
  }

  @Test func everyDayComesBack() {
    for (start, from1904) in [(CivilDate(iso: "1899-12-30")!, false), (CivilDate(iso: "1904-01-01")!, true)] {
      for days in stride(from: 61, to: 60_000, by: 1) {
        #expect(SerialDate(Double(days), from1904: from1904)?.date.day == start.day + Int32(days))
      }
    }
  }

  @Test func rowsStandOnTheirLines() throws {
    let rows =
      #"<row r="3"><c r="A3" t="str"><v>a</v></c><c r="C3" t="str"><v>c</v></c></row><row r="4" spans="1:3"/>"#
      + #"<row r="7"><c r="B7"><v>1</v></c><c r="E7" s="0"/></row><row><c><v>8</v></c></row>"#
    #expect(try lines(WorkbookBytes(rows)) == ["", "", "a||c", "", "", "", "|1|", "8||"])
  }

  @Test func sheetsInOrderWithoutHiddenOnes() throws {
    let row = #"<row><c><v>1</v></c></row>"#
    let sheets = ["Eén", "Twee", "Drie"].map { ($0, row) }
    let path = try folder.write("a.xlsx", WorkbookBytes(sheets, hidden: ["Twee"]).bytes)
    #expect(try ReadEntry.all(path).map(\.member) == ["Eén", "Drie"])
    let reader = try ArchiveReader(path: path)
    while try reader.nextEntry() != nil {}
    #expect(reader.skipped == [SkippedEntry(member: "Twee", reason: .hiddenSheet)])
  }

  @Test func partsUnderOtherNames() throws {
    var workbook = WorkbookBytes(#"<row><c t="s"><v>0</v></c></row>"#, strings: ["<t>x</t>"])
    for (part, other) in [
      ("xl/worksheets/sheet1.xml", "Data\\Blad.XML"), ("xl/sharedStrings.xml", "teksten.xml"),
    ] {
      workbook.parts[other] = workbook.parts.removeValue(forKey: part)
    }
    let list = workbook.parts["xl/_rels/workbook.xml.rels"]!
    workbook.parts["xl/_rels/workbook.xml.rels"] = list.replacing(
      "worksheets/sheet1.xml", with: "../data/./blad.xml"
    )
    .replacing("/xl/sharedStrings.xml", with: "/teksten.xml")
    #expect(try lines(workbook) == ["x"])
    workbook.parts["xl/styles.xml"] = nil
    workbook.parts["xl/_rels/workbook.xml.rels"] = workbook.parts["xl/_rels/workbook.xml.rels"]!
      .replacing(#"<Relationship Id="rIdS""#, with: #"<Relationship TargetMode="External" Id="rIdS""#)
    #expect(try lines(workbook) == ["x"])
  }
}
