import Definitions

/// The address of a cell in `observations.csv`.
package struct CellName: Hashable, Sendable, CustomStringConvertible {
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

  /// `age 65plus 2022-Q2 visits`, to be found by whoever reads a message.
  package var short: String {
    [key.table, row, column, key.period.description, key.counted.rawValue, key.unit]
      .filter { !$0.isEmpty && $0 != "NL" }.joined(separator: " ")
  }
}

extension CellName: Comparable {
  /// The order of the rows in `observations.csv`: bytewise, column by column.
  package static func < (left: Self, right: Self) -> Bool {
    for (a, b) in zip(left.parts, right.parts) where a != b {
      return a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    return false
  }

  /// The seven cells of the file that make the address.
  package var parts: [String] {
    [key.table, key.period.description, key.level.rawValue, key.unit, row, column, key.counted.rawValue]
  }

  /// From these cells; `nil` where they are not those of an address.
  init?(parts: [String]) {
    guard parts.count == 7, let period = Period(parts[1]), let level = Level(rawValue: parts[2]),
      let counted = Counted(rawValue: parts[6])
    else { return nil }
    self.init(
      key: TableKey(parts[0], period, level: level, unit: parts[3], counted: counted), row: parts[4],
      column: parts[5])
  }
}
