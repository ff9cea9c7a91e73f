import Counting
import Definitions
import Edition

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
      for (id, cell) in measures(columns) { row(id, cell) }
    }
    row("total") { share($0.base, $0.base) }
    add(
      PublishedTable(
        key: key, rows: rows.map(\.id), columns: columns.map(\.id), cells: rows.map(\.cells), status: []))

    if questionnaire.ofAnswers.contains(question.id) { addShares(of: question, key, columns) }
    let margins = question.answers.indices.map { place in
      columns.map { column in
        WilsonInterval(
          column.counts.answers[place], of: column.counts.base, population: column.counts.population)
      }
    }
    let means = columns.map { MeanInterval(NumberSample(answering: $0.counts)) }
    let totals = columns.map { MeanInterval(total: NumberSample(frame: $0.counts)) }
    let isNumber = question.kind == .number
    for (end, bound, ofMean) in [
      (SurveyTableID.low, \WilsonInterval.low, \MeanInterval.low), (SurveyTableID.high, \.high, \.high),
    ] {
      func values(_ row: [DecimalValue?]) -> [Cell] {
        zip(row, columns).map { value, column in
          column.hidden.map { Cell(status: $0) } ?? Cell(value: value)
        }
      }
      let ofNumbers = isNumber ? [means, totals].map { row in values(row.map { $0?[keyPath: ofMean] }) } : []
      addValues(
        TableKey(id + end, key.period, level: key.level, unit: key.unit, counted: .respondents),
        question.answers.map(\.id) + (isNumber ? ["mean", "estimate"] : []), columns.map(\.id),
        margins.map { row in values(row.map { $0?[keyPath: bound] }) } + ofNumbers)
    }
  }

  /// The answers as shares of all answers that were given, with their margins.
  private mutating func addShares(of question: Question, _ key: TableKey, _ columns: [Column]) {
    func own(_ end: String) -> TableKey {
      TableKey(
        key.table + SurveyTableID.ofAnswers + end, key.period, level: key.level, unit: key.unit,
        counted: .respondents)
    }
    func row(_ cell: (SurveyCounts) -> Cell) -> [Cell] {
      columns.map { column in column.hidden.map { Cell(status: $0) } ?? cell(column.counts) }
    }
    func share(_ count: Int, _ counts: SurveyCounts) -> Cell {
      Cell(count: count, base: counts.given, percent: Percent(count, of: counts.given))
    }
    var rows = question.answers.enumerated().map { place, answer in
      (answer.id, row { share($0.answers[place], $0) })
    }
    if columns.contains(where: { $0.hidden == nil && $0.counts.unrecognised > 0 }) {
      rows.append(("unrecognised", row { share($0.unrecognised, $0) }))
    }
    rows.append(("answers", row { share($0.given, $0) }))
    add(
      PublishedTable(
        key: own(""), rows: rows.map(\.0), columns: columns.map(\.id), cells: rows.map(\.1), status: []))
    for (end, bound) in [(SurveyTableID.low, \WilsonInterval.low), (SurveyTableID.high, \.high)] {
      addValues(
        own(end), question.answers.map(\.id), columns.map(\.id),
        question.answers.indices.map { place in
          row { Cell(value: WilsonInterval(answer: place, of: $0)?[keyPath: bound]) }
        })
    }
  }

  /// The rows of a number that are no classes.
  private func measures(_ columns: [Column]) -> [(id: String, cell: (SurveyCounts) -> Cell)] {
    func middle(_ counts: SurveyCounts, _ numbers: (lower: Int, upper: Int)?) -> Cell {
      Cell(
        base: counts.sum.count,
        value: numbers.flatMap { DecimalValue.mean(sum: $0.lower + $0.upper, over: 200) })
    }
    let minimum = max(1, definition.protection.minimumForSurvey)
    let isWhole = columns.allSatisfy { $0.counts.numbers.allSatisfy { $0 % 100 == 0 } }
    var rows: [(String, (SurveyCounts) -> Cell)] = [
      (
        "mean",
        { counts in
          Cell(
            base: counts.sum.count,
            value: DecimalValue.mean(sum: counts.sum.hundredths, over: 100 * counts.sum.count))
        }
      ), ("median", { middle($0, $0.middle) }),
    ]
    // Between two quartiles there are enough to be shown as a group.
    if columns.contains(where: { $0.hidden == nil && $0.counts.numbers.count >= 4 * minimum }) {
      func quartile(_ numbers: @escaping (SurveyCounts) -> (lower: Int, upper: Int)?) -> (SurveyCounts) ->
        Cell
      {
        { counts in
          counts.numbers.count < 4 * minimum ? Cell(status: .smallBase) : middle(counts, numbers(counts))
        }
      }
      rows.append(("lower_quartile", quartile { $0.quarters?.first }))
      rows.append(("upper_quartile", quartile { $0.quarters?.third }))
    }
    rows.append(
      (
        "sum",
        { counts in
          Cell(
            base: counts.sum.count,
            value: isWhole
              ? DecimalValue(sum: counts.sum.hundredths, over: 100)
              : .mean(sum: counts.sum.hundredths, over: 100))
        }
      ))
    if columns.contains(where: { $0.hidden == nil && !NumberSample(frame: $0.counts).isComplete }) {
      rows.append(
        (
          "estimate",
          { counts in
            let sample = NumberSample(frame: counts)
            guard sample.count > 1 else { return Cell(status: .notAvailable) }
            return Cell(
              base: sample.population,
              value: DecimalValue(hundredths: Double(sample.population) * sample.mean, decimals: 0))
          }
        ))
    }
    return rows
  }

  /// Of those who took part how many should have answered a question, and how many did not. That is no answer, so
  /// nothing of it is withheld.
  mutating func addItemResponse(_ id: String, _ wave: Int, _ columns: [Column]) {
    add(
      PublishedTable(
        key: key(id + SurveyTableID.itemResponse, wave), rows: ["asked", "missing"],
        columns: columns.map(\.id),
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
      PublishedTable(key: key, rows: kept.map { rows[$0] }, columns: columns, cells: kept.map { cells[$0] }))
  }
}
