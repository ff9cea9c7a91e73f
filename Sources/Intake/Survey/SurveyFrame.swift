package import Definitions

/// Who was asked, found by wave and code. A code may be that of a respondent of each type.
package struct SurveyFrame: Sendable {
  private struct Key: Hashable {
    let wave: Int
    let code: String
  }

  private var respondents: [Key: [Respondent]] = [:]

  /// A later respondent replaces an earlier one of the same type with the same code.
  package init(_ all: [Respondent]) {
    for respondent in all {
      let key = Key(wave: respondent.wave, code: respondent.code)
      respondents[key, default: []].removeAll { $0.type == respondent.type }
      respondents[key, default: []].append(respondent)
    }
  }

  /// The form in which codes are compared: without spaces around it, in upper case.
  static func code(_ text: String) -> String { text.folded.uppercased() }

  /// One respondent per type at most.
  subscript(wave: Int, code: String) -> [Respondent] {
    respondents[Key(wave: wave, code: Self.code(code))] ?? []
  }
}
