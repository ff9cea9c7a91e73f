import Counting
import Definitions

extension Protection {
  /// Quarters in the trend of a unit.
  private static let trendQuarters = 8

  /// The tables of every unit below national level, over the last four quarters: protected profiles, rounded
  /// totals, and indices to the nation. Empty when nothing was counted per location.
  package func localTables(_ directory: UnitDirectory, national: ProtectedTables) -> ProtectedTables {
    var tables = ProtectedTables()
    guard let key = definition.tables.first(where: { $0.rows == .key })?.id,
      tally.local([], .visits, edition) != nil
    else { return tables }
    for entry in directory.entries {
      addTotals(key, entry, to: &tables)
      for index in profileVariables { addProfile(index, entry, national, to: &tables) }
    }
    for organisation in directory.organisations { addOrganisation(key, organisation, national, to: &tables) }
    return tables
  }

  /// The period that local pages lead with.
  var localPeriod: Period { PeriodWord.fourQuarters.periods(in: edition, since: definition.since)[0] }

  /// The reported quarter and those before it, oldest first.
  var trendPeriods: [Period] {
    let last = Period.quarter(of: edition.lastMonth)
    return (0..<Self.trendQuarters).reversed().map { last.shifted(by: -$0) }
      .filter { $0.lastMonth >= definition.since }
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

  private func addTotals(_ id: String, _ entry: UnitDirectory.Entry, to tables: inout ProtectedTables) {
    var periods = trendPeriods
    if !periods.contains(localPeriod) { periods.append(localPeriod) }
    for period in periods {
      let status = status(of: period, breaks: definition.breaks)
      func add(_ counted: Counted, _ row: String, _ cell: Cell) {
        let key = TableKey(id, period, level: entry.unit.level, unit: entry.unit.id, counted: counted)
        tables.add(ProtectedTable(key: key, rows: [row], cells: [[cell]], status: status))
      }
      let counters = tally.locations(.visits, period)
      let visits = entry.locations.reduce(Counter()) { $0 + counters[$1] }
      add(.visits, "visits", total(visits, status))
      if tally.total(.questions, period).count > 0 {
        let asked = tally.locations(.questions, period)
        add(.questions, "questions", total(entry.locations.reduce(Counter()) { $0 + asked[$1] }, status))
      }
      let registering = entry.locations.count { counters[$0].count > 0 }
      add(.locations, "locations", Cell(count: registering, status: status))
    }
  }

  /// The total of a unit: rounded, unless the pipeline says exact.
  func total(_ counter: Counter, _ status: CellStatus) -> Cell {
    definition.protection.roundsTotals && rounding.base != nil
      ? Cell(count: rounding(counter), status: status.union(.rounded))
      : Cell(count: counter.count, status: status)
  }

  // MARK: profiles

  private func addProfile(
    _ index: Int, _ entry: UnitDirectory.Entry, _ national: ProtectedTables, to tables: inout ProtectedTables
  ) {
    let variable = definition.codebook.variables[index]
    for plane in planes(index, localPeriod) {
      let counted: Counted = plane == .visits ? .visits : .questions
      let nationalKey = TableKey(variable.id, localPeriod, counted: counted)
      guard let nation = national[nationalKey], nation.total != nil,
        let counts = tally.local(entry.locations, plane, localPeriod)?.variable(index)
      else { continue }
      let key = TableKey(
        variable.id, localPeriod, level: entry.unit.level, unit: entry.unit.id, counted: counted)
      let table = profile(key, variable, counts, nation: nation)
      tables.add(table)
      if let index = indices(of: table, to: nation) { tables.add(index) }
    }
  }

  /// A protected one-way table: every count rounded, percentages of published counts; only the total when
  /// the base is too small. It has the rows of the nation: a row that appeared only where its own count is not
  /// 0 would say so.
  func profile(
    _ key: TableKey, _ variable: Variable, _ counts: VariableCounts, nation: ProtectedTable
  ) -> ProtectedTable {
    let rule = definition.protection
    let status = rounding.base == nil ? nation.status : nation.status.union(.rounded)
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
    guard base >= rule.minimumForCounts else {
      let cell = Cell(count: total, status: status.union(.smallBase))
      return ProtectedTable(key: key, rows: ["total"], cells: [[cell]], status: status.union(.smallBase))
    }
    var cells = published.map { count in
      let percent = base >= rule.minimumForPercentages ? Percent(min(count, base), of: base) : nil
      return [Cell(count: count, base: base, percent: percent, status: status)]
    }
    cells.append([Cell(count: total, base: base, status: status)])
    return ProtectedTable(key: key, rows: ids + ["total"], cells: cells, status: status)
  }

  /// The shares of a unit against those of the nation, national = 100, of published counts; `nil` when the
  /// base is too small for percentages.
  func indices(of table: ProtectedTable, to nation: ProtectedTable) -> ProtectedTable? {
    var ids: [String] = []
    var cells: [[Cell]] = []
    for (id, row) in zip(table.rows, table.cells) where id != "total" {
      guard row[0].percent != nil, let count = row[0].count, let base = row[0].base,
        let national = nation[id], let part = national.count, let whole = national.base, part > 0
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
    return ProtectedTable(key: own, rows: ids, cells: cells, status: table.status)
  }
}
