import Counting
import Definitions
import Edition

extension Protection {
  /// The tables of every region and library, over the last four quarters: protected profiles, rounded
  /// totals, and indices to the nation. Empty when nothing was counted per location.
  package func localTables(_ directory: UnitDirectory, national: ProtectedTables) -> ProtectedTables {
    var tables = ProtectedTables()
    guard let key = definition.tables.first(where: { $0.rows == .key })?.id,
      tally.local([], .visits, edition) != nil
    else { return tables }
    let quarterly = Dictionary(
      uniqueKeysWithValues: trendPeriods.map { quarter in
        (quarter, Plane.allCases.map { tally.locations($0, quarter) })
      })
    for entry in directory.entries {
      addTotals(key, entry, quarterly, to: &tables)
      let local = Dictionary(
        uniqueKeysWithValues: Plane.allCases.compactMap { plane in counts(entry, plane).map { (plane, $0) } })
      for index in profileVariables { addProfile(index, entry, local, national, to: &tables) }
    }
    return tables
  }

  /// The period that local pages lead with.
  var localPeriod: Period { definition.span(of: edition) }

  /// The reported quarter and those before it, oldest first.
  var trendPeriods: [Period] { definition.trend(of: edition) }

  /// The quarters that a period consists of.
  private func quarters(of period: Period) -> [Period] {
    stride(from: period.firstMonth, through: period.lastMonth, by: 3).map(Period.quarter(of:))
  }

  /// The variables that the national page shows in tables of their own.
  var profileVariables: [Int] {
    definition.codebook.variables.indices.filter { index in
      let variable = definition.codebook.variables[index]
      return !variable.isWide
        && definition.tables.contains {
          $0.rows == .variable(variable.id) && $0.id == variable.id && $0.theme != nil
        }
    }
  }

  /// Whether a question-unit variable has visits, questions or both in a period, seen nationally.
  func planes(_ index: Int, _ period: Period) -> [Plane] {
    let hasQuestions =
      definition.codebook.variables[index].unit == .question && tally.total(.questions, period).count > 0
    let hasVisits = tally.variable(index, .visits, period).asked.count > 0 || !hasQuestions
    return (hasVisits ? [.visits] : []) + (hasQuestions ? [.questions] : [])
  }

  // MARK: totals

  /// `quarterly` holds visits and questions per location of every quarter.
  private func addTotals(
    _ id: String, _ entry: UnitDirectory.Entry, _ quarterly: [Period: [[Counter]]],
    to tables: inout ProtectedTables
  ) {
    var periods = trendPeriods
    if !periods.contains(localPeriod) { periods.append(localPeriod) }
    for period in periods {
      let isDelivered = tally.delivery(of: period) != .none
      let status = status(of: period, breaks: definition.breaks).union(isDelivered ? [] : .notAvailable)
      func add(_ counted: Counted, _ row: String, _ cell: Cell) {
        let key = TableKey(id, period, level: entry.unit.level, unit: entry.unit.id, counted: counted)
        let shown = isDelivered ? cell : Cell(status: status)
        tables.add(PublishedTable(key: key, rows: [row], cells: [[shown]], status: status))
      }
      func sum(_ plane: Plane) -> Counter {
        quarters(of: period).reduce(into: Counter()) { sum, quarter in
          guard let counters = quarterly[quarter]?[plane.rawValue] else { return }
          for number in entry.locations(inQuarter: quarter.firstMonth) { sum += counters[number] }
        }
      }
      add(.visits, "visits", total(sum(.visits), status, entry.unit.level))
      if tally.total(.questions, period).count > 0 {
        add(.questions, "questions", total(sum(.questions), status, entry.unit.level))
      }
      var registering: Set<Int> = []
      for quarter in quarters(of: period) {
        guard let counters = quarterly[quarter]?[Plane.visits.rawValue] else { continue }
        registering.formUnion(
          entry.locations(inQuarter: quarter.firstMonth).filter { counters[$0].count > 0 })
      }
      add(.locations, "locations", Cell(count: registering.count, status: status))
    }
  }

  /// The total of a unit: rounded, unless the pipeline says exact.
  func total(_ counter: Counter, _ status: CellStatus, _ level: Level) -> Cell {
    let rounding = rounding(at: level)
    return definition.protection.roundsTotals && rounding.base != nil
      ? Cell(count: rounding(counter), status: status.union(.rounded))
      : Cell(count: counter.count, status: status)
  }

  // MARK: profiles

  /// The counts of a unit over the last four quarters, each with the locations it had then.
  private func counts(_ entry: UnitDirectory.Entry, _ plane: Plane) -> LocalCounts? {
    let parts = quarters(of: localPeriod).compactMap { quarter in
      tally.local(entry.locations(inQuarter: quarter.firstMonth), plane, quarter)
    }
    return parts.dropFirst().reduce(parts.first) { sum, part in sum.map { $0 + part } }
  }

  private func addProfile(
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
      key.table + "_index", key.period, level: key.level, unit: key.unit, counted: key.counted)
    return PublishedTable(key: own, rows: ids, cells: cells, status: table.status)
  }
}
