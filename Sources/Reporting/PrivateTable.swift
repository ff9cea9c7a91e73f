/// A table for internal use, with exact numbers; it is no artifact of an edition.
package struct PrivateTable: Sendable {
  /// What stands in a cell.
  package enum Entry: Equatable, Sendable {
    case text(String)
    case number(Int)
    case empty
  }

  /// The name of the table, as that of a sheet.
  package let name: String
  /// Why it may not be published; the first column of every row says so.
  package let warning: String
  package let header: [String]
  package let rows: [[Entry]]

  package init(name: String, warning: String, header: [String], rows: [[Entry]]) {
    self.name = name
    self.warning = warning
    self.header = header
    self.rows = rows
  }

  /// The table as Dutch spreadsheets open it: UTF-8 with a byte order mark, `;` between cells, CRLF.
  package var csv: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    func line(_ cells: [String]) {
      bytes += Array((cells.map(Self.escaped).joined(separator: ";") + "\r\n").utf8)
    }
    line(["vertrouwelijkheid"] + header)
    for row in rows {
      line(
        [warning]
          + row.map { entry in
            switch entry {
            case .text(let text): Self.guarded(text)
            case .number(let number): String(number)
            case .empty: ""
            }
          })
    }
    return bytes
  }

  /// A text that a spreadsheet would take for a formula gets an apostrophe.
  private static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }

  private static func escaped(_ text: String) -> String {
    guard text.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
