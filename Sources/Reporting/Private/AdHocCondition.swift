package import Definitions

/// A condition of an ad-hoc question as its answer states it: one thing, and the values of which one must hold.
package struct AdHocCondition: Sendable {
  /// What is asked for: `Leeftijd`, `Provincie`.
  package let label: String
  /// The values in words.
  package let values: [String]
  /// The variable and its answers; `nil` for a unit.
  let variable: Variable?
  let answers: [Answer]

  /// Answers of a variable, with the labels of a day.
  package init(_ variable: Variable, _ answers: [Answer], on day: CivilDate) {
    label = variable.label
    values = answers.map { $0.label(on: day) }
    self.variable = variable
    self.answers = answers
  }

  /// Units of one level, by name.
  package init(_ level: Level, _ names: [String], _ words: Words) {
    label = words.level(level).one
    values = names
    variable = nil
    answers = []
  }

  /// `Leeftijd: 25 tot 65 jaar of 65 jaar of ouder`
  func text(_ words: Words) -> String {
    let said = values.dropFirst().reduce(values.first ?? "") {
      words.text(PrivatePhrase.either, ["first": $0, "last": $1])
    }
    return "\(label): \(said)"
  }
}
