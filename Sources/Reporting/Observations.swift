package import Disclosure

/// All published numbers as one file, `observations.csv`.
package enum Observations {
  /// The file: one line per number, sorted bytewise by its key.
  package static func csv(_ tables: ProtectedTables) -> [UInt8] {
    var lines: [(key: [UInt8], row: ObservationRow)] = []
    for table in tables.all {
      for row in table.rows.indices {
        for column in table.columns.indices {
          let line = ObservationRow(table, row: row, column: column)
          lines.append((Array(line.key.joined(separator: ",").utf8), line))
        }
      }
    }
    lines.sort { $0.key.lexicographicallyPrecedes($1.key) }
    var writer = CSVWriter()
    writer.row(ObservationRow.header)
    for line in lines { writer.row(line.row.fields) }
    return writer.bytes
  }
}
