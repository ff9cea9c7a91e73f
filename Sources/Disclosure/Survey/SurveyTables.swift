import Counting
import Definitions

/// Makes the tables of a survey: every question as a crossing with the types of respondents, for the country, per
/// province and per size class; margins; changes; and who responded.
///
/// Respondents are organisations, so counts are exact; ``SurveyWithholding`` says what is not shown.
struct SurveyTables {
  /// How a question is broken down.
  enum Breakdown: Equatable {
    case none, province, sizeClass
    /// By the answers to another question, by its place.
    case question(Int)
  }

  /// A column of a question before it becomes cells.
  struct Column {
    /// `municipality`, `library_small`
    let id: String
    /// `NL`, `PV26`
    let unit: String
    /// The place of the type.
    let type: Int
    let counts: SurveyCounts
    /// Why nothing of it is shown.
    let hidden: CellStatus?
  }

  let tally: SurveyTally
  let questionnaire: Questionnaire
  let definition: PipelineDefinition
  private(set) var tables = ProtectedTables()

  /// No tables yet.
  init(_ tally: SurveyTally, _ definition: PipelineDefinition) {
    self.tally = tally
    self.definition = definition
    questionnaire = tally.questionnaire
  }

  /// The tables of an edition; of waves that were published before it those that were.
  init(_ tally: SurveyTally, _ definition: PipelineDefinition, edition: Period, frozen: ProtectedTables?) {
    self.init(tally, definition)
    for wave in questionnaire.waves.indices
    where questionnaire.waves[wave].period.firstMonth <= edition.lastMonth {
      // Of an earlier wave that was published, that and no more stands, whatever became of the data.
      let period = questionnaire.waves[wave].period
      let published = frozen?.all.filter { $0.key.counted == .respondents && $0.key.period == period } ?? []
      if period.lastMonth < edition.firstMonth, !published.isEmpty {
        for table in published { tables.add(table) }
        continue
      }
      addResponse(wave)
      for question in questionnaire.questions.indices
      where questionnaire.questions[question].waves.contains(questionnaire.waves[wave].id) {
        addQuestion(question, wave)
      }
      for crossing in definition.survey?.crossings ?? [] { addCrossing(crossing, wave) }
      for theme in questionnaire.themes { addChanges(theme, wave) }
    }
  }

  mutating func add(_ table: ProtectedTable) { tables.add(table) }

  func key(_ table: String, _ wave: Int, unit: String = "NL") -> TableKey {
    TableKey(
      table, questionnaire.waves[wave].period, level: unit == "NL" ? .national : .province, unit: unit,
      counted: .respondents)
  }

  /// The places of the types that a question was asked of.
  func types(_ question: Question) -> [Int] {
    question.askedOf.compactMap(questionnaire.index(ofType:))
  }

  // MARK: a question

  private mutating func addQuestion(_ number: Int, _ wave: Int) {
    let question = questionnaire.questions[number]
    guard tally.isAvailable(wave) else {
      let absent = Cell(status: .notAvailable)
      let rows = question.answers.map(\.id) + ["total"]
      add(
        ProtectedTable(
          key: key(question.id, wave), rows: rows, columns: question.askedOf,
          cells: rows.map { _ in question.askedOf.map { _ in absent } }, status: .notAvailable))
      return
    }
    let whole = columns(number, wave, .none)
    addTables(question.id, number, wave, whole)
    addItemResponse(question.id, wave, whole)
    addWeighted(number, wave, whole)
    let bySize = columns(number, wave, .sizeClass)
    if !bySize.isEmpty { addTables("\(question.id)_by_size_class", number, wave, bySize) }
    let byProvince = columns(number, wave, .province)
    for province in definition.codebook.geography.provinces {
      let own = byProvince.filter { $0.unit == province.code }
      if own.contains(where: { $0.counts.population > 0 }) { addTables(question.id, number, wave, own) }
    }
    addDifferences(question.id, number, wave, whole, byProvince)
    addDifferences("\(question.id)_by_size_class", number, wave, whole, bySize)
  }

