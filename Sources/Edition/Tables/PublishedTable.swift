package import Definitions

/// A table that may be shown: made by the stage that protects counts, or read back from what was published.
///
/// Rows are answer ids in codebook order, then `unrecognised` and `empty` where they are not 0; the row `total`
/// comes last. A one-way table has the single column `""`; a crossing has one column per answer and `total`.
package final class PublishedTable: Sendable {
  /// Which table it is.
  package let key: TableKey
  /// The ids of its rows, in the order of the codebook.
  package let rows: [String]
  /// The ids of its columns; empty without a crossing.
  package let columns: [String]
  /// `cells[row][column]`
  package let cells: [[Cell]]
  /// What holds for the table as a whole: not measured, partly measured, provisional, …
  package let status: CellStatus

  /// A table of cells that may be shown. Only those two make one: a test reads the sources.
  package init(
    key: TableKey, rows: [String], columns: [String] = [""], cells: [[Cell]], status: CellStatus = []
  ) {
    self.key = key
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.status = status
  }

  /// The cell of a row and column; `nil` when the table has none.
  package subscript(row: String, column: String = "") -> Cell? {
    guard let r = rows.place(of: row), let c = columns.place(of: column) else { return nil }
    return cells[r][c]
  }

  /// The same table with its rows in this order; those that are not named come before the total.
  package func ordered(like order: [String]) -> PublishedTable {
    func rank(_ row: String) -> Int { order.firstIndex(of: row) ?? (row == "total" ? .max : .max - 1) }
    let places = rows.indices.sorted { (rank(rows[$0]), $0) < (rank(rows[$1]), $1) }
    return PublishedTable(
      key: key, rows: places.map { rows[$0] }, columns: columns, cells: places.map { cells[$0] },
      status: status)
  }

  /// The published number of what was counted: that of the row `total`.
  package var total: Int? { self["total"]?.count }

  /// What the percentages of a column divide by. Where counts are rounded that may be the sum of the published
  /// parts, which is another number than the total, rounded by itself.
  package func base(_ column: String = "") -> Int? {
    self["total", column].flatMap { cell in cell.count.map { cell.base ?? $0 } }
  }

  /// Some number of a column is a percentage.
  package func hasPercents(_ column: String = "") -> Bool {
    columns.firstIndex(of: column).map { place in cells.contains { $0[place].percent != nil } } ?? false
  }
}
