import Definitions
import Edition

/// One question of a survey as an edition shows it: its published tables in the wave of the edition.
struct SurveyView {
  let question: Question
  let questionnaire: Questionnaire
  let wave: Questionnaire.Wave
  let index: TableIndex
  let words: Words
  /// The smallest base of which anything is shown.
  let minimum: Int
  /// The types of respondents that have a column.
  let types: [Questionnaire.RespondentType]

  /// `nil` when the question was not asked in this wave, or nothing of it is published.
  init?(
    _ question: Question, _ questionnaire: Questionnaire, _ wave: Questionnaire.Wave, _ index: TableIndex,
    _ definition: PipelineDefinition
  ) {
    guard question.waves.contains(wave.id),
      let table = index.published[TableKey(question.id, wave.period, counted: .respondents)]
    else { return nil }
    self.question = question
    self.questionnaire = questionnaire
    self.wave = wave
    self.index = index
    words = definition.words
    minimum = definition.protection.minimumForSurvey
    types = questionnaire.respondents.filter { table.columns.contains($0.id) }
  }

  var period: Period { wave.period }

  /// Percentages are of all answers that were given, not of those who answered.
  var isOfAnswers: Bool { questionnaire.ofAnswers.contains(question.id) }
  /// End of the id of the table that has the percentages of the page.
  var shares: String { isOfAnswers ? SurveyTableID.ofAnswers : "" }

  /// A cell with the percentage of the page.
  func share(_ row: String, _ type: Questionnaire.RespondentType) -> Cell? { cell(row, type, shares) }

  /// A table beside its own, such as `_low`, or that of a province.
  func table(_ suffix: String = "", in period: Period? = nil, province: String? = nil) -> PublishedTable? {
    index.published[
      TableKey(
        question.id + suffix, period ?? self.period, level: province == nil ? .national : .province,
        unit: province ?? "NL", counted: .respondents)]
  }

  func cell(_ row: String, _ type: Questionnaire.RespondentType, _ suffix: String = "") -> Cell? {
    table(suffix)?[row, type.id]
  }

  func anchor(_ row: String, _ column: String, _ suffix: String = "", province: String? = nil) -> String {
    Self.anchor(question.id + suffix, row, column, period, province: province)
  }

  /// `digid_help.self.library.2022`, and of a province `digid_help.self.library.2022.PV26`.
  static func anchor(
    _ table: String, _ row: String, _ column: String, _ period: Period, province: String? = nil
  ) -> String {
    CellAddress.anchor(table, [row, column], period) + (province.map { ".\($0)" } ?? "")
  }

  /// The answers in the order of the questionnaire, then what is no answer.
  var rows: [String] {
    guard let table = table() else { return [] }
    let rest = ["unrecognised", "empty"].filter { row in
      types.contains { (table[row, $0.id]?.count ?? 0) > 0 }
    }
    return question.answers.map(\.id).filter(table.rows.contains) + rest
  }

  /// Rows that are neither answers nor counts.
  var measures: [String] {
    Question.measures.filter { row in types.contains { cell(row, $0)?.value != nil } }
  }

  func label(_ row: String) -> String { question.label(row, words) }

  func typeLabel(_ id: String) -> String { types.first { $0.id == id }?.label ?? "" }

  /// How many met the selection and answered.
  func base(_ type: Questionnaire.RespondentType) -> Int? { cell("total", type)?.count }

  /// `124`, or `197 gemeenten en minder dan 10 bibliotheken`.
  var bases: String {
    let known = types.map { type in
      (type, base(type).map(words.count) ?? missingBase(cell("total", type)?.status ?? .notAvailable))
    }
    if types.count == 1 { return known[0].1 }
    return words.list(known.map { "\($0.1) \($0.0.label.lowercased())" })
  }

  /// Why there is no N.
  private func missingBase(_ status: CellStatus) -> String {
    if status.contains(.smallBase) { return words.text(SurveyPhrase.fewerThan, ["minimum": minimum]) }
    return status.contains(.withheld) ? words(SurveyPhrase.notShown) : words(Absence.notAvailable)
  }

  /// As in the monitor: `(Selectie: bibliotheken met een Informatiepunt Digitale Overheid / N: 124)`.
  var caption: String {
    let types = words.list(types.map { $0.label.lowercased() })
    let everyone = words.text(SurveyPhrase.everyone, ["types": types])
    return words.text(
      SurveyPhrase.caption, ["selection": question.selection?.text ?? everyone, "bases": bases])
  }

  /// How it was asked and of whom, for files that do not show the page.
  var about: [Line] { [Line("\(question.text) \(caption)")] }

  /// The waves that a type is compared with, the latest first.
  func comparisons(_ type: Questionnaire.RespondentType) -> [Questionnaire.Wave] {
    earlierWaves.reversed().filter {
      table(SurveyTableID.change(since: $0.id))?.columns.contains(type.id) == true
    }
  }

  /// The waves before in which it was asked in the same words, oldest first.
  var earlierWaves: [Questionnaire.Wave] {
    questionnaire.waves.filter { $0.from < wave.from && question.waves.contains($0.id) }
  }

  /// The question that this one took the place of.
  var predecessor: Question? { questionnaire.questions.first { $0.successor == question.id } }
}

extension Questionnaire {
  /// The wave that an edition reports.
  func wave(of period: Period) -> Wave? { waves.first { $0.period == period } }
}
