package import Definitions

/// Which registrations count for an ad-hoc question: all conditions hold, and of several values for the same
/// thing one.
package struct CountingFilter: Sendable {
  /// One condition.
  package enum Term: Equatable, Sendable {
    /// An answer, by the places of the variable in the codebook and of the answer in the variable.
    case answer(variable: Int, code: Int)
    /// A unit below national level, by its id.
    case unit(Level, String)
  }

  /// All of them must hold.
  package let terms: [Term]
  /// Locations belong to units as in the classification at the end of this period.
  package let asOf: Period

  /// A filter in the classification at the end of a period.
  package init(_ terms: [Term], asOf: Period) {
    self.terms = terms
    self.asOf = asOf
  }
}
