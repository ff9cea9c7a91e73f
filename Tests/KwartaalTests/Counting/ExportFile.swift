import Definitions

/// One file of a made export, kept as rows until its bytes are asked for.
struct ExportFile {
  /// What stands under the header.
  enum Line {
    case row(ExportRow)
    /// A blank line or a total row, written as it is.
    case text(String)
  }

  var name: String
  let layout: SourceLayout
  /// Names of the columns in their order, those that the layout does not know included.
  var columns: [String]
  /// The header as it is written.
  var header: [String]
  /// Lines above the header.
  var titles: [String] = []
  var lines: [Line] = []
  var hasMark = false
  var quotesAll = false
  /// Line ends, taken in turn.
  var ends = ["\n"]

  var rows: [ExportRow] {
    lines.compactMap { if case .row(let row) = $0 { row } else { nil } }
  }

  /// The file as it is written, and the physical line on which each row starts.
  var written: (bytes: [UInt8], places: [Int]) {
    var text = ""
    var line = 1
    var places: [Int] = []
    func put(_ row: String) {
      text += row + ends[line % ends.count]
      line += 1 + row.utf8.count { $0 == 0x0A }
    }
    for title in titles { put(title) }
    put(header.map { "\"\($0)\"" }.joined(separator: ";"))
    for item in lines {
      switch item {
      case .text(let text): put(text)
      case .row(let row):
        places.append(line)
        put(self.text(of: row))
      }
    }
    return (encoded(text), places)
  }

  /// For how many rows a row stands that is rejected: when its form is broken, every line it covers.
  func weight(of row: ExportRow) -> Int {
    row.damage == nil ? 1 : 1 + text(of: row).utf8.count { $0 == 0x0A }
  }

  private func text(of row: ExportRow) -> String {
    var cells = columns.map { quoted(row[$0]) }
    switch row.damage {
    case .oneCellLess: cells.removeLast()
    case .oneCellMore: cells.append("meer")
    case .textAfterQuote: cells[cells.count / 2] = "\"a\"b"
    case .nulByte: cells[cells.count / 2] = "a\u{0}"
    case nil: break
    }
    return cells.joined(separator: ";")
  }

  private func quoted(_ cell: String) -> String {
    guard quotesAll || cell.unicodeScalars.contains(where: { ";\"\r\n".unicodeScalars.contains($0) }) else {
      return cell
    }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private func encoded(_ text: String) -> [UInt8] {
    let mark: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
    guard layout.encoding == .windows1252 else { return mark + Array(text.utf8) }
    return text.unicodeScalars.map { $0 == "\u{2019}" ? 0x92 : UInt8(truncatingIfNeeded: $0.value) }
  }
}
