/// Makes Excel workbooks part by part, so that each can be left out, changed or broken.
package struct WorkbookBytes {
  /// The parts by their names; the order in the archive is that of the names.
  package var parts: [String: String] = [:]

  private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A workbook of these sheets, each with the XML of its rows.
  ///
  /// - Parameter cellFormats: per style of a cell the number of its format, or a format code.
  package init(
    _ sheets: [(name: String, rows: String)], strings: [String] = [], cellFormats: [String] = ["0"],
    properties: String = "", hidden: Set<String> = [], after: String = ""
  ) {
    parts["[Content_Types].xml"] = Self.head + "<Types/>"
    parts["_rels/.rels"] = Self.relations([("rId1", "officeDocument", "xl/workbook.xml")])
    var relations = [("rIdS", "styles", "styles.xml"), ("rIdT", "sharedStrings", "/xl/sharedStrings.xml")]
    var list = ""
    for (number, sheet) in sheets.enumerated() {
      let state = hidden.contains(sheet.name) ? #" state="hidden""# : ""
      list += #"<sheet name="\#(sheet.name)" sheetId="\#(number + 1)"\#(state) r:id="rId\#(number)"/>"#
      relations.append(("rId\(number)", "worksheet", "worksheets/sheet\(number + 1).xml"))
      parts["xl/worksheets/sheet\(number + 1).xml"] =
        Self.head
        + #"<worksheet xmlns="\#(Self.main)"><sheetData>\#(sheet.rows)</sheetData>\#(after)</worksheet>"#
    }
    parts["xl/workbook.xml"] =
      Self.head
      + #"<workbook xmlns="\#(Self.main)" xmlns:r="\#(Self.office)"><workbookPr \#(properties)/><sheets>\#(list)</sheets></workbook>"#
    parts["xl/_rels/workbook.xml.rels"] = Self.relations(relations)
    parts["xl/sharedStrings.xml"] =
      Self.head + #"<sst xmlns="\#(Self.main)">\#(strings.map { "<si>\($0)</si>" }.joined())</sst>"#
    let custom = cellFormats.enumerated().filter { Self.builtIn($1) == nil }
    let codes = custom.map { #"<numFmt numFmtId="\#(200 + $0)" formatCode="\#($1)"/>"# }.joined()
    let styles = cellFormats.enumerated().map { #"<xf numFmtId="\#(Self.builtIn($1) ?? 200 + $0)"/>"# }
      .joined()
    parts["xl/styles.xml"] =
      Self.head
      + #"<styleSheet xmlns="\#(Self.main)"><numFmts>\#(codes)</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>"#
      + "<cellXfs>\(styles)</cellXfs></styleSheet>"
  }

  /// A workbook of one sheet.
  package init(
    _ rows: String, strings: [String] = [], cellFormats: [String] = ["0"], properties: String = "",
    after: String = ""
  ) {
    self.init(
      [("Blad1", rows)], strings: strings, cellFormats: cellFormats, properties: properties, after: after)
  }

  /// The rows of a table of texts, from row 1 on.
  package static func rows(_ table: [[String]], from first: Int = 1) -> String {
    table.enumerated().map { number, row in
      let cells = row.map { #"<c t="inlineStr"><is><t>\#(escaped($0))</t></is></c>"# }.joined()
      return #"<row r="\#(first + number)">\#(cells)</row>"#
    }.joined()
  }

  package static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  package var bytes: [UInt8] {
    ZipBytes.archive(parts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
  }

  /// `14` is the number of a format, `0000` its code.
  private static func builtIn(_ format: String) -> Int? { format.count > 2 ? nil : Int(format) }

  private static func relations(_ list: [(id: String, kind: String, target: String)]) -> String {
    let items = list.map {
      #"<Relationship Id="\#($0.id)" Type="\#(office)/\#($0.kind)" Target="\#($0.target)"/>"#
    }
    return head + #"<Relationships xmlns="\#(package)">\#(items.joined())</Relationships>"#
  }
}
