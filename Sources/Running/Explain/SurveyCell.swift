import Counting
import Definitions

/// What a published number of a survey is about, in words: its question, its answer, of whom and among whom.
struct SurveyCell {
  /// What the number is.
  let definition: [String]
  /// What the base is.
  let base: String

  /// `nil` when the survey has no such table.
  init?(_ questionnaire: Questionnaire, _ address: CellAddress) {
    guard let name = SurveyTableName(address.table, questionnaire) else { return nil }
    let wave = questionnaire.waves.first { $0.period == address.period }
    let subject: String
    if let question = name.question {
      let kind =
        question.takesSeveral ? "several answers" : question.kind == .number ? "a number" : "one answer"
      subject = "\"\(question.text)\" (\(question.id)), \(kind) per respondent"
    } else {
      subject = name.measure == "overlap" ? "who stands in the lists of two waves" : "who took part"
    }
    definition =
      ["survey \"\(questionnaire.title)\", wave \(wave?.id ?? address.period.description): \(subject)"]
      + name.meanings.reversed().map { "\($0) these" }
      + [
        "row: \(Self.row(address.row, name.question))",
        "column: \(Self.column(address.column, name, questionnaire))",
      ]
    base = Self.base(address.row, name)
  }

  private static func row(_ id: String, _ question: Question?) -> String {
    switch id {
    case "total": return "all who answered"
    case "answers": return "all answers that were given"
    case "mean", "median", "sum": return "the \(id) of the numbers that were given"
    case "lower_quartile": return "the number that a quarter of those who gave one reach at most"
    case "upper_quartile": return "the number that three quarters of those who gave one reach at most"
    case "estimate": return "the sum of all in the list, as those who answered say per respondent"
    case "unrecognised": return "an answer that the questionnaire does not know"
    default: return question?.answers.first { $0.id == id }.map { "\"\($0.label)\" (\(id))" } ?? id
    }
  }

  private static func column(_ id: String, _ name: SurveyTableName, _ questionnaire: Questionnaire) -> String
  {
    for type in questionnaire.respondents {
      if id == type.id { return type.label }
      let classes =
        questionnaire.frame.first { $0.id == name.breakdown }?.classes
        ?? name.breakdown.flatMap { questionnaire[question: $0]?.answers } ?? type.sizeClasses
      for own in classes where id == "\(type.id)_\(own.id)" { return "\(type.label): \(own.label)" }
    }
    return id
  }

  private static func base(_ row: String, _ name: SurveyTableName) -> String {
    switch name.measure {
    case "response": return "respondents who were invited"
    case "overlap": return "none: organisations in the lists of both waves"
    case SurveyTableID.itemResponse: return "respondents who took part and for whom the question was meant"
    case SurveyTableID.ofAnswers: return "all answers that respondents gave to the question"
    case "panel": return "respondents who answered it in both waves"
    case "change", SurveyTableID.difference, SurveyTableID.weighted, SurveyTableID.low, SurveyTableID.high:
      return "none: it follows from other numbers"
    default: break
    }
    let selection = name.question?.selection.map { ", of: \($0.text)" } ?? ""
    switch row {
    case "mean", "median", "lower_quartile", "upper_quartile", "sum":
      return "respondents who gave a number\(selection)"
    case "estimate": return "all in the list"
    default: return "respondents who answered the question\(selection)"
    }
  }
}

extension CellExplanation {
  /// Whose answers count, in words.
  static func surveyFilter(
    _ questionnaire: Questionnaire, _ period: Period, _ level: Level, _ unit: String
  ) -> String {
    let place = level == .national ? "in the whole country" : "of \(level.rawValue) \(unit)"
    guard let wave = questionnaire.waves.first(where: { $0.period == period }) else {
      return "respondents of \(period), \(place)"
    }
    return "respondents of wave \(wave.id), asked \(wave.from.iso) to \(wave.to.iso), \(place)"
  }

  /// How a number of a survey is protected.
  static func surveyProtection(_ status: CellStatus, _ rule: ProtectionRule) -> [String] {
    let hidden: [(CellStatus, String)] = [
      (
        .withheld,
        "withheld: all of the group gave one answer, or it would follow from other published numbers"
      ),
      (.smallBase, "no group of fewer than \(rule.minimumForSurvey) respondents is shown"),
      (.notMeasured, "the question was not asked in this wave"),
      (.notAvailable, "the wave was not delivered, or there is nothing to tell it from"),
      (
        .tested,
        "tested: whether it may be chance was decided together with the others of its table or chapter"
      ),
      (.significant, "it is no chance, or nothing was estimated"),
    ]
    let lines = hidden.filter { status.contains($0.0) }.map(\.1)
    return lines.isEmpty || status.contains(.tested)
      ? ["exact: respondents are organisations, and the group is large enough"] + lines : lines
  }
}
