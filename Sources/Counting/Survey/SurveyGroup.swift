/// Whom counts of a survey are about.
package struct SurveyGroup: Hashable, Sendable {
  /// Place of the type in the questionnaire.
  package let type: Int
  /// Only respondents of this province: `PV26`.
  package let province: String?
  /// Only respondents of this size class of the type.
  package let sizeClass: Int?
  /// Only respondents that gave these answers.
  package let answers: [Given]

  /// An answer to a question with one answer, or the class of a number.
  package struct Given: Hashable, Sendable {
    /// Place of the question in the questionnaire.
    package let question: Int
    /// Place of the answer.
    package let code: Int

    /// An answer to a question, by their places.
    package init(question: Int, code: Int) { (self.question, self.code) = (question, code) }
  }

  /// The respondents of a type, or those of a province or size class, or with some answers, among them.
  package init(type: Int, province: String? = nil, sizeClass: Int? = nil, answers: [Given] = []) {
    self.type = type
    self.answers = answers
    self.province = province
    self.sizeClass = sizeClass
  }
}
