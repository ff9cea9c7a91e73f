import Definitions
import Edition

extension ProtectedTables {
  /// The same tables without the counts of some cells. Where a part of a column is withheld, its percentages
  /// divide by the published total: the sum of the parts would give the withheld one away.
  func withholding(_ names: [CellName], rule: ProtectionRule) -> ProtectedTables {
    guard !names.isEmpty else { return self }
    var byTable: [TableKey: [CellName]] = [:]
    for name in names { byTable[name.key, default: []].append(name) }
    let tables = replacing { table in byTable[table.key].map { table.withholding($0, rule: rule) } ?? table }
    return tables.replacing { tables.followed($0, changed: byTable) }
  }

  /// Indices to the nation follow the percentages of the table they stand beside.
  private func followed(_ table: PublishedTable, changed: [TableKey: [CellName]])
    -> PublishedTable
  {
    let key = table.key
    guard DerivedTable(id: key.table) == .index else { return table }
    let id = DerivedTable.index.source(of: key.table)
    let own = TableKey(id, key.period, level: key.level, unit: key.unit, counted: key.counted)
    guard changed[own] != nil, let profile = self[own],
      let nation = self[TableKey(id, key.period, counted: key.counted)]
    else { return table }
    let cells = table.rows.map { row -> [Cell] in
      guard let cell = profile[row] else { return [Cell(status: [.rounded, .withheld])] }
      guard cell.percent != nil, let count = cell.count, let base = cell.base, let national = nation[row],
        let part = national.count, let whole = national.base, part > 0
      else { return [Cell(status: cell.status.union(.withheld))] }
      return [Cell(value: DecimalValue(sum: 100 * count * whole, over: base * part), status: cell.status)]
    }
    return PublishedTable(key: key, rows: table.rows, cells: cells, status: table.status)
  }
}

extension PublishedTable {
  func withholding(_ names: [CellName], rule: ProtectionRule) -> PublishedTable {
    var cells = cells
    let last = rows.firstIndex(of: "total")
    for (c, column) in columns.enumerated() {
      let own = names.filter { $0.column == column }.compactMap { rows.firstIndex(of: $0.row) }
      guard !own.isEmpty else { continue }
      for row in own { cells[row][c] = Cell(status: cells[row][c].status.union(.withheld)) }
      guard let total = last.flatMap({ cells[$0][c].count }) else {
        // A count divides by the total, which its base would give away.
        for row in rows.indices where !own.contains(row) {
          cells[row][c] = Cell(status: cells[row][c].status.union(.withheld))
        }
        continue
      }
      // The parts were enough for counts, but the total, which is rounded by itself, is not.
      if let last, total < rule.minimumForCounts {
        for row in rows.indices where row != last && !own.contains(row) {
          cells[row][c] = Cell(status: cells[row][c].status.union(.smallBase))
        }
      }
      for row in rows.indices {
        guard let count = cells[row][c].count else { continue }
        let decimals = cells[row][c].percent?.decimals ?? 0
        let isShown = cells[row][c].percent != nil && total >= rule.minimumForPercentages
        let percent = isShown ? Percent(min(count, total), of: total, decimals: decimals) : nil
        cells[row][c] = Cell(count: count, base: total, percent: percent, status: cells[row][c].status)
      }
    }
    return PublishedTable(key: key, rows: rows, columns: columns, cells: cells, status: status)
  }
}
