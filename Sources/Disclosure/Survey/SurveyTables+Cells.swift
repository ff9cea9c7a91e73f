import Counting
import Definitions

extension SurveyTables {
  /// The table of a question in these columns, and the ends of its margins.
  mutating func addTables(_ id: String, _ number: Int, _ wave: Int, _ columns: [Column]) {
    let question = questionnaire.questions[number]
    let key = key(id, wave, unit: columns[0].unit)
    var rows: [(id: String, cells: [Cell])] = []
    func row(_ id: String, _ cell: (SurveyCounts) -> Cell) {
      rows.append(
        (id, columns.map { column in column.hidden.map { Cell(status: $0) } ?? cell(column.counts) }))
    }
    func share(_ count: Int, _ base: Int) -> Cell {
      Cell(count: count, base: base, percent: Percent(count, of: base))
    }
    for (place, answer) in question.answers.enumerated() {
      row(answer.id) { share($0.answers[place], $0.base) }
    }
    if columns.contains(where: { $0.hidden == nil && $0.counts.unrecognised > 0 }) {
      row("unrecognised") { share($0.unrecognised, $0.base) }
    }
    if question.kind == .number {
      row("mean") { counts in
        Cell(
          base: counts.sum.count,
          value: DecimalValue(sum: counts.sum.hundredths, over: 100 * counts.sum.count, decimals: 1))
      }
      row("median") { counts in
        let middle = counts.middle.flatMap { DecimalValue(sum: $0.lower + $0.upper, over: 200, decimals: 1) }
        return Cell(base: counts.sum.count, value: middle)
      }
      let isWhole = columns.allSatisfy { $0.counts.numbers.allSatisfy { $0 % 100 == 0 } }
      row("sum") { counts in
        Cell(
          base: counts.sum.count,
          value: DecimalValue(sum: counts.sum.hundredths, over: 100, decimals: isWhole ? 0 : 1))
      }
    }
    row("total") { share($0.base, $0.base) }
    add(
      ProtectedTable(
        key: key, rows: rows.map(\.id), columns: columns.map(\.id), cells: rows.map(\.cells), status: []))

    let margins = question.answers.indices.map { place in
      columns.map { column in
        WilsonInterval(
          column.counts.answers[place], of: column.counts.base, population: column.counts.population)
      }
    }
    let means = columns.map { MeanInterval(hundredths: $0.counts.numbers, population: $0.counts.population) }
    let hasMeans = question.kind == .number
    for (end, bound, ofMean) in [
      ("_low", \WilsonInterval.low, \MeanInterval.low), ("_high", \.high, \.high),
    ] {
      func values(_ row: [DecimalValue?]) -> [Cell] {
        zip(row, columns).map { value, column in
          column.hidden.map { Cell(status: $0) } ?? Cell(value: value)
        }
      }
      addValues(
        TableKey(id + end, key.period, level: key.level, unit: key.unit, counted: .respondents),
        question.answers.map(\.id) + (hasMeans ? ["mean"] : []), columns.map(\.id),
        margins.map { row in values(row.map { $0?[keyPath: bound] }) }
          + (hasMeans ? [values(means.map { $0?[keyPath: ofMean] })] : []))
    }
  }

  /// Of those who took part how many should have answered a question, and how many did not. That is no answer, so
  /// nothing of it is withheld.
  mutating func addItemResponse(_ id: String, _ wave: Int, _ columns: [Column]) {
    add(
      ProtectedTable(
        key: key("\(id)_item_response", wave), rows: ["asked", "missing"], columns: columns.map(\.id),
        cells: [
          columns.map { Cell(count: $0.counts.asked) },
          columns.map { column in
            let missing = max(0, column.counts.asked - column.counts.base)
            return Cell(
              count: missing, base: column.counts.asked, percent: Percent(missing, of: column.counts.asked))
          },
        ]))
  }

  /// A table of values; rows without any value are left out, and a table without rows too.
  mutating func addValues(_ key: TableKey, _ rows: [String], _ columns: [String], _ cells: [[Cell]]) {
    let kept = rows.indices.filter { row in cells[row].contains { $0.value != nil } }
    guard !kept.isEmpty else { return }
    add(
      ProtectedTable(key: key, rows: kept.map { rows[$0] }, columns: columns, cells: kept.map { cells[$0] }))
  }
}
