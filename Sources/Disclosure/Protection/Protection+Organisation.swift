package import Counting
import Definitions
import Edition

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
  /// a crossing and protected. An answer that it carries on counts with it.
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
        var status = status(of: period, breaks: definition.breaks)
        let counted: Counted = plane == .visits ? .visits : .questions
        let codes = codes(of: organisation, in: variable)
        let cell: Cell
        if let absence = absence(of: codes, in: variable, period) {
          status.insert(absence)
          cell = Cell(status: status)
        } else {
          if !isWhole(codes, in: variable, period) { status.insert(.partlyMeasured) }
          let count = codes.reduce(0) { $0 + counts.answers[$1].count }
          cell = Cell(
            count: count, base: counts.asked.count, percent: Percent(count, of: counts.asked.count),
            status: status)
        }
        tables.add(
          PublishedTable(
            key: TableKey(id, period, level: .organisation, unit: unit.id, counted: counted),
            rows: [plane == .visits ? "visits" : "questions"], cells: [[cell]], status: status))
      }
    }
    for index in definition.codebook.variables.indices where index != variable {
      addSignal(index, variable, organisation, national, to: &tables)
    }
  }

  /// The organisation's own answer and those that it carries on.
  private func codes(
    of organisation: (unit: UnitTree.Unit, code: Int), in variable: Int
  ) -> [Int] {
    let answers = definition.codebook.variables[variable].answers
    return answers.indices.filter { $0 == organisation.code || answers[$0].bridge == organisation.unit.id }
  }

  /// Why none of the answers could be given in a period; `nil` when one could.
  private func absence(of codes: [Int], in variable: Int, _ period: Period) -> CellStatus? {
    let overlaps = codes.map { definition.codebook.variables[variable].answers[$0].validity.overlap(period) }
    if overlaps.contains(.partly) || overlaps.contains(.whole) { return nil }
    return overlaps.contains(.before) ? .notMeasured : .noLongerRegistered
  }

  /// On every day of the period one of the answers could be given.
  private func isWhole(_ codes: [Int], in variable: Int, _ period: Period) -> Bool {
    let answers = definition.codebook.variables[variable].answers
    return (period.firstMonth...period.lastMonth).allSatisfy { month in
      codes.contains { answers[$0].validity.overlap(.month(month)) == .whole }
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
      let codes = codes(of: organisation, in: organisations)
      let row = codes.dropFirst().reduce(crossing.cells[codes[0]]) { sum, code in
        zip(sum, crossing.cells[code]).map { $0 + $1 }
      }
      let answers = variable.answers.count
      let counts = VariableCounts(
        answers: Array(row[..<answers]), unrecognised: row[answers], empty: row[answers + 1],
        asked: row[answers + 2], total: row[answers + 2])
      guard crossing.cells.last!.last!.count > 0 else { continue }
      let key = TableKey(
        variable.id, localPeriod, level: .organisation, unit: organisation.unit.id, counted: counted)
      guard let nation = national[TableKey(variable.id, localPeriod, counted: counted)] else { continue }
      // Visits about an organisation are known up to the day from which each question is counted apart.
      let ends = plane == .visits && variable.unit == .visit && tally.total(.questions, localPeriod).count > 0
      let table = profile(key, variable, counts, nation: nation, status: ends ? .partlyMeasured : [])
      tables.add(table)
    }
  }
}
