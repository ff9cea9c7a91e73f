package import Definitions

/// Questions to the rows themselves: each is one more pass over what is in memory.
extension Tally {
  /// Some of the counted registrations: those of a period, and of a filter where there is one.
  package struct Selection: Sendable {
    /// What must hold for a registration; `nil` takes all.
    package let filter: CountingFilter?
    /// The period of the registrations.
    package let period: Period
    /// Whether visits or questions are meant.
    package let plane: Plane

    /// Visits, unless the plane says otherwise.
    package init(_ filter: CountingFilter?, _ period: Period, _ plane: Plane = .visits) {
      self.filter = filter
      self.period = period
      self.plane = plane
    }
  }

  /// The same with only the registrations that a filter lets through; what became of every row stays.
  package func restricted(to filter: CountingFilter) -> Tally {
    var tally = self
    let filter = RowFilter(filter, definition.codebook, register)
    tally.cube = rows.cube(cube.layout.restricted(to: filter))
    return tally
  }

  /// How many registrations one selection holds and another does not; both in the plane of the first.
  package func difference(_ one: Selection, _ other: Selection) -> Int {
    rows.difference(ready(one), ready(other))
  }

  /// How many registrations of a selection each file or member holds, in the order of the input.
  package func shares(of selection: Selection) -> [(source: Receipt, count: Counter)] {
    zip(receipts(through: .max), rows.counts(ready(selection))).map { ($0, $1) }
  }

  private func ready(_ selection: Selection) -> RowSelection {
    RowSelection(
      plane: selection.plane, period: selection.period,
      filter: selection.filter.map { RowFilter($0, definition.codebook, register) })
  }
}
