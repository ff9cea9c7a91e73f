@testable import Publishing

/// A workbook as it was written: its sheets with what every cell holds.
struct WrittenWorkbook {
  /// What stands in a cell.
  enum Cell: Equatable {
    case text(String)
    /// The digits as they stand in the file: `12` or `12.3`.
    case number(String)

    /// As it reads.
    var text: String {
      switch self {
      case .text(let text), .number(let text): text
      }
    }
  }

  struct Sheet {
    let name: String
    var rows: [[Cell]] = []
    /// The lines of one cell above the heads.
    var above: [Cell] { rows.prefix { $0.count == 1 }.flatMap(\.self) }
    /// The heads and what follows them.
    var table: [[Cell]] { Array(rows.drop { $0.count == 1 }) }
  }

  private(set) var sheets: [Sheet] = []
  /// What no workbook of ours has.
  private(set) var faults: [String] = []
  /// The texts that cells show, by their place among all texts.
  private var shown: Set<Int> = []

  /// `nil` when these bytes are no workbook at all.
  init?(_ bytes: [UInt8]) {
    guard let members = ArchiveMembers.read(bytes), let book = members["xl/workbook.xml"] else { return nil }
    for path in members.keys.sorted() where !Self.isKnown(path) {
      faults.append("it holds \(path), which no workbook of ours has")
    }
    faults += WholeWorkbook.faults(bytes)
    let texts = members["xl/sharedStrings.xml"].map(Self.texts) ?? []
    var markup = WrittenMarkup(book)
    while let token = markup.next() {
      guard case .open("sheet", let range, _) = token else { continue }
      let attributes = markup.attributes(range)
      let name = attributes.first { $0.name == "name" }?.value ?? ""
      if attributes.contains(where: { $0.name == "state" }) { faults.append("sheet \"\(name)\" is hidden") }
      sheets.append(Sheet(name: name))
      guard let sheet = members["xl/worksheets/sheet\(sheets.count).xml"] else {
        faults.append("sheet \"\(name)\" is missing")
        continue
      }
      read(sheet, texts)
      if let table = members["xl/tables/table\(sheets.count - 1).xml"] { compareHeads(table) }
    }
    if members.keys.count(where: { $0.hasPrefix("xl/worksheets/sheet") }) != sheets.count {
      faults.append("it holds a sheet without a name")
    }
    if shown.count < texts.count { faults.append("it holds a text that no cell shows") }
  }

  private static let known = [
    "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "xl/workbook.xml",
    "xl/styles.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels",
  ]

  private static func isKnown(_ path: String) -> Bool {
    known.contains(path) || path.hasPrefix("xl/theme/") || path.hasPrefix("xl/worksheets/")
      || path.hasPrefix("xl/tables/")
  }

  /// The texts that cells point to.
  private static func texts(_ bytes: [UInt8]) -> [String] {
    var texts: [String] = []
    var markup = WrittenMarkup(bytes)
    while let token = markup.next() {
      switch token {
      case .open("si", _, _): texts.append("")
      case .text(let range): if !texts.isEmpty { texts[texts.count - 1] += markup.text(range) }
      default: break
      }
    }
    return texts
  }

  private mutating func read(_ bytes: [UInt8], _ texts: [String]) {
    let name = sheets[sheets.count - 1].name
    var rows: [[Cell]] = []
    var kind = ""
    var place = ""
    var isValue = false
    var markup = WrittenMarkup(bytes)
    while let token = markup.next() {
      switch token {
      case .open("row", _, _): rows.append([])
      case .open("c", let range, let isClosed):
        let attributes = markup.attributes(range)
        kind = attributes.first { $0.name == "t" }?.value ?? "n"
        place = attributes.first { $0.name == "r" }?.value ?? ""
        if isClosed { faults.append("cell \(place) of sheet \"\(name)\" is empty") }
      case .open("v", _, _): isValue = true
      case .close("v"): isValue = false
      case .text(let range) where isValue && !rows.isEmpty:
        let value = markup.text(range)
        let cell: Cell? =
          switch kind {
          case "n": .number(value)
          case "s": Int(value).flatMap { texts.indices.contains($0) ? .text(texts[$0]) : nil }
          default: nil
          }
        if kind == "s", let number = Int(value) { shown.insert(number) }
        guard let cell, place == Self.name(row: rows.count, column: rows[rows.count - 1].count) else {
          faults.append("cell \(place) of sheet \"\(name)\" is no text or number in its place")
          continue
        }
        rows[rows.count - 1].append(cell)
      case .open("f", _, _): faults.append("cell \(place) of sheet \"\(name)\" is a formula")
      case .open("mergeCell", _, _): faults.append("sheet \"\(name)\" has merged cells")
      default: break
      }
    }
    sheets[sheets.count - 1].rows = rows
  }

  /// `A1` of the first row and column.
  private static func name(row: Int, column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row)
  }

  /// The heads of a marked table are those of the cells.
  private mutating func compareHeads(_ bytes: [UInt8]) {
    var heads: [String] = []
    var markup = WrittenMarkup(bytes)
    while let token = markup.next() {
      guard case .open("tableColumn", let range, _) = token else { continue }
      heads.append(markup.attributes(range).first { $0.name == "name" }?.value ?? "")
    }
    let sheet = sheets[sheets.count - 1]
    if heads != sheet.table.first?.map(\.text) {
      faults.append("sheet \"\(sheet.name)\" is marked with other heads")
    }
  }
}
