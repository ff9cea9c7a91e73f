/// The counts of one variable in one period.
package struct VariableCounts: Sendable {
  /// Per answer of the codebook, in its order.
  package let answers: [Counter]
  /// With an answer that the layout does not know.
  package let unrecognised: Counter
  /// With an empty cell.
  package let empty: Counter
  /// Registrations whose form asked the variable: the base.
  package let asked: Counter
  /// All registrations of the period.
  package let total: Counter

  /// The counts of one variable.
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
