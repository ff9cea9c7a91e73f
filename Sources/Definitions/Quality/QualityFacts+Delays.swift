extension QualityFacts {
  /// How soon the visits of one quarter were entered: a row of the revision triangle.
  package struct Delays: Equatable, Sendable {
    /// The last class of delay: this many quarters or more.
    package static let last = 8

    /// The quarter of the visits.
    package let quarter: Period
    /// Visits entered in the same quarter, one quarter later, …, ``last`` quarters later or more.
    package let counts: [Int]
    /// Visits without a date of entry.
    package let undated: Int
    /// The number of classes that have ended by now; later ones are still to come.
    package let ended: Int

    /// The delays of one quarter.
    package init(quarter: Period, counts: [Int], undated: Int, ended: Int) {
      self.quarter = quarter
      self.counts = counts
      self.undated = undated
      self.ended = ended
    }

    /// Visits with a date of entry.
    package var known: Int { counts.reduce(0, +) }

    /// Visits entered at most this many quarters after the visit.
    package func entered(within delay: Int) -> Int { counts.prefix(delay + 1).reduce(0, +) }
  }
}
