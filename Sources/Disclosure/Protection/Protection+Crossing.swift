import Counting
import Definitions
import Edition

extension Protection {
  /// A crossing of two variables: every cell rounded, percentages within the column and of published counts.
  func addCrossing(
    _ spec: TableSpec, _ rows: Int, _ columns: Int, _ period: Period, to tables: inout ProtectedTables
  ) {
    let codebook = definition.codebook
    let pair = [codebook.variables[rows], codebook.variables[columns]]
    let plane: Plane =
      pair.contains { $0.unit == .question } && tally.total(.questions, period).count > 0
      ? .questions : .visits
    let key = TableKey(spec.id, period, counted: plane == .questions ? .questions : .visits)
    var status = status(of: period, breaks: pair[0].breaks + pair[1].breaks)
    for (variable, index) in zip(pair, [rows, columns]) {
      guard let absent = absence(variable, tally.variable(index, plane, period), period) else { continue }
      status.insert(absent)
      let ids = pair[0].answers.map(\.id) + ["total"]
      let heads = pair[1].answers.map(\.id) + ["total"]
      tables.add(
        PublishedTable(
          key: key, rows: ids, columns: heads,
          cells: ids.map { _ in heads.map { _ in Cell(status: status) } }, status: status))
      return
    }
    guard let counts = tally.crossing(rows, columns, plane, period) else { return }
    let asked = counts.cells[pair[0].answers.count + 2][pair[1].answers.count + 2].count
    if asked < tally.total(plane, period).count { status.insert(.partlyMeasured) }
    tables.add(crossing(key, pair[0], pair[1], counts.cells, status.union(.rounded), false))
  }

  func crossing(
    _ key: TableKey, _ rows: Variable, _ columns: Variable, _ counts: [[Counter]], _ status: CellStatus,
    _ isFiltered: Bool
  ) -> PublishedTable {
    let period = key.period
    // Under a filter a row that is there only when it is not 0 would say so.
    let rowSlots = shown(rows, period) { slot in isFiltered || counts[slot].last!.count > 0 }
    let columnSlots = shown(columns, period) { slot in isFiltered || counts.last![slot].count > 0 }
    let askedRow = counts.count - 1
    let askedColumn = counts[0].count - 1
    let rule = definition.protection

    var cells = Array(repeating: [Cell](), count: rowSlots.count + 1)
    for column in columnSlots.map(\.slot) + [askedColumn] {
      let published = rowSlots.map { rounding(counts[$0.slot][column]) }
      let total = rounding(counts[askedRow][column])
      let base = rows.kind == .one ? published.reduce(0, +) : total
      for (place, count) in published.enumerated() {
        if min(base, total) < rule.minimumForCounts {
          cells[place].append(Cell(status: status.union(.smallBase)))
        } else {
          let isEnough = min(base, total) >= rule.minimumForPercentages
          let percent = isEnough ? Percent(min(count, base), of: base) : nil
          cells[place].append(Cell(count: count, base: base, percent: percent, status: status))
        }
      }
      cells[rowSlots.count].append(Cell(count: total, base: base, status: status))
    }
    return PublishedTable(
      key: key, rows: rowSlots.map(\.id) + ["total"], columns: columnSlots.map(\.id) + ["total"],
      cells: cells,
      status: status)
  }

  /// The slots of a variable that a crossing shows: answers that existed in the period, and what is not 0.
  private func shown(
    _ variable: Variable, _ period: Period, _ isShown: (Int) -> Bool
  ) -> [(id: String, slot: Int)] {
    var slots: [(id: String, slot: Int)] = []
    for (slot, answer) in variable.answers.enumerated() {
      switch answer.validity.overlap(period) {
      case .before, .after: continue
      case .partly, .whole: slots.append((answer.id, slot))
      }
    }
    for (id, slot) in [("unrecognised", variable.answers.count), ("empty", variable.answers.count + 1)]
    where isShown(slot) { slots.append((id, slot)) }
    return slots
  }
}
