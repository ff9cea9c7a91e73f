import Definitions
import Disclosure

/// The file of one table, `tables/NAME.csv`: the numbers it shows, one a line.
enum TableFile {
  static let header = [
    "table", "period", "counted", "row", "label", "column", "column_label", "count", "percent", "base",
    "value",
    "status",
  ]

  static func csv(
    _ tables: [(table: ProtectedTable, columns: [String])], rows: [String], _ view: TableView,
    columnLabel: (String) -> String = { _ in "" }
  ) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(header)
    for (table, columns) in tables {
      for row in rows {
        for column in columns {
          guard let cell = table[row, column] else { continue }
          writer.row([
            table.key.table, table.key.period.description, table.key.counted.rawValue, row, view.label(row),
            column, columnLabel(column), cell.count.map(String.init) ?? "", cell.percent?.data ?? "",
            cell.base.map(String.init) ?? "", cell.value?.data ?? "",
            cell.status.union(table.status).description,
          ])
        }
      }
    }
    return writer.bytes
  }
}
