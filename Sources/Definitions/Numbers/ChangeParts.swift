/// Why a count differs from what an earlier edition printed: the parts add up to the difference.
package struct ChangeParts: Equatable, Sendable {
  /// What makes a count another one.
  package enum Cause: String, CaseIterable, Sendable {
    /// Registrations that the earlier edition did not have.
    case late
    /// Registrations of which a later version says something else.
    case corrected
    /// Registrations that were withdrawn, or are not delivered any more.
    case withdrawn
    /// Registrations whose 'Anders' became another answer by a rule.
    case recoded
    /// Registrations that say what they said, under another codebook, layout or pipeline.
    case definition
    /// The same registrations, printed otherwise.
    case protection
  }

  private var counts: [Cause: Int] = [:]

  /// No difference.
  package init() {}

  /// How many registrations came, or went, by a cause.
  package subscript(cause: Cause) -> Int {
    get { counts[cause, default: 0] }
    set { counts[cause] = newValue == 0 ? nil : newValue }
  }

  /// The difference that all parts come to.
  package var sum: Int { counts.values.reduce(0, +) }

  /// The causes with a part, in their order.
  package var causes: [Cause] { Cause.allCases.filter { self[$0] != 0 } }
}
