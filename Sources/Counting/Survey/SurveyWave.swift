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
    }
  }

  /// Whether a respondent is one for whom a question was meant.
  func meets(_ condition: Condition?, _ respondent: Int) -> Bool {
    guard let condition else { return true }
    guard let response = responses[respondent][condition.question] else { return false }
    return !response.answers.isDisjoint(with: condition.answers)
  }
}

extension SurveyWave {
  /// The selection of a question by places: an earlier question, and the answers of which one is enough.
  struct Condition {
    let question: Int
    let answers: Set<Int>

    /// `nil` when a question was meant for all who were asked.
    init?(_ question: Question, _ questionnaire: Questionnaire) {
      guard let selection = question.selection,
        let place = questionnaire.index(ofQuestion: selection.question)
      else { return nil }
      self.question = place
      answers = Set(selection.answers.compactMap(questionnaire.questions[place].code(of:)))
    }
  }
}
