extension QualityFacts {
  /// The reported period against an earlier one: volume, and the distribution of every variable.
  package struct Comparison: Equatable, Sendable {
    /// Changes in volume from this size on are flagged, in hundredths of a percent.
    package static let volumeThreshold = 2_500

    /// Which earlier period is compared with.
    package enum Against: String, Sendable {
      case previous
      case yearEarlier = "year-earlier"
    }

    /// Which earlier period it is.
    package let against: Against
    /// That period.
    package let earlier: Period
    /// Visits in the reported and in the earlier period.
    package let visits: Int
    /// Visits of the earlier period.
    package let visitsEarlier: Int
    /// The series of visits has a break between the two.
    package let isBroken: Bool
    /// How far the answers of each variable moved.
    package let shifts: [Shift]

    /// A comparison of two periods.
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

    /// What the comparison of one variable gives.
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

    /// The id of the variable.
    package let variable: String
    /// Whether visits or questions are counted.
    package let counted: Counted
    /// How many the shares of the period rest on.
    package let base: Int
    /// The same for the earlier period.
    package let earlierBase: Int
    /// What was found.
    package let outcome: Outcome

    /// How far the answers of one variable moved.
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
