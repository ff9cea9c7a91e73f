import Definitions
import Edition

/// The file of one table, `tables/NAME.csv`: exactly what the table shows, one number or row a line.
struct TableFile {
  let name: String
  let columns: [FileColumn]
  /// The columns that tell the lines apart.
  let key: [String]
  let rows: [[String]]

  var path: String { TableFormat.csv.path(name) }

  /// The lines as comma-separated values.
  var csv: Artifact {
    var writer = CSVWriter()
    writer.row(columns.map(\.name))
    for row in rows { writer.row(row) }
    return Artifact(path: path, bytes: writer.bytes)
  }

  /// The numbers of published tables: of every table these rows and columns. Of tables below national level the unit has
  /// a column of its own.
  init(
    _ name: String, _ tables: [(table: PublishedTable, columns: [String])], rows: [String],
    label: (String) -> String, columnLabel: (String) -> String
  ) {
    let hasUnits = tables.contains { $0.table.key.level != .national }
    self.name = name
    columns = FileColumn.ofTable + (hasUnits ? [.unit] : [])
    key = ["table", "period", "counted", "row", "column"] + (hasUnits ? ["unit"] : [])
    var lines: [[String]] = []
    for (table, columns) in tables {
      for row in rows {
        for column in columns {
          guard let cell = table[row, column] else { continue }
          lines.append(
            [
              table.key.table, table.key.period.description, table.key.counted.rawValue, row, label(row),
              column, columnLabel(column), cell.count.map(String.init) ?? "", cell.percent?.data ?? "",
              cell.base.map(String.init) ?? "", cell.value?.data ?? "",
              cell.status.union(table.status).description,
            ] + (hasUnits ? [table.key.unit] : []))
        }
      }
    }
    self.rows = lines
  }

  /// A file of another form.
  init(_ name: String, columns: [FileColumn], key: [String], rows: [[String]]) {
    self.name = name
    self.columns = columns
    self.key = key
    self.rows = rows
  }
}
