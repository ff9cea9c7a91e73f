internal import Definitions

/// A free-text column beside 'Anders', with the rules that may be matched against it.
package struct RecodeColumn: Sendable {
  /// Place of the variable in the codebook.
  package let variable: Int
  /// Rows that said 'Anders' and had a text.
  package internal(set) var candidates = 0
  /// Rows among them that a rule recoded.
  package internal(set) var recoded = 0

  let place: Int
  /// The bit of 'Anders'.
  let other: UInt64
  private let rules: [(pattern: String, answer: UInt64, validity: Validity)]

  /// `nil` when the column is no such column, or absent.
  init?(_ column: SourceLayout.Column, at place: Int?, codebook: Codebook) {
    guard case .freeText(let recodes?) = column.meaning, let place, let variable = codebook.index(of: recodes)
    else { return nil }
    let known = codebook.variables[variable]
    guard let other = known.code(of: "other"), !known.recodes.isEmpty else { return nil }
    self.variable = variable
    self.place = place
    self.other = UInt64(1) << UInt64(other)
    rules = known.recodes.compactMap { rule in
      known.code(of: rule.answer).map {
        (rule.pattern, UInt64(1) << UInt64($0), known.answers[$0].validity)
      }
    }
  }

  /// The answer of the first rule that matches on a day.
  func answer(in text: String, on date: CivilDate) -> UInt64? {
    rules.first { $0.validity.contains(date) && text.contains($0.pattern) }?.answer
  }
}
