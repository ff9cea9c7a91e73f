package import Definitions

/// Who was asked, found by wave and code.
package struct SurveyFrame: Sendable {
  private struct Key: Hashable {
    let wave: Int
    let code: String
  }

  private var respondents: [Key: Respondent] = [:]

  /// A later respondent replaces an earlier one with the same code.
  package init(_ all: [Respondent]) {
    for respondent in all {
      respondents[Key(wave: respondent.wave, code: respondent.code)] = respondent
    }
  }

  /// The form in which codes are compared: without spaces around it, in upper case.
  static func code(_ text: String) -> String { text.folded.uppercased() }

  subscript(wave: Int, code: String) -> Respondent? { respondents[Key(wave: wave, code: Self.code(code))] }
}
