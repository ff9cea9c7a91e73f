internal import Definitions

/// One wave: who was asked, and what of their answers counts.
struct SurveyWave: Sendable {
  /// What one respondent answered to one question.
  struct Response: Equatable, Sendable {
    /// Places of answers, or of the class of a number.
    var answers: Set<Int> = []
    var isUnrecognised = false
    /// In hundredths.
    var number: Int?
  }

  var respondents: [Respondent] = []
  /// Per respondent, by the place of the question.
  var responses: [[Int: Response]] = []
  /// Whether a file had answers of this wave at all.
  var hasAnswers = false

  func members(_ group: SurveyGroup) -> [Int] {
    respondents.indices.filter { place in
      let respondent = respondents[place]
      return respondent.type == group.type && (group.province == nil || respondent.province == group.province)
        && (group.sizeClass == nil || respondent.sizeClass == group.sizeClass)
        && group.classes.allSatisfy { respondent.classes[$0.variable] == $0.code }
        && group.answers.allSatisfy { gave($0, place) ?? false }
    }
  }

  /// Whether a respondent gave an answer; `nil` where nobody knows, for it did not answer the question.
  private func gave(_ answer: SurveyGroup.Given, _ respondent: Int) -> Bool? {
    guard let response = responses[respondent][answer.question] else { return nil }
    if response.answers.contains(answer.code) { return true }
    return response.isUnrecognised ? nil : false
  }

  /// Those of whom nobody knows whether they are in a group, for they did not answer what tells.
  func undecided(_ group: SurveyGroup) -> [Int] {
    guard !group.answers.isEmpty else { return [] }
    return members(
      SurveyGroup(
        type: group.type, province: group.province, sizeClass: group.sizeClass, classes: group.classes)
    ).filter {
      place in
      let told = group.answers.map { gave($0, place) }
      return told.contains(nil) && !told.contains(false)
    }
  }

  /// Whether a respondent is one for whom a question was meant.
  func meets(_ condition: Condition?, _ respondent: Int) -> Bool {
    condition.map { $0.holds(responses[respondent]) == true } ?? true
  }
}

extension SurveyWave {
  /// The selection of a question, with places of earlier questions and answers.
  indirect enum Condition: Sendable {
    case answers(Int, Set<Int>)
    /// In hundredths.
    case number(Int, ClosedRange<Int>)
    case all([Condition])
    case any([Condition])

    /// `nil` when a question was meant for all who were asked.
    init?(_ question: Question, _ questionnaire: Questionnaire) {
      guard let condition = question.selection?.condition else { return nil }
      self.init(condition, questionnaire)
    }

    private init(_ condition: SurveyCondition, _ questionnaire: Questionnaire) {
      switch condition {
      case .answers(let id, let answers):
        let place = questionnaire.index(ofQuestion: id)!
        self = .answers(place, Set(answers.compactMap(questionnaire.questions[place].code(of:))))
      case .number(let id, let range):
        self = .number(
          questionnaire.index(ofQuestion: id)!, range.lowerBound * 100...range.upperBound * 100)
      case .all(let parts): self = .all(parts.map { Condition($0, questionnaire) })
      case .any(let parts): self = .any(parts.map { Condition($0, questionnaire) })
      }
    }

    /// Whether the answers of a respondent, by the place of the question, meet it; `nil` where they do not tell.
    func holds(_ responses: [Int: Response]) -> Bool? {
      switch self {
      case .answers(let question, let answers):
        guard let response = responses[question] else { return nil }
        if !response.answers.isDisjoint(with: answers) { return true }
        return response.isUnrecognised ? nil : false
      case .number(let question, let range): return responses[question]?.number.map(range.contains)
      case .all(let parts):
        let told = parts.map { $0.holds(responses) }
        return told.contains(false) ? false : told.contains(nil) ? nil : true
      case .any(let parts):
        let told = parts.map { $0.holds(responses) }
        return told.contains(true) ? true : told.contains(nil) ? nil : false
      }
    }
  }
}
