/// One answer of a variable: a stable English id and the Dutch label that is published.
package struct Answer: Equatable, Sendable {
  /// Stable: it stands in data files and cell addresses.
  package let id: String
  /// The default label.
  package let label: String
  /// Labels that hold from a date on, oldest first.
  package let laterLabels: [LaterLabel]
  /// The days on which the form offered this answer.
  package let validity: Validity
  /// For organisations: a government agency, which gets a page of its own.
  package let isAgency: Bool
  /// The answer that carries this one's series on, after it ended.
  package let bridge: String?

  /// A label and the first day it holds.
  package struct LaterLabel: Equatable, Sendable {
    /// The first day it holds.
    package let from: CivilDate
    /// What is published from then on.
    package let label: String
  }

  /// The label on a day.
  package func label(on date: CivilDate) -> String {
    laterLabels.last { $0.from <= date }?.label ?? label
  }
}
