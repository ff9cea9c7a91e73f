package import Definitions

/// A table for internal use, with exact numbers; it is no artifact of an edition.
package struct PrivateTable: Sendable {
  /// What stands in a cell.
  package enum Entry: Equatable, Sendable {
    case text(String)
    case number(Int)
    /// For somebody to fill in, or nothing to say.
    case empty
  }

  /// The name of the table, as that of a sheet.
  package let name: String
  /// Why it may not be published; the first column of every row says so.
  package let warning: String
  /// The heads of its columns.
  package let header: [String]
  /// Its rows, each with a cell per head.
  package let rows: [[Entry]]
  /// What the columns hold, for the first sheet of the workbook.
  package let notes: [(column: String, meaning: String)]

  private let words: Words

  /// A table with its warning.
  package init(
    _ words: Words, name: String, warning: String, header: [String], rows: [[Entry]],
    notes: [(column: String, meaning: String)] = []
  ) {
    self.words = words
    self.notes = notes
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
    line([words(PrivatePhrase.confidentiality)] + header)
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

  /// The table as a workbook: one sheet that says what it is, and one with the table. `scratch` is as in
  /// ``Report/artifacts(_:facts:local:tree:scratch:)``.
  package func workbook(
    on date: CivilDate, publisher: String, source: String, scratch: String?
  ) throws(StageFailure) -> [UInt8] {
    let cells = rows.map { row in
      [.text(warning)]
        + row.map { entry -> SheetCell in
          switch entry {
          case .text(let text): .text(text.isEmpty ? words(NationalPhrase.unknown) : text)
          case .number(let number): .number(number, decimals: 0, .plain)
          case .empty: .text("")
          }
        }
    }
    let heads = ([words(PrivatePhrase.confidentiality)] + header).map { SheetCell.text($0) }
    return try WorkbookWriter(scratch: scratch).bytes(
      of: Workbook(
        [
          Sheet(
            name: words(WorkbookPhrase.cover), kind: .cover, title: name,
            rows: [
              [.text(name)], [.text(words(WorkbookPhrase.beware)), .text(warning)],
              [.text(words(PagePhrase.publisher)), .text(publisher)],
              [.text(words(WorkbookPhrase.source)), .text(source)],
              [.text(words(PrivatePhrase.asOf)), .text(words.date(date))],
              [.text(words(QualityPhrase.table)), .link(name, sheet: name)],
            ] + notes.map { [.text($0.column), .text($0.meaning)] }),
          Sheet(name: name, kind: .list, title: name, rows: [heads] + cells),
        ],
        WorkbookProperties(
          title: name, subject: name, publisher: publisher, keywords: name, comments: warning,
          status: warning,
          date: date, footer: warning), words))
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
