import Definitions
import Edition

extension Comparison {
  /// Percentages of a unit less those of the nation.
  func addDifferences(
    _ level: Level, _ unit: String, _ national: ProtectedTables, to tables: inout ProtectedTables
  ) {
    for variable in variables {
      for counted in [Counted.visits, .questions] {
        let key = tableKey(variable.id, level, unit, counted)
        guard let own = tables[key], let nation = national[TableKey(variable.id, edition, counted: counted)]
        else { continue }
        let id = DerivedTable.difference.id(of: variable.id)
        add(tableKey(id, level, unit, counted), points(of: own, less: nation), own.status, to: &tables)
      }
    }
  }

  /// Rates and means of a unit less those of the nation.
  func addGaps(_ level: Level, _ unit: String, _ national: ProtectedTables, to tables: inout ProtectedTables)
  {
    for (id, counted) in rates + [hours].compactMap({ $0 }).map({ ($0, .locations) }) {
      guard let own = tables[tableKey(id, level, unit, counted)],
        let nation = national[TableKey(id, edition, counted: counted)]
      else { continue }
      let cells = own.rows.compactMap { row -> (row: String, cell: Cell)? in
        guard let one = own[row]?.value, let other = nation[row]?.value, one.decimals == other.decimals else {
          return nil
        }
        let value = DecimalValue(units: one.units - other.units, decimals: one.decimals)
        return (row, Cell(value: value, status: own[row]!.status))
      }
      add(tableKey(DerivedTable.gap.id(of: id), level, unit, counted), cells, own.status, to: &tables)
    }
  }

  /// What the baseline published about a unit, for the comparison.
  func addBaseline(_ level: Level, _ unit: String, to tables: inout ProtectedTables) {
    guard let baseline, !baseline.isDivided(level, unit) else { return }
    for (id, counted) in compared + rates {
      if let table = baseline.table(id, level, unit, counted) { tables.add(table) }
    }
  }

  /// Changes since the baseline, of what is in the tables for both periods: of counts, of rates, of mean opening hours,
  /// and of percentages. Where a series has a break, or a municipality was divided, nothing is compared.
  func addChanges(_ level: Level, _ unit: String, to tables: inout ProtectedTables) {
    guard let baseline else { return }
    let isDivided = baseline.isDivided(level, unit)
    for (id, counted) in compared + rates {
      guard let now = tables[tableKey(id, level, unit, counted)] else { continue }
      let then = tables[
        TableKey(id, baseline.period, level: level, unit: unit, counted: counted)]
      let variable = definition.codebook[id]
      let isRegister = counted == .locations
      let obstacle = isRegister ? nil : definition.obstacle(variable, from: baseline.period, to: edition)
      if variable != nil {
        guard !isDivided, obstacle == nil, let then else { continue }
        let key = tableKey(DerivedTable.changeInPoints.id(of: id), level, unit, counted)
        add(key, points(of: now, less: then), now.status, to: &tables)
      } else {
        let cells = now.rows.filter { $0 == "mean_hours" || isKey($0, id) }.map { row in
          (row, change(now[row], then?[row], isBroken: isDivided || obstacle != nil))
        }
        add(tableKey(DerivedTable.change.id(of: id), level, unit, counted), cells, now.status, to: &tables)
      }
    }
  }

  private func isKey(_ row: String, _ id: String) -> Bool {
    if DerivedTable(id: id)?.inhabitants != nil { return true }
    return id == key ? ["visits", "questions", "locations"].contains(row) : id == locations && row == "total"
  }

  /// The tables that are compared, by id and what they count.
  private var compared: [(id: String, counted: Counted)] {
    var compared = variables.flatMap { variable in
      [Counted.visits, .questions].map { (id: variable.id, counted: $0) }
    }
    if let key { compared += [Counted.visits, .questions, .locations].map { (key, $0) } }
    compared += [locations, hours].compactMap { $0 }.map { ($0, .locations) }
    return compared
  }

  /// The rates per inhabitants.
  private var rates: [(id: String, counted: Counted)] {
    var rates: [(String, Counted)] = []
    if let key {
      rates += [Counted.visits, .questions].map { (DerivedTable.perThousand.id(of: key), $0) }
    }
    if let locations { rates.append((DerivedTable.perHundredThousand.id(of: locations), .locations)) }
    return rates
  }

  private func add(
    _ key: TableKey, _ cells: [(row: String, cell: Cell)], _ status: CellStatus,
    to tables: inout ProtectedTables
  ) {
    guard !cells.isEmpty else { return }
    tables.add(
      PublishedTable(key: key, rows: cells.map(\.row), cells: cells.map { [$0.cell] }, status: status))
  }

  private func points(of table: PublishedTable, less other: PublishedTable) -> [(row: String, cell: Cell)] {
    zip(table.rows, table.cells).compactMap { row, cells in
      guard row != "total", let own = cells[0].percent, let percent = other[row]?.percent else { return nil }
      return (row, Cell(value: points(own, less: percent), status: cells[0].status))
    }
  }

  /// A count or value less that of the baseline; a rounded count from the base for percentages.
  private func change(_ now: Cell?, _ then: Cell?, isBroken: Bool) -> Cell {
    if isBroken { return Cell(status: .seriesBreak) }
    if let own = now?.value, let old = then?.value {
      return Cell(value: DecimalValue(units: own.units - old.units, decimals: own.decimals))
    }
    guard let now, let then, let own = now.count, let old = then.count else {
      let status = (now?.status ?? .notAvailable).union(then?.status ?? .notAvailable)
      let reason = status.intersection(.absent)
      return Cell(status: reason.isEmpty ? .notAvailable : reason)
    }
    let status = now.status.union(then.status).intersection([.rounded, .provisional])
    guard !status.contains(.rounded) || min(own, old) >= definition.protection.minimumForPercentages else {
      return Cell(status: status.union(.smallBase))
    }
    return Cell(value: DecimalValue(units: own - old), status: status)
  }
}
