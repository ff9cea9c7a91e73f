extension QualityFacts {
  /// How many locations registered visits in one quarter, and how many that are open did not.
  package struct LocationActivity: Equatable, Sendable {
    /// The quarter of the visits.
    package let quarter: Period
    /// Locations with at least one visit, the unknown one left out.
    package let registering: Int
    /// The open locations by what they did; `nil` when the register does not describe this quarter.
    package let open: Open?
    /// Visits at a location that the register lacks.
    package let unplaced: Int

    /// `total = registering + silent + never`
    package struct Open: Equatable, Sendable {
      /// Locations that the register lists.
      package var total = 0
      /// Those with a visit.
      package var registering = 0
      /// Registered in an earlier quarter, not in this one.
      package var silent = 0
      /// Of the silent those that still registered in the quarter before.
      package var stopped = 0
      /// Never registered up to and with this quarter.
      package var never = 0
      /// No locations.
      package init() {}
    }

    /// The locations that registered in a quarter.
    package init(quarter: Period, registering: Int, open: Open?, unplaced: Int) {
      self.quarter = quarter
      self.registering = registering
      self.open = open
      self.unplaced = unplaced
    }
  }
}
