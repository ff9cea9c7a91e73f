extension QualityFacts {
  /// The reported period against an earlier one: volume, and the distribution of every variable.
  package struct Comparison: Equatable, Sendable {
    /// Changes in volume from this size on are flagged, in hundredths of a percent.
    package static let volumeThreshold = 2_500

    package enum Against: String, Sendable {
      case previous
      case yearEarlier = "year-earlier"
    }

    package let against: Against
    package let earlier: Period
    /// Visits in the reported and in the earlier period.
    package let visits: Int
    package let visitsEarlier: Int
    /// The series of visits has a break between the two.
    package let isBroken: Bool
    package let shifts: [Shift]

    package init(
      against: Against, earlier: Period, visits: Int, visitsEarlier: Int, isBroken: Bool, shifts: [Shift]
    ) {
      self.against = against
      self.earlier = earlier
      self.visits = visits
      self.visitsEarlier = visitsEarlier
      self.isBroken = isBroken
      self.shifts = shifts
    }

    /// The change in visits in hundredths of a percent; `nil` across a break, or from nothing.
    package var change: Int? {
      guard !isBroken, visitsEarlier > 0 else { return nil }
      let size = abs(visits - visitsEarlier)
      let units = (2 * size * 10_000 + visitsEarlier) / (2 * visitsEarlier)
      return visits < visitsEarlier ? -units : units
    }

    /// The volume changed so much that someone should look.
    package var isFlagged: Bool { change.map { abs($0) >= Self.volumeThreshold } ?? false }
  }

  /// How far the distribution of one variable moved.
  package struct Shift: Equatable, Sendable {
    /// Moves from this size on are flagged, in hundredths of a percent.
    package static let threshold = 1_000

    package enum Outcome: Equatable, Sendable {
      /// The index of dissimilarity (half the sum of the absolute differences between the shares of all
      /// answers), and the answer whose share of the base moved most; all in hundredths of a percent.
      case compared(dissimilarity: Int, answer: String, change: Int)
      /// The series has a break between the two periods.
      case broken
      /// The earlier period did not ask it.
      case notAsked
      /// One of the two bases is too small.
      case smallBase
    }

    package let variable: String
    package let counted: Counted
    package let base: Int
    package let earlierBase: Int
    package let outcome: Outcome

    package init(variable: String, counted: Counted, base: Int, earlierBase: Int, outcome: Outcome) {
      self.variable = variable
      self.counted = counted
      self.base = base
      self.earlierBase = earlierBase
      self.outcome = outcome
    }

    /// The distribution moved so much that someone should look.
    package var isFlagged: Bool {
      guard case .compared(let dissimilarity, _, let change) = outcome else { return false }
      return dissimilarity >= Self.threshold || abs(change) >= Self.threshold
    }
  }
}
