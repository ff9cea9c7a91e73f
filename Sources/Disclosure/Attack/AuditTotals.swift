import Definitions

/// What the audit found in the tables of an edition: numbers and names of cells, never a value.
package struct AuditTotals: Equatable, Sendable {
  /// The address of a cell in `observations.csv`.
  package struct CellName: Equatable, Sendable, CustomStringConvertible {
    /// The table.
    package let key: TableKey
    /// The row of the cell.
    package let row: String
    /// The column of the cell; empty without columns.
    package let column: String

    /// `age 2021-Q3/2022-Q2 municipality GM0344 65plus visits`
    package var description: String {
      let names = [
        key.table, key.period.description, key.level.rawValue, key.unit, row, column, key.counted.rawValue,
      ]
      return names.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// Cells of the tables of visits and questions.
  package var cells = 0
  /// Cells that show a rounded count.
  package var rounded = 0
  /// Cells whose count is withheld.
  package var withheld = 0
  /// Protected counts that could be derived before anything was withheld, or by what that left.
  package var findings = 0
  /// Sums that the published numbers contradict and the attack left out: tables of different sets.
  package var contradictions = 0
  /// The cells that the audit withheld.
  package var repaired: [CellName] = []
  /// Protected counts with exactly three possible values, all below 5: for a person to judge.
  package var nearMisses: [CellName] = []
  /// Protected answers with at least 95 % of their base: for a person to judge.
  package var groupDisclosures: [CellName] = []
}

extension AuditTotals {
  /// Counts what tables show.
  mutating func count(_ tables: ProtectedTables) {
    for table in tables.all where table.key.counted == .visits || table.key.counted == .questions {
      if table.key.table.hasSuffix("_index") { continue }
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
