import Definitions
import Edition

extension AuditTotals {
  /// Counts what tables show.
  mutating func count(_ tables: ProtectedTables) {
    for table in tables.all where table.key.counted == .visits || table.key.counted == .questions {
      if DerivedTable(id: table.key.table) == .index { continue }
      for (row, cells) in zip(table.rows, table.cells) {
        for (column, cell) in zip(table.columns, cells) {
          self.cells += 1
          if cell.status.contains(.withheld) { withheld += 1 }
          guard cell.status.contains(.rounded), let count = cell.count else { continue }
          rounded += 1
          if row != "total", let base = cell.base, base > 0, 100 * count >= 95 * base {
            groupDisclosures.append(CellName(key: table.key, row: row, column: column))
          }
        }
      }
    }
  }
}
