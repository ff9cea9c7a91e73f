import Counting
import Definitions
import Edition

extension Protection {
  /// One-way tables of a variable: in visits, in questions, or one of each where the period spans both.
  func addOneWay(_ index: Int, _ period: Period, spec: TableSpec? = nil, to tables: inout ProtectedTables) {
    let isGrouped = spec?.isGrouped ?? false
    let variable =
      isGrouped ? definition.codebook.variables[index].grouped : definition.codebook.variables[index]
    let counts = isGrouped ? tally.groups : tally.variable
    let (visits, questions) = (counts(index, .visits, period), counts(index, .questions, period))
    let hasQuestions = variable.unit == .question && questions.total.count > 0
    let hasVisits = visits.asked.count > 0 || !hasQuestions
    let isSplit = hasQuestions && hasVisits
    if hasVisits { tables.add(table(variable, visits, .visits, period, spec, isSplit: isSplit)) }
    if hasQuestions { tables.add(table(variable, questions, .questions, period, spec, isSplit: isSplit)) }
  }

  private func table(
    _ variable: Variable, _ counts: VariableCounts, _ counted: Counted, _ period: Period, _ spec: TableSpec?,
    isSplit: Bool
  ) -> PublishedTable {
    let key = TableKey(spec?.id ?? variable.id, period, counted: counted)
    var status = status(of: period, breaks: variable.breaks)
    if let absent = absence(variable, counts, period) {
      status.insert(absent)
      return PublishedTable(
        key: key, rows: rows(variable, spec) + ["total"],
        cells: (rows(variable, spec) + ["total"]).map { _ in [Cell(status: status)] }, status: status)
    }
    let isPart = variable.validity.overlap(period) == .partly
    if isSplit || isPart || counts.asked.count < counts.total.count { status.insert(.partlyMeasured) }
    return variable.isMunicipality
      ? municipalities(variable, counts, key, status) : table(variable, counts, key, spec, status)
  }

  /// The exact counts of the nation. The minimum bases hold here as well: below them there is the total only.
  func table(
    _ variable: Variable, _ counts: VariableCounts, _ key: TableKey, _ spec: TableSpec?, _ status: CellStatus
  ) -> PublishedTable {
    let rule = definition.protection
    let period = key.period
    let decimals = spec?.decimals ?? declaredDecimals(variable)
    let among = spec?.among ?? []
    let base = among.isEmpty ? counts.asked.count : sum(variable, counts, among)
    var ids: [String] = []
    var cells: [[Cell]] = []
    func add(_ id: String, _ count: Int, _ own: CellStatus = []) {
      ids.append(id)
      guard base >= rule.minimumForCounts || id == "total" else {
        cells.append([Cell(status: status.union(own).union(.smallBase))])
        return
      }
      let percent =
        base >= rule.minimumForPercentages ? Percent(count, of: base, decimals: decimals) : nil
      cells.append([Cell(count: count, base: base, percent: percent, status: status.union(own))])
    }
    for (answer, counter) in zip(variable.answers, counts.answers) {
      if !among.isEmpty, !among.contains(answer.id) { continue }
      switch answer.validity.overlap(period) {
      case .before: absent(answer.id, .notMeasured, status, &ids, &cells)
      case .after: absent(answer.id, .noLongerRegistered, status, &ids, &cells)
      case .partly: add(answer.id, counter.count, .partlyMeasured)
      case .whole: add(answer.id, counter.count)
      }
    }
    if among.isEmpty, base >= rule.minimumForCounts {
      if counts.unrecognised.count > 0 { add("unrecognised", counts.unrecognised.count) }
      if counts.empty.count > 0 { add("empty", counts.empty.count) }
    }
    add("total", base)
    return PublishedTable(key: key, rows: ids, cells: cells, status: status)
  }

  private func absent(
    _ id: String, _ reason: CellStatus, _ status: CellStatus, _ ids: inout [String], _ cells: inout [[Cell]]
  ) {
    ids.append(id)
    cells.append([Cell(status: status.union(reason))])
  }

  /// Why a variable says nothing about a period; `nil` when it does. No registrations at all is a zero only where the
  /// period was delivered.
  func absence(_ variable: Variable, _ counts: VariableCounts, _ period: Period) -> CellStatus? {
    switch variable.validity.overlap(period) {
    case .before: .notMeasured
    case .after: .noLongerRegistered
    case .partly, .whole:
      if tally.delivery(of: period) == .none {
        .notAvailable
      } else {
        counts.asked.count == 0 && counts.total.count > 0 ? .notMeasured : nil
      }
    }
  }

  private func rows(_ variable: Variable, _ spec: TableSpec?) -> [String] {
    if variable.isMunicipality { return [] }
    let among = spec?.among ?? []
    return variable.answers.map(\.id).filter { among.isEmpty || among.contains($0) }
  }

  private func sum(_ variable: Variable, _ counts: VariableCounts, _ among: [String]) -> Int {
    zip(variable.answers, counts.answers).reduce(0) { among.contains($1.0.id) ? $0 + $1.1.count : $0 }
  }

  /// The decimals that the pipeline declares for a variable's own table.
  private func declaredDecimals(_ variable: Variable) -> Int {
    definition.tables.first { $0.id == variable.id }?.decimals ?? 0
  }

  /// A table over a geography is protected: every cell rounded, in the current classification, and a
  /// percentage divides by the sum of what is published. Only the total of the nation is exact. Both reserved
  /// rows are always there, and a municipality that is no more where its published number is not 0: a row that
  /// is there only when its count is not 0 would say so.
  func municipalities(
    _ variable: Variable, _ counts: VariableCounts, _ key: TableKey, _ status: CellStatus,
    isExact: Bool = true
  ) -> PublishedTable {
    let geography = definition.codebook.geography
    var current: [String: Counter] = [:]
    for (answer, counter) in zip(variable.answers, counts.answers) {
      let code =
        definition.classification == .current
        ? geography.successor(of: answer.id, on: edition.lastDay) : answer.id
      current[code, default: Counter()] += counter
    }
    var ids = variable.answers.map(\.id).filter { id in
      id == "unknown" || geography.municipalities.contains { $0.code == id && $0.exists(on: edition.lastDay) }
        || rounding(current[id, default: Counter()]) > 0
    }
    var published = ids.map { rounding(current[$0] ?? Counter()) }
    for (id, counter) in [("unrecognised", counts.unrecognised), ("empty", counts.empty)] {
      ids.append(id)
      published.append(rounding(counter))
    }
    let base = published.reduce(0, +)
    let rule = definition.protection
    let rounded = rounding.base == nil ? status : status.union(.rounded)
    var cells = published.map { count in
      guard base >= rule.minimumForCounts else { return [Cell(status: status.union(.smallBase))] }
      let percent = base >= rule.minimumForPercentages ? Percent(count, of: base) : nil
      return [Cell(count: count, base: base, percent: percent, status: rounded)]
    }
    ids.append("total")
    let total = isExact ? counts.asked.count : rounding(counts.asked)
    cells.append([Cell(count: total, base: base, status: isExact ? status : rounded)])
    return PublishedTable(key: key, rows: ids, cells: cells, status: rounded)
  }
}
