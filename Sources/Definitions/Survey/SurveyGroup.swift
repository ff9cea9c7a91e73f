/// Whom counts of a survey are about.
package struct SurveyGroup: Hashable, Sendable {
  /// Place of the type in the questionnaire.
  package let type: Int
  /// Only respondents of this province: `PV26`.
  package let province: String?
  /// Only respondents of this size class of the type.
  package let sizeClass: Int?
  /// Only respondents in these classes of variables of the frame.
  package let classes: [InClass]
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

  /// A class of a variable of the frame.
  package struct InClass: Hashable, Sendable {
    /// Place of the variable in ``Questionnaire/frame``.
    package let variable: Int
    /// Place of the class.
    package let code: Int

    /// A class of a variable, by their places.
    package init(variable: Int, code: Int) { (self.variable, self.code) = (variable, code) }
  }

  /// The respondents of a type, or those of a province, size class or other class, or with some answers, among them.
  package init(
    type: Int, province: String? = nil, sizeClass: Int? = nil, classes: [InClass] = [],
    answers: [Given] = []
  ) {
    self.type = type
    self.answers = answers
    self.classes = classes
    self.province = province
    self.sizeClass = sizeClass
  }
}
