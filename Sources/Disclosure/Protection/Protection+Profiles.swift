import Counting
import Definitions
import Edition

/// The profiles of units: their visitors, and what they came for.
extension Protection {
  /// The counts of a unit over the last four quarters, each with the locations it had then.
  func counts(_ entry: UnitDirectory.Entry, _ plane: Plane) -> LocalCounts? {
    let parts = quarters(of: localPeriod).compactMap { quarter in
      tally.local(entry.locations(inQuarter: quarter.firstMonth), plane, quarter)
    }
    return parts.dropFirst().reduce(parts.first) { sum, part in sum.map { $0 + part } }
  }

  func addProfile(
    _ index: Int, _ entry: UnitDirectory.Entry, _ local: [Plane: LocalCounts], _ national: ProtectedTables,
    to tables: inout ProtectedTables
  ) {
    let variable = definition.codebook.variables[index]
    var found: [(table: PublishedTable, nation: PublishedTable)] = []
    for plane in planes(index, localPeriod) {
      let counted: Counted = plane == .visits ? .visits : .questions
      let nationalKey = TableKey(variable.id, localPeriod, counted: counted)
      guard let nation = national[nationalKey], nation.total != nil,
        let counts = local[plane]?.variable(index)
      else { continue }
      let key = TableKey(
        variable.id, localPeriod, level: entry.unit.level, unit: entry.unit.id, counted: counted)
      found.append((profile(key, variable, counts, nation: nation), nation))
    }
    if [.municipality, .library].contains(entry.unit.level) {
      // Their pages show one of the two, and nobody else sums them.
      let shown = definition.protection.shown(of: found.map(\.table))
      found.removeAll { $0.table.key != shown?.key }
    }
    for (table, nation) in found {
      tables.add(table)
      // A report with a baseline gives differences with the nation instead.
      guard definition.baseline == nil, let index = indices(of: table, to: nation) else { continue }
      tables.add(index)
    }
  }

  /// A protected one-way table: every count rounded, percentages of published counts; only the total when
  /// the base is too small. It has the rows of the nation: a row that appeared only where its own count is not
  /// 0 would say so.
  func profile(
    _ key: TableKey, _ variable: Variable, _ counts: VariableCounts, nation: PublishedTable,
    status own: CellStatus = []
  ) -> PublishedTable {
    let rule = definition.protection
    let rounding = rounding(at: key.level)
    let status = nation.status.union(own).union(rounding.base == nil ? [] : .rounded)
    var ids: [String] = []
    var published: [Int] = []
    for (answer, counter) in zip(variable.answers, counts.answers) {
      switch answer.validity.overlap(key.period) {
      case .before, .after: continue
      case .partly, .whole:
        ids.append(answer.id)
        published.append(rounding(counter))
      }
    }
    for (id, counter) in [("unrecognised", counts.unrecognised), ("empty", counts.empty)]
    where nation.rows.contains(id) {
      ids.append(id)
      published.append(rounding(counter))
    }
    let total = rounding(counts.asked)
    let base = variable.kind == .one ? published.reduce(0, +) : total
    // A few registrations, each with another answer, may all be rounded up.
    guard min(base, total) >= rule.minimumForCounts else {
      let cell = Cell(count: total, status: status.union(.smallBase))
      return PublishedTable(key: key, rows: ["total"], cells: [[cell]], status: status.union(.smallBase))
    }
    // The total, which is rounded by itself, is what a page prints as the base: both must be large enough.
    let isEnough = min(base, total) >= rule.minimumForPercentages
    var cells = published.map { count in
      let percent = isEnough ? Percent(min(count, base), of: base) : nil
      return [Cell(count: count, base: base, percent: percent, status: status)]
    }
    cells.append([Cell(count: total, base: base, status: status)])
    return PublishedTable(key: key, rows: ids + ["total"], cells: cells, status: status)
  }

  /// The shares of a unit that pages lead with against those of the nation, national = 100, where both rest on enough
  /// published counts; `nil` where the two may not be compared or the base is too small for percentages. Overviews
  /// print these and no others.
  func indices(of table: PublishedTable, to nation: PublishedTable) -> PublishedTable? {
    let variable = definition.codebook[table.key.table]
    guard Claims(definition).mayCompare(table, with: nation, of: variable) else { return nil }
    var ids: [String] = []
    var cells: [[Cell]] = []
    let leads = Set(definition.leads.filter { $0.variable == table.key.table }.compactMap(\.row))
    for (id, row) in zip(table.rows, table.cells) where leads.contains(id) {
      guard row[0].percent != nil, let count = row[0].count, let base = row[0].base,
        let national = nation[id], let part = national.count, let whole = national.base,
        min(count, part) >= Claims.leastForIndex
      else { continue }
      ids.append(id)
      cells.append([
        Cell(value: DecimalValue(sum: 100 * count * whole, over: base * part), status: row[0].status)
      ])
    }
    guard !ids.isEmpty else { return nil }
    let key = table.key
    let own = TableKey(
      DerivedTable.index.id(of: key.table), key.period, level: key.level, unit: key.unit, counted: key.counted
    )
    return PublishedTable(key: own, rows: ids, cells: cells, status: table.status)
  }
}
