/// A number of a survey in a sentence or a key: `has_ido.yes.municipality`, or `visitors.sum.library#value`.
package struct SurveyReference: Equatable, Sendable {
  /// The id of the question.
  package let question: String
  /// The id of an answer, or `total`, `mean`, `median`, `sum`.
  package let row: String
  /// The id of the type of respondents.
  package let type: String
  /// Which number of the cell.
  package let form: CellForm

  private static let measures = [
    "total", "mean", "median", "lower_quartile", "upper_quartile", "sum", "estimate",
  ]

  /// Whether a text begins with the id of a question.
  static func isMeant(_ text: Substring, _ questionnaire: Questionnaire) -> Bool {
    text.split(separator: ".").first.map { questionnaire[question: String($0)] != nil } ?? false
  }

  /// `nil` when it names no number of the survey.
  package init?(_ text: Substring, _ questionnaire: Questionnaire) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let path = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard path.count == 3, let question = questionnaire[question: path[0]],
      (question.answers.map(\.id) + Self.measures).contains(path[1]), question.askedOf.contains(path[2]),
      let form = parts.count == 1 ? CellForm.percent : CellForm(rawValue: parts[1]),
      [.percent, .count, .value].contains(form)
    else { return nil }
    self.question = question.id
    row = path[1]
    type = path[2]
    self.form = form
  }
}
