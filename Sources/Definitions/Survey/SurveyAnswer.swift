/// One row of the answers of a survey, coded; no text is kept.
package struct SurveyAnswer: Equatable, Sendable {
  package enum Content: Hashable, Sendable {
    /// Place among the answers of the question.
    case answer(Int)
    /// In hundredths.
    case number(Int)
    /// A label, code or number that the questionnaire does not know.
    case unrecognised
  }

  package let wave: Int
  /// The code of the respondent as the frame writes it.
  package let respondent: String
  /// Place of the question in ``Questionnaire/questions``.
  package let question: Int
  package let content: Content
  package let place: Place

  package init(wave: Int, respondent: String, question: Int, content: Content, place: Place) {
    self.wave = wave
    self.respondent = respondent
    self.question = question
    self.content = content
    self.place = place
  }
}
