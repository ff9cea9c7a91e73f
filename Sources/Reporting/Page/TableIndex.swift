import Definitions
import Edition

/// Finds the national tables of an edition by what a page asks for.
struct TableIndex {
  let published: PublishedTables
  /// A number of questions goes before a number of visits, where a period has both.
  private static let preference: [Counted] = [.questions, .visits, .locations, .respondents]

  /// The tables of a period, the one that leads first: one per thing counted.
  func tables(_ id: String, _ period: Period) -> [PublishedTable] {
    Self.preference.compactMap { published[TableKey(id, period, counted: $0)] }
  }

  /// The table that holds a row in a period.
  func table(_ id: String, _ period: Period, row: String) -> PublishedTable? {
    let found = tables(id, period).filter { $0.rows.contains(row) }
    return found.first { $0[row]?.count != nil || $0[row]?.value != nil } ?? found.first
  }

  func cell(_ id: String, _ period: Period, row: String, column: String = "") -> Cell? {
    table(id, period, row: row)?[row, column]
  }

  /// Where a number stands: `table.row[.column].period`, and what it counts where that is not the leading one.
  func anchor(_ table: PublishedTable, row: String, column: String = "") -> String {
    let key = table.key
    let leads = self.table(key.table, key.period, row: row)?.key == key
    return Self.anchor(key.table, [row, column].filter { !$0.isEmpty }, key.period)
      + (leads ? "" : ".\(key.counted.rawValue)")
  }

  static func anchor(_ table: String, _ parts: [String], _ period: Period) -> String {
    anchor(table, parts, written(period))
  }

  /// The same with a period as anchors write it.
  static func anchor(_ table: String, _ parts: [String], _ period: String) -> String {
    parts.reduce(into: table) {
      $0 += "."; $0 += $1
    } + "." + period
  }

  /// A period in an anchor: `2022-Q2`, and `2021-Q3..2022-Q2`.
  static func written(_ period: Period) -> String {
    period.description.split(separator: "/").joined(separator: "..")
  }
}
