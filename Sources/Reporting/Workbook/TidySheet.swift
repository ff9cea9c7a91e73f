import Definitions

/// All numbers of the tables of the page on one sheet, a number a row, with ids and labels.
struct TidySheet {
  let tables: [NumberedTable]
  /// Written above the heads of an edition that is not protected.
  let warning: String?
  let words: Words

  private static let heads: [WorkbookPhrase] = [
    .tidyTable, .period, .tidyCounted, .tidyRow, .tidyLabel, .tidyColumn, .tidyColumnLabel, .tidyCount,
    .tidyPercent, .base, .tidyValue, .tidyStatus,
  ]

  func sheet(_ name: String) -> Sheet {
    let columns = FileColumn.ofTable
    var seen: Set<[String]> = []
    // Files of another form hold several numbers a line; these stand in tables of the first form too, or in data files.
    let rows = tables.filter { $0.file.columns.map(\.name) == columns.map(\.name) }.flatMap(\.file.rows)
      .filter { row in seen.insert([row[0], row[1], row[2], row[3], row[5]]).inserted }
    let none = words(PagePhrase.notApplicableSign)
    return Sheet(
      name: name, kind: .list, title: words(WorkbookPhrase.tidy),
      rows: (warning.map { [[.text($0)]] } ?? []) + [Self.heads.map { .text(words($0)) }]
        + rows.map { row in
          zip(row, columns).map { text, column -> SheetCell in
            guard column.type != .string, let number = Self.number(text) else {
              return .text(text.isEmpty ? none : text)
            }
            return number
          }
        }, linesAbove: warning == nil ? 0 : 1)
  }

  private static func number(_ text: String) -> SheetCell? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = Int(parts[0]) else { return nil }
    guard parts.count == 2, let tenth = Int(parts[1]) else { return .number(whole, decimals: 0, .plain) }
    let tenths = abs(whole) * 10 + tenth
    return .number(text.hasPrefix("-") ? -tenths : tenths, decimals: 1, .plain)
  }
}
