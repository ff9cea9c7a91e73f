/// The counts of one variable in one period.
package struct VariableCounts: Sendable {
  /// Per answer of the codebook, in its order.
  package let answers: [Counter]
  package let unrecognised: Counter
  package let empty: Counter
  /// Registrations whose form asked the variable: the base.
  package let asked: Counter
  /// All registrations of the period.
  package let total: Counter

  package init(answers: [Counter], unrecognised: Counter, empty: Counter, asked: Counter, total: Counter) {
    self.answers = answers
    self.unrecognised = unrecognised
    self.empty = empty
    self.asked = asked
    self.total = total
  }
}

/// The counts of two variables crossed, in one period.
package struct CrossingCounts: Sendable {
  /// `cells[row][column]`: per answer of the codebook, then not recognised, empty, asked.
  package let cells: [[Counter]]
}
