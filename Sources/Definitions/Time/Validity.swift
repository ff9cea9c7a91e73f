/// The days on which something holds: first and last day, both included; `nil` is open.
package struct Validity: Equatable, Sendable {
  /// The first day; `nil` is open.
  package var from: CivilDate?
  /// The last day, included; `nil` is open.
  package var to: CivilDate?

  /// The days from one through another.
  package init(from: CivilDate? = nil, to: CivilDate? = nil) {
    self.from = from
    self.to = to
  }

  /// Holds always.
  package static let always = Validity()

  /// Whether a day is one of them.
  package func contains(_ date: CivilDate) -> Bool {
    if let from, date < from { return false }
    if let to, date > to { return false }
    return true
  }

  /// How a period lies against these days.
  package func overlap(_ period: Period) -> Overlap {
    if let from, period.lastDay < from { return .before }
    if let to, period.firstDay > to { return .after }
    if let from, period.firstDay < from { return .partly }
    if let to, period.lastDay > to { return .partly }
    return .whole
  }

  /// The answer of ``overlap(_:)``: the period is wholly before, partly inside, wholly inside or wholly after.
  package enum Overlap: Sendable { case before, partly, whole, after }
}
