package import Counting
package import Definitions
import Disclosure

/// What `kwartaal table` was asked about a survey. Ids, labels and titles are taken alike, without regard to case.
package struct SurveyQuestion {
  /// What is asked, by places.
  package let asked: SurveyAsked
  /// The conditions in words: `Provincie: Utrecht`.
  package let conditions: [String]
  /// The conditions by their ids, for the ledger.
  package let terms: [String]
  /// What the columns are, by its id; empty without columns.
  package let crossed: String

  /// Whether the rows name a question of the survey of a pipeline, and no variable of its registrations.
  package static func isMeant(_ definition: PipelineDefinition, rows: String) -> Bool {
    guard let questionnaire = definition.survey?.questionnaire else { return false }
    let variables = definition.codebook.variables
    guard !variables.contains(where: { $0.id == rows || $0.label.lowercased() == rows.lowercased() }) else {
      return false
    }
    if definition.isSurveyAlone || SurveySubject.question(rows, questionnaire) != nil { return true }
    // Misspelt, it is told what it resembles.
    return rows.nearest(of: variables.flatMap { [$0.id, $0.label] }) == nil
      && rows.nearest(of: questionnaire.questions.flatMap { [$0.id, $0.title] }) != nil
  }

  /// Reads the question; `definition` has a survey.
  package init(
    _ definition: PipelineDefinition, rows: String, columns: String?, _ conditions: [String]
  ) throws(StageFailure) {
    let questionnaire = definition.survey!.questionnaire
    guard let place = SurveySubject.question(rows, questionnaire) else {
      throw SurveySubject.unknown(rows, questionnaire, isRow: true)
    }
    var read = SurveyConditions(definition, questionnaire, rows: place)
    for text in conditions { try read.add(text) }
    let column = try columns.map { (name) throws(StageFailure) in
      try Self.columns(name, of: place, questionnaire, definition.words, &read)
    }.flatMap { $0 }
    crossed = column.map { Self.name(of: $0, questionnaire) } ?? ""
    if read.made.contains(where: { [crossed] in $0.name == crossed }) {
      throw StageFailure(
        .definitions, "the columns and a condition are both about \"\(crossed)\"", remedy: "leave one out",
        exit: .usage)
    }
    guard !read.types.isEmpty else {
      throw StageFailure(
        .definitions, "nobody was asked all of this", remedy: "ask about questions of one type of respondent",
        exit: .usage)
    }
    asked = SurveyAsked(rows: place, columns: column, groups: read.groups)
    self.conditions = read.made.map(\.words)
    terms = read.made.map { "\($0.name)=\($0.id)" }.sorted()
  }

  /// What the columns are; `nil` for the types of respondents, which stand beside each other anyhow.
  private static func columns(
    _ name: String, of rows: Int, _ questionnaire: Questionnaire, _ words: Words,
    _ read: inout SurveyConditions
  ) throws(StageFailure) -> SurveyAsked.Columns? {
    switch SurveySubject(name, questionnaire, words) {
    case nil: throw SurveySubject.unknown(name, questionnaire)
    case .type: return nil
    case .province: return .province
    case .sizeClass: return .sizeClass
    case .frame(let place):
      read.keep(questionnaire.frame[place].types)
      return .frame(place)
    case .question(let place):
      let (own, other) = (questionnaire.questions[rows], questionnaire.questions[place])
      if let obstacle = SurveyCrossing.obstacle(own, other) {
        throw StageFailure(
          .definitions, "\(own.id) by \(other.id): \(obstacle.0)", remedy: obstacle.1, exit: .usage)
      }
      read.keep(other.askedOf)
      return .question(place)
    }
  }

  private static func name(of columns: SurveyAsked.Columns, _ questionnaire: Questionnaire) -> String {
    switch columns {
    case .province: "province"
    case .sizeClass: "size-class"
    case .frame(let place): questionnaire.frame[place].id
    case .question(let place): questionnaire.questions[place].id
    }
  }

  /// The wave that a period names; the latest with answers where none is named.
  package static func wave(
    _ survey: SurveyTally, _ question: Question, _ period: Period?
  ) throws(StageFailure) -> Int {
    let waves = survey.questionnaire.waves
    let asked = waves.indices.filter { question.waves.contains(waves[$0].id) }
    let known = asked.filter { survey.isAvailable($0) }
    guard let period else {
      if let last = known.last { return last }
      throw StageFailure(
        .counting, "no wave of the survey has answers",
        remedy: "check what was delivered with `kwartaal check`",
        exit: .dataRefused)
    }
    if let place = known.first(where: { waves[$0].period == period }) { return place }
    let list = known.map { waves[$0].period.description }.joined(separator: ", ")
    throw StageFailure(
      .definitions, "\(question.id) has no answers in \(period)",
      remedy: list.isEmpty ? nil : "one of: \(list)", exit: .usage)
  }
}
