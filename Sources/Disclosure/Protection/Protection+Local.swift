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
  func quarters(of period: Period) -> [Period] {
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
}
