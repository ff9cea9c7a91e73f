import Definitions

/// The address of a cell in `observations.csv`.
package struct CellName: Equatable, Sendable, CustomStringConvertible {
  /// The table.
  package let key: TableKey
  /// The row of the cell.
  package let row: String
  /// The column of the cell; empty without columns.
  package let column: String

  /// The cell of a table.
  package init(key: TableKey, row: String, column: String) {
    self.key = key
    self.row = row
    self.column = column
  }

  /// `age 2021-Q3/2022-Q2 municipality GM0344 65plus visits`
  package var description: String {
    let names = [
      key.table, key.period.description, key.level.rawValue, key.unit, row, column, key.counted.rawValue,
    ]
    return names.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
