import Counting
import Definitions
import Edition

/// Makes the tables of a survey: every question as a crossing with the types of respondents, for the country, per
/// province and per size class; margins; changes; and who responded.
///
/// Respondents are organisations, so counts are exact; ``SurveyWithholding`` says what is not shown.
struct SurveyTables {
  /// How a question is broken down.
  enum Breakdown: Equatable {
    case none, province, sizeClass
    /// By a variable of the frame, by its place.
    case frame(Int)
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

  mutating func add(_ table: PublishedTable) { tables.add(table) }

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
        PublishedTable(
          key: key(question.id, wave), rows: rows, columns: question.askedOf,
          cells: rows.map { _ in question.askedOf.map { _ in absent } }, status: .notAvailable))
      return
    }
    let whole = columns(number, wave, .none)
    addTables(question.id, number, wave, whole)
    addItemResponse(question.id, wave, whole)
    addWeighted(number, wave, whole)
    let bySize = columns(number, wave, .sizeClass)
    if !bySize.isEmpty { addTables(question.id + SurveyTableID.bySizeClass, number, wave, bySize) }
    let byProvince = columns(number, wave, .province)
    for province in definition.codebook.geography.provinces {
      let own = byProvince.filter { $0.unit == province.code }
      if own.contains(where: { $0.counts.population > 0 }) { addTables(question.id, number, wave, own) }
    }
    addTypeDifferences(number, wave, whole)
    addDifferences(question.id, number, wave, whole, byProvince)
    addDifferences(question.id + SurveyTableID.bySizeClass, number, wave, whole, bySize)
    for (place, variable) in questionnaire.frame.enumerated() {
      let parts = columns(number, wave, .frame(place))
      guard parts.contains(where: { $0.counts.population > 0 }) else { continue }
      addTables(question.id + SurveyTableID.by(variable.id), number, wave, parts)
      addDifferences(question.id + SurveyTableID.by(variable.id), number, wave, whole, parts)
    }
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
}
