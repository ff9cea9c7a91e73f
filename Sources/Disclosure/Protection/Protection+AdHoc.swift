package import Counting
package import Definitions
package import Edition

extension Protection {
  /// The fewest locations with a visit for which counts of all registrations are national, and so exact.
  static let fewestLocations = 30

  /// The tables that answer an ad-hoc question over a period: one for visits, one for questions, or both where
  /// the forms of the period counted both.
  ///
  /// A one-way table of the nation is exact; a crossing, anything with a filter, and an input of a few
  /// locations is protected. Which tables, rows and words there are follows from the definitions alone; where
  /// the published base is too small not even a total is shown, so that the answer is the same for every count
  /// below it.
  package func adHoc(_ spec: TableSpec, _ period: Period, where terms: [CountingFilter.Term])
    -> [PublishedTable]
  {
    let codebook = definition.codebook
    guard case .variable(let name) = spec.rows, let rows = codebook.index(of: name) else { return [] }
    let columns = spec.columns.flatMap(codebook.index(of:))
    let conditions = terms.compactMap { term -> (variable: Int, code: Int)? in
      if case .answer(let variable, let code) = term { (variable, code) } else { nil }
    }
    let variables = ([rows, columns].compactMap { $0 } + conditions.map(\.variable)).map {
      codebook.variables[$0]
    }
    let isAboutQuestions = variables.contains { $0.unit == .question }
    var tables: [PublishedTable] = []
    let planes = [
      (Plane.visits, Counted.visits, SourceLayout.Counts.visits), (.questions, .questions, .questions),
    ]
    .filter { plane, _, counts in
      isAboutQuestions ? !definition.stretches(counts, in: period).isEmpty : plane == .visits
    }
    for (plane, counted, counts) in planes.isEmpty ? [(.visits, .visits, .visits)] : planes {
      let key = TableKey(spec.id, period, counted: counted)
      var status = status(of: period, breaks: variables.flatMap(\.breaks) + definition.breaks)
      // Visits are asked by every form, questions apart only by some.
      let forms: [SourceLayout.Counts] = isAboutQuestions ? [counts] : [.visits, .questions]
      if planes.count > 1 || !isWhole(variables, forms, period) { status.insert(.partlyMeasured) }
      if let absent = absence(variables, conditions, forms, period) {
        tables.append(empty(key, rows, columns, status.union(absent)))
      } else if let columns {
        tables.append(crossing(key, rows, columns, plane, status))
      } else {
        tables.append(oneWay(key, rows, plane, status, isFiltered: !terms.isEmpty))
      }
    }
    // A table without numbers says nothing beside one that has them.
    let measured = tables.filter { $0.status.isDisjoint(with: .unasked) }
    return measured.isEmpty ? Array(tables.prefix(1)) : measured
  }

  private func isWhole(_ variables: [Variable], _ forms: [SourceLayout.Counts], _ period: Period) -> Bool {
    let days = { (ranges: [ClosedRange<CivilDate>]) in
      ranges.reduce(0) { $0 + Int($1.upperBound.day - $1.lowerBound.day) + 1 }
    }
    func total(_ variable: Variable?) -> Int {
      forms.reduce(0) { $0 + days(definition.stretches(asking: variable, $1, in: period)) }
    }
    return variables.allSatisfy { total($0) == total(nil) }
  }

  /// Why nothing can be said: a variable was not asked, or none of the answers of a condition existed.
  private func absence(
    _ variables: [Variable], _ conditions: [(variable: Int, code: Int)], _ forms: [SourceLayout.Counts],
    _ period: Period
  ) -> CellStatus? {
    for variable in variables {
      let reasons = forms.compactMap { definition.absence(of: variable, $0, in: period) }
      if reasons.count == forms.count {
        return reasons.contains(.noLongerRegistered) ? .noLongerRegistered : .notMeasured
      }
    }
    for (variable, answers) in Dictionary(grouping: conditions, by: \.variable).sorted(by: { $0.key < $1.key }
    ) {
      let overlaps = answers.map {
        definition.codebook.variables[variable].answers[$0.code].validity.overlap(period)
      }
      if overlaps.allSatisfy({ $0 == .before }) { return .notMeasured }
      if overlaps.allSatisfy({ $0 == .before || $0 == .after }) { return .noLongerRegistered }
    }
    return nil
  }

  private func oneWay(
    _ key: TableKey, _ index: Int, _ plane: Plane, _ status: CellStatus, isFiltered: Bool
  ) -> PublishedTable {
    let variable = definition.codebook.variables[index]
    let counts = tally.variable(index, plane, key.period)
    let table: PublishedTable
    if variable.isMunicipality {
      table = municipalities(variable, counts, key, status, isExact: !isFiltered && isNational(key.period))
    } else if isFiltered || !isNational(key.period) {
      let rows = variable.answers.map(\.id) + ["unrecognised", "empty"]
      let frame = PublishedTable(key: key, rows: rows, cells: rows.map { _ in [Cell()] }, status: status)
      table = profile(key, variable, counts, nation: frame)
    } else {
      table = self.table(variable, counts, key, nil, status)
    }
    guard rule.minimumForCounts > 0,
      (table["total"]?.base ?? 0) < rule.minimumForCounts
        || (table.total ?? 0) < rule.minimumForCounts
    else { return table }
    return empty(key, index, nil, status.union(.smallBase))
  }

  private func crossing(
    _ key: TableKey, _ rows: Int, _ columns: Int, _ plane: Plane, _ status: CellStatus
  ) -> PublishedTable {
    let pair = [rows, columns].map { definition.codebook.variables[$0] }
    guard let counts = tally.crossing(rows, columns, plane, key.period) else {
      return empty(key, rows, columns, status.union(.notAvailable))
    }
    let own = rounding.base == nil ? status : status.union(.rounded)
    let table = crossing(key, pair[0], pair[1], counts.cells, own, true)
    func isSmall(_ column: String) -> Bool {
      let total = table["total", column]
      return min(total?.base ?? 0, total?.count ?? 0) < rule.minimumForCounts
    }
    if isSmall("total") { return empty(key, rows, columns, status.union(.smallBase)) }
    let hidden = Cell(status: own.union(.smallBase))
    let cells = table.cells.map { row in
      zip(table.columns, row).map { column, cell in isSmall(column) ? hidden : cell }
    }
    return PublishedTable(key: key, rows: table.rows, columns: table.columns, cells: cells, status: own)
  }

  /// All registrations come from enough locations to be about the nation, not about a few libraries.
  private func isNational(_ period: Period) -> Bool {
    tally.locations(.visits, period).count { $0.count > 0 } >= Self.fewestLocations
  }

  private var rule: ProtectionRule { definition.protection }

  /// A table that has every answer and no number.
  private func empty(_ key: TableKey, _ rows: Int, _ columns: Int?, _ status: CellStatus) -> PublishedTable {
    func names(_ index: Int) -> [String] {
      let variable = definition.codebook.variables[index]
      return (variable.isWide ? [] : variable.answers.map(\.id)) + ["total"]
    }
    let heads = columns.map(names) ?? [""]
    let rows = names(rows)
    let cells = rows.map { _ in heads.map { _ in Cell(status: status) } }
    return PublishedTable(key: key, rows: rows, columns: heads, cells: cells, status: status)
  }
}
