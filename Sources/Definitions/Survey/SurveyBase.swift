/// What the shares of a question with several answers divide by.
package enum SurveyBase: String, CaseIterable, Sendable {
  /// All who answered; the shares add up to more than 100 %.
  case respondents
  /// All answers that were given.
  case answers
}
