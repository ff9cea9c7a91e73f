package import Counting
import Definitions

extension Protection {
  /// The signal tables of all government organisations.
  package func organisationTables(_ directory: UnitDirectory, national: ProtectedTables) -> ProtectedTables {
    var tables = ProtectedTables()
    guard let key = definition.tables.first(where: { $0.rows == .key })?.id,
      tally.local([], .visits, edition) != nil
    else { return tables }
    for organisation in directory.organisations { addOrganisation(key, organisation, national, to: &tables) }
    return tables
  }

  /// The organisations of whose registrations some changed, but fewer than the smallest group.
  package func organisations(_ directory: UnitDirectory, changedByFewSince marks: RegistrationMarks) -> Set<
    String
  > {
    guard let variable = definition.codebook.index(of: "organisation") else { return [] }
    let changes = tally.changes(since: marks, of: variable)
    let few = 1..<max(1, definition.protection.smallestGroup)
    return Set(directory.organisations.filter { few.contains(changes[$0.code]) }.map(\.unit.id))
  }

  /// The signal tables of a government organisation: its own national counts are exact, all else is a row of
  /// a crossing and protected.
  func addOrganisation(
    _ id: String, _ organisation: (unit: UnitTree.Unit, code: Int), _ national: ProtectedTables,
    to tables: inout ProtectedTables
  ) {
    guard let variable = definition.codebook.index(of: "organisation") else { return }
    let unit = organisation.unit
    var periods = trendPeriods
    if !periods.contains(localPeriod) { periods.append(localPeriod) }
    for period in periods {
      for plane in planes(variable, period) {
        let counts = tally.variable(variable, plane, period)
        guard counts.asked.count > 0 else { continue }
        let status = status(of: period, breaks: definition.breaks)
        let count = counts.answers[organisation.code].count
        let counted: Counted = plane == .visits ? .visits : .questions
        let cell = Cell(
          count: count, base: counts.asked.count, percent: Percent(count, of: counts.asked.count),
          status: status)
        tables.add(
          ProtectedTable(
            key: TableKey(id, period, level: .organisation, unit: unit.id, counted: counted),
            rows: [plane == .visits ? "visits" : "questions"], cells: [[cell]], status: status))
      }
    }
    for index in definition.codebook.variables.indices where index != variable {
      addSignal(index, variable, organisation, national, to: &tables)
    }
  }

  private func addSignal(
    _ index: Int, _ organisations: Int, _ organisation: (unit: UnitTree.Unit, code: Int),
    _ national: ProtectedTables, to tables: inout ProtectedTables
  ) {
    let variable = definition.codebook.variables[index]
    for plane in planes(organisations, localPeriod) {
      let counted: Counted = plane == .visits ? .visits : .questions
      guard !variable.isWide, let crossing = tally.crossing(organisations, index, plane, localPeriod) else {
        continue
      }
      let row = crossing.cells[organisation.code]
      let answers = variable.answers.count
      let counts = VariableCounts(
        answers: Array(row[..<answers]), unrecognised: row[answers], empty: row[answers + 1],
        asked: row[answers + 2], total: row[answers + 2])
      guard crossing.cells.last!.last!.count > 0 else { continue }
      let key = TableKey(
        variable.id, localPeriod, level: .organisation, unit: organisation.unit.id, counted: counted)
      guard let nation = national[TableKey(variable.id, localPeriod, counted: counted)] else { continue }
      let table = profile(key, variable, counts, nation: nation)
      tables.add(table)
      if let index = indices(of: table, to: nation) { tables.add(index) }
    }
  }
}
