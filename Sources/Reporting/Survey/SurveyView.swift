import Definitions
import Disclosure

/// One question of a survey as an edition shows it: its published tables in the wave of the edition.
struct SurveyView {
  let question: Question
  let questionnaire: Questionnaire
  let wave: Questionnaire.Wave
  let index: TableIndex
  /// The types of respondents that have a column.
  let types: [Questionnaire.RespondentType]

  /// `nil` when the question was not asked in this wave, or nothing of it is published.
  init?(_ question: Question, _ questionnaire: Questionnaire, _ wave: Questionnaire.Wave, _ index: TableIndex)
  {
    guard question.waves.contains(wave.id),
      let table = index.published[TableKey(question.id, wave.period, counted: .respondents)]
    else { return nil }
    self.question = question
    self.questionnaire = questionnaire
    self.wave = wave
    self.index = index
    types = questionnaire.respondents.filter { table.columns.contains($0.id) }
  }

  var period: Period { wave.period }

  /// A table beside its own, such as `_low`, or that of a province.
  func table(_ suffix: String = "", in period: Period? = nil, province: String? = nil) -> ProtectedTable? {
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
    TableIndex.anchor(table, [row, column], period) + (province.map { ".\($0)" } ?? "")
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
    ["mean", "median"].filter { row in types.contains { cell(row, $0)?.value != nil } }
  }

  func label(_ row: String) -> String {
    let unit = question.unit.map { " (\($0))" } ?? ""
    return switch row {
    case "mean": "Gemiddelde\(unit)"
    case "median": "Mediaan\(unit)"
    case "unrecognised": "Niet herkend"
    case "empty": "Niet ingevuld"
    case "total": "Gaf antwoord (N)"
    default: question.answers.first { $0.id == row }?.label ?? row
    }
  }

  func typeLabel(_ id: String) -> String { types.first { $0.id == id }?.label ?? "" }

  /// How many met the selection and answered.
  func base(_ type: Questionnaire.RespondentType) -> Int? { cell("total", type)?.count }

  /// `124`, or `197 gemeenten en 124 bibliotheken`.
  var bases: String {
    let known = types.compactMap { type in base(type).map { (type, Dutch.count($0)) } }
    if known.count == 1, types.count == 1 { return known[0].1 }
    return Dutch.list(known.map { "\($0.1) \($0.0.label.lowercased())" })
  }

  /// As in the monitor: `(Selectie: bibliotheken met een Informatiepunt Digitale Overheid / N: 124)`.
  var caption: String {
    let everyone = "alle \(Dutch.list(types.map { $0.label.lowercased() }))"
    return "(Selectie: \(question.selection?.text ?? everyone) / N: \(bases))"
  }

  /// The wave that the published changes compare with.
  var earlier: Questionnaire.Wave? {
    guard table("_change") != nil, let own = questionnaire.index(ofWave: wave.id) else { return nil }
    return questionnaire.wave(before: own, of: question).map { questionnaire.waves[$0] }
  }

  /// The question that this one took the place of.
  var predecessor: Question? { questionnaire.questions.first { $0.successor == question.id } }
}

extension Questionnaire {
  /// The wave that an edition reports.
  func wave(of period: Period) -> Wave? { waves.first { $0.period == period } }
}
