import Counting
package import Definitions

extension Protection {
  /// The tables that answer an ad-hoc question: a national one-way table is exact, a crossing and anything with
  /// a filter is protected. One table for visits, one for questions, or both where the period spans both.
  package func adHoc(_ spec: TableSpec, _ period: Period, isFiltered: Bool) -> ProtectedTables {
    var tables = ProtectedTables()
    guard case .variable(let name) = spec.rows, let rows = definition.codebook.index(of: name) else {
      return tables
    }
    if let columns = spec.columns.flatMap(definition.codebook.index(of:)) {
      addCrossing(spec, rows, columns, period, isFiltered: isFiltered, to: &tables)
    } else if isFiltered {
      addFiltered(spec, rows, period, to: &tables)
    } else {
      addOneWay(rows, period, spec: spec, to: &tables)
    }
    return tables
  }

  private func addFiltered(
    _ spec: TableSpec, _ index: Int, _ period: Period, to tables: inout ProtectedTables
  ) {
    let variable = definition.codebook.variables[index]
    for (plane, counted) in [(Plane.visits, Counted.visits), (.questions, .questions)] {
      let counts = tally.variable(index, plane, period)
      guard counts.asked.count > 0 else { continue }
      var status = status(of: period, breaks: variable.breaks)
      if variable.validity.overlap(period) == .partly { status.insert(.partlyMeasured) }
      let key = TableKey(spec.id, period, counted: counted)
      // Every answer, and both reserved rows: a row that is there only when it is not 0 would say so.
      let rows = variable.answers.map(\.id) + ["unrecognised", "empty"]
      let frame = ProtectedTable(key: key, rows: rows, cells: rows.map { _ in [Cell()] }, status: status)
      tables.add(profile(key, variable, counts, nation: frame))
    }
  }
}