  /// One question by the answers to another, in a wave that asked both.
  private mutating func addCrossing(_ crossing: SurveyCrossing, _ wave: Int) {
    let id = questionnaire.waves[wave].id
    guard let rows = questionnaire.index(ofQuestion: crossing.rows),
      let other = questionnaire.index(ofQuestion: crossing.columns), tally.isAvailable(wave),
      [rows, other].allSatisfy({ questionnaire.questions[$0].waves.contains(id) })
    else { return }
    let types = crossing.types.compactMap(questionnaire.index(ofType:))
    let parts = types.flatMap { columns(rows, wave, .question(other), type: $0) }
    addTables(crossing.id, rows, wave, parts)
    let wholes = types.flatMap { columns(rows, wave, .none, type: $0) }
    addDifferences(crossing.id, rows, wave, wholes, parts, isOfFrame: false)
  }

  /// What of the answers to a question is not shown.
  func rule(_ number: Int) -> SurveyWithholding {
    SurveyWithholding(
      minimum: definition.protection.minimumForSurvey,
      isPublic: questionnaire.questions[number].isPublic || definition.protection.base == nil)
  }

  /// The columns of all types, with what must be withheld.
  func columns(_ number: Int, _ wave: Int, _ breakdown: Breakdown) -> [Column] {
    types(questionnaire.questions[number]).flatMap { columns(number, wave, breakdown, type: $0) }
  }

  /// The columns of one type.
  func columns(_ number: Int, _ wave: Int, _ breakdown: Breakdown, type: Int) -> [Column] {
    let question = questionnaire.questions[number]
    let asked = questionnaire.respondents[type]
    let rule = rule(number)
    // Who meets a selection gave that answer: where the answers are withheld, so is what follows on them.
    let others = (question.selection?.condition.questions ?? []).compactMap(
      questionnaire.index(ofQuestion:))
    let above = others.map {
      columns($0, wave, breakdown, type: type).map { $0.hidden == .withheld }
    }
    let whole = tally.counts(number, wave, SurveyGroup(type: type))
    if breakdown == .none {
      let hidden = above.contains { $0[0] } ? .withheld : rule.status(of: whole)
      return [Column(id: asked.id, unit: "NL", type: type, counts: whole, hidden: hidden)]
    }
    var isHidden = columns(number, wave, .none, type: type)[0].hidden != nil
    let groups = groups(breakdown, type)
    let parts = groups.map { tally.counts(number, wave, $0.group) }
    var isWithheld = parts.indices.map { place in above.contains { $0[place] } }
    if case .question(let other) = breakdown {
      isHidden = isHidden || columns(other, wave, .none, type: type)[0].hidden != nil
      if !question.takesSeveral, !questionnaire.questions[other].isPublic {
        for place in rule.tellingParts(parts) { isWithheld[place] = true }
      }
    }
    let statuses: [CellStatus?] =
      isHidden
      ? parts.map { rule.status(of: $0) ?? .withheld }
      : rule.statuses(parts, rest: parts.reduce(whole, -), isWithheld: isWithheld)
    return zip(groups, zip(parts, statuses)).map { group, part in
      Column(id: group.id, unit: group.unit, type: type, counts: part.0, hidden: part.1)
    }
  }

  /// The groups of a breakdown of a type, with the ids of their columns.
  func groups(_ breakdown: Breakdown, _ type: Int) -> [(
    id: String, unit: String, group: SurveyGroup
  )] {
    let asked = questionnaire.respondents[type]
    switch breakdown {
    case .none: return [(asked.id, "NL", SurveyGroup(type: type))]
    case .province:
      return definition.codebook.geography.provinces.map {
        (asked.id, $0.code, SurveyGroup(type: type, province: $0.code))
      }
    case .sizeClass:
      return asked.sizeClasses.enumerated().map { place, size in
        ("\(asked.id)_\(size.id)", "NL", SurveyGroup(type: type, sizeClass: place))
      }
    case .question(let other):
      return questionnaire.questions[other].answers.enumerated().map { code, answer in
        (
          "\(asked.id)_\(answer.id)", "NL",
          SurveyGroup(type: type, answers: [SurveyGroup.Given(question: other, code: code)])
        )
      }
    }
  }

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
  private mutating func addItemResponse(_ id: String, _ wave: Int, _ columns: [Column]) {
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
