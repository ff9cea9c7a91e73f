/// All published numbers as one file, `observations.csv`.
package enum Observations {
  /// The name of the file.
  package static let name = "observations.csv"
  /// The header of the file.
  package static let header = [
    "table", "period", "level", "unit", "row", "column", "count", "base", "percent", "value", "counted",
    "status",
  ]

  /// The file: one line per number, sorted bytewise by its key.
  package static func csv(_ tables: PublishedTables) -> [UInt8] { csv(tables.all) }

  /// The same of some of the tables, such as those of one unit.
  package static func csv(_ tables: [PublishedTable]) -> [UInt8] {
    var lines = ObservationLines(tables)
    return lines.file()
  }
}
