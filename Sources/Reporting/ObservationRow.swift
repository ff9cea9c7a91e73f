import Definitions
package import Disclosure

/// One line of `observations.csv`: one published number.
package struct ObservationRow: Sendable {
  /// The header of `observations.csv`.
  package static let header = [
    "table", "period", "level", "unit", "row", "column", "count", "base", "percent", "value", "counted",
    "status",
  ]

  /// The fields in the order of ``header``.
  package let fields: [String]

  /// The number in one row and column of a table.
  package init(_ table: ProtectedTable, row: Int, column: Int) {
    let key = table.key
    let cell = table.cells[row][column]
    fields = [
      key.table, key.period.description, key.level.rawValue, key.unit, table.rows[row], table.columns[column],
      cell.count.map(String.init) ?? "", cell.base.map(String.init) ?? "", cell.percent?.data ?? "",
      cell.value?.data ?? "", key.counted.rawValue, cell.status.union(table.status).description,
    ]
  }

  /// `table,period,level,unit,row,column,counted`, by which the lines are sorted and which is unique.
  package var key: [String] { Array(fields[0...5]) + [fields[10]] }
}
