import Counting
import Definitions
import Disclosure
import Edition

/// All published numbers of an edition as sorted lines, and the runs that make them.
enum TableDump {
  static let key: [UInt8] = Array(1...16)

  /// Counts files and protects the tables of one edition.
  static func lines(
    _ definition: PipelineDefinition, _ files: [String], edition: Period, threads: Int = 2
  ) throws -> [String] {
    let today = CivilDate(year: 2026, month: 9, day: 1)!
    let request = CountingRequest(definition, files: files, today: today, threads: threads, key: key)
    return lines(Protection(try CountingRun.count(request), definition, edition: edition).tables())
  }

  static func lines(_ tables: ProtectedTables) -> [String] {
    var lines: [String] = []
    for table in tables.all {
      for (row, cells) in zip(table.rows, table.cells) {
        for (column, cell) in zip(table.columns, cells) {
          let numbers = [cell.count, cell.base].map { $0.map(String.init) ?? "" }
          lines.append(
            ([table.key.table, "\(table.key.period)", table.key.unit, row, column, "\(table.key.counted)"]
              + numbers
              + [cell.percent?.data ?? "", cell.value?.data ?? "", cell.status.description]).joined(
                separator: ","))
        }
      }
    }
    return lines.sorted()
  }
}
