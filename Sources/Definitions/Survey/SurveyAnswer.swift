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
  /// The code of the respondent as the frame writes it.
  package let respondent: String
  /// Place of the question in ``Questionnaire/questions``.
  package let question: Int
  /// What was answered.
  package let content: Content
  /// Where it stands, for messages.
  package let place: Place

  /// One answer of one respondent to one question.
  package init(wave: Int, respondent: String, question: Int, content: Content, place: Place) {
    self.wave = wave
    self.respondent = respondent
    self.question = question
    self.content = content
    self.place = place
  }
}
