/// One row of the answers of a survey, coded; no text is kept.
package struct SurveyAnswer: Equatable, Sendable {
  /// What was answered.
  package enum Content: Hashable, Sendable {
    /// Place among the answers of the question.
    case answer(Int)
    /// In hundredths.
    case number(Int)
    /// A label, code or number that the questionnaire does not know.
    case unrecognised
  }

  /// The place of the wave in the questionnaire.
  package let wave: Int
  /// Place of the type of the respondent in ``Questionnaire/respondents``.
  package let type: Int
  /// The code of the respondent as the frame writes it.
  package let respondent: String
  /// Place of the question in ``Questionnaire/questions``.
  package let question: Int
  /// What was answered.
  package let content: Content
  /// When it was given, in seconds since 1970; `nil` when the file does not say.
  package let time: Int?
  /// Where it stands, for messages.
  package let place: Place

  /// One answer of one respondent to one question.
  package init(
    wave: Int, type: Int, respondent: String, question: Int, content: Content, time: Int?, place: Place
  ) {
    self.wave = wave
    self.type = type
    self.time = time
    self.respondent = respondent
    self.question = question
    self.content = content
    self.place = place
  }
}
