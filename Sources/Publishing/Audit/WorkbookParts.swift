/// What the parts of a workbook hold beside the cells of its sheets: properties, heads and feet of printed pages, names,
/// patterns for numbers. Its readers look at little of that, and a number could hide there.
struct WorkbookParts {
  /// What no workbook of ours has.
  private(set) var faults: [String] = []
  /// The words in these places, one a line.
  private(set) var words: [UInt8] = []
  /// The days on which it says it was made and changed.
  private(set) var days: Set<String> = []

  private let names: Set<String>

  /// `members` are its parts by their path, and `names` those of its sheets.
  init(_ members: [String: [UInt8]], names: [String]) {
    self.names = Set(names)
    for (path, part) in members.sorted(by: { $0.key < $1.key }) { read(part, path) }
  }

  private static let elements: [(path: String, names: Set<String>)] = [
    ("xl/worksheets/_rels/", ["Relationships", "Relationship"]),
    (
      "xl/worksheets/",
      words(
        """
        worksheet sheetPr pageSetUpPr dimension sheetViews sheetView pane selection sheetFormatPr cols col sheetData row c
        v f mergeCells mergeCell hyperlinks hyperlink pageMargins pageSetup headerFooter oddHeader oddFooter tableParts
        tablePart
        """)
    ),
    ("xl/tables/", words("table tableColumns tableColumn tableStyleInfo autoFilter")),
    (
      "xl/workbook.xml",
      words(
        "workbook fileVersion workbookPr bookViews workbookView sheets sheet definedNames definedName calcPr")
    ),
    ("xl/sharedStrings.xml", ["sst", "si", "t"]),
    (
      "docProps/app.xml",
      words(
        """
        Properties Application DocSecurity ScaleCrop HeadingPairs vt:vector vt:variant vt:lpstr vt:i4 TitlesOfParts Company
        LinksUpToDate SharedDoc HyperlinksChanged AppVersion
        """)
    ),
    (
      "docProps/core.xml",
      words(
        """
        cp:coreProperties dc:title dc:subject dc:creator dc:description cp:keywords cp:lastModifiedBy dcterms:created
        dcterms:modified cp:contentStatus
        """)
    ),
  ]
  private static let hiding: Set<String> = [
    "hidden", "tooltip", "codeName", "comment", "description", "help", "statusBar",
  ]
  private static let patterns: Set<String> = ["\"<1\"", "\"<0,1\"", "\"<0.1\""]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private mutating func read(_ part: [UInt8], _ path: String) {
    let known = Self.elements.first { path.hasPrefix($0.path) }?.names
    var inside = ""
    var markup = WrittenMarkup(part)
    while let token = markup.next() {
      switch token {
      case .open(let name, let range, _):
        if name.hasPrefix("!") { faults.append("its part \(path) holds a comment") }
        if name.isEmpty || name.hasPrefix("!") { continue }
        if let known, !known.contains(name) {
          faults.append("its part \(path) holds \(name), which no workbook of ours has")
        }
        inside = name
        for (attribute, value) in markup.attributes(range) { check(attribute, value, of: name, path) }
      case .close: inside = ""
      case .text(let range): check(markup.text(range), in: inside, path)
      }
    }
  }

  private mutating func check(_ attribute: String, _ value: String, of element: String, _ path: String) {
    if Self.hiding.contains(attribute) { faults.append("its part \(path) has something \(attribute)") }
    switch (element, attribute) {
    case ("numFmt", "formatCode"):
      if !Self.patterns.contains(value), value.contains(where: { ("1"..."9").contains($0) }) {
        faults.append("it has a pattern for numbers that holds a number")
      }
    case ("definedName", "name"):
      if value != "_xlnm.Print_Titles" { faults.append("it has a name for cells") }
    case ("hyperlink", "display"), ("hyperlink", "location"): add(value)
    default: break
    }
  }

  private mutating func check(_ text: String, in element: String, _ path: String) {
    switch element {
    case "oddHeader", "oddFooter": add(text)
    case "dcterms:created", "dcterms:modified": days.insert(text)
    case "definedName":
      // The head that is printed on every page stands below a few lines.
      let isHead = text.last.map { "12345678".contains($0) && isTitle(text, "!$\($0):$\($0)") } ?? false
      if !isHead { faults.append("it has a name for other cells than those of a head") }
    case "vt:lpstr":
      let isName = names.contains(text) || isTitle(text, "!Print_Titles")
      if !isName, !["Worksheets", "Named Ranges"].contains(text) { add(text) }
    case "vt:i4":
      if Int(text).map({ $0 > 2 * names.count }) ?? true { add(text) }
    case "AppVersion": if text != "12.0000" { add(text) }
    default: if path.hasPrefix("docProps/"), element != "DocSecurity" || text != "0" { add(text) }
    }
  }

  /// A sheet, in quotes or not, and what follows.
  private func isTitle(_ text: String, _ end: String) -> Bool {
    guard text.hasSuffix(end) else { return false }
    let name = text.dropLast(end.count)
    let isQuoted = name.count > 1 && name.hasPrefix("'") && name.hasSuffix("'")
    return names.contains(
      isQuoted ? String(name.dropFirst().dropLast()).replacing("''", with: "'") : String(name))
  }

  private mutating func add(_ text: String) { words += Array(text.utf8) + [0x0A] }
}
