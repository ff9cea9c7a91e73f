extension QualityFacts {
  /// What one variable does not tell in one period: the five kinds of nothing, kept apart.
  package struct Completeness: Equatable, Sendable {
    /// The id of the variable.
    package let variable: String
    /// Whether visits or questions are counted.
    package let counted: Counted
    /// The period of the counts.
    package let period: Period
    /// Registrations whose form asked it.
    package let base: Int
    /// Cells without an answer.
    package let empty: Int
    /// Registered as unknown.
    package let unknown: Int
    /// Answers that the layout does not know.
    package let unrecognised: Int
    /// Registrations of the period whose form did not ask it.
    package let notAsked: Int
    /// Answers that the form offered and nobody gave; `nil` for a geography, whose small counts are protected.
    package let zeros: Int?
    /// Registrations with the answer 'Anders'; `nil` when there is no such answer.
    package let other: Int?
    /// Registrations whose 'Anders' became an answer of its own; `nil` when there are no rules for it.
    package let recoded: Int?

    /// How complete one variable is in one period.
    package init(
      variable: String, counted: Counted, period: Period, base: Int, empty: Int, unknown: Int,
      unrecognised: Int, notAsked: Int, zeros: Int? = nil, other: Int? = nil, recoded: Int? = nil
    ) {
      self.variable = variable
      self.counted = counted
      self.period = period
      self.base = base
      self.empty = empty
      self.unknown = unknown
      self.unrecognised = unrecognised
      self.notAsked = notAsked
      self.zeros = zeros
      self.other = other
      self.recoded = recoded
    }
  }
}
