/// A decision that final figures about a period may change, as it is published with them.
package struct Correction: Equatable, Sendable {
  /// The period whose figures may change.
  package let period: Period
  /// The day of the decision.
  package let date: CivilDate
  /// Why, in a Dutch sentence for readers.
  package let reason: String
  /// The role that decided, such as `hoofd onderzoek`; never a name.
  package let role: String

  /// A decision as it was written down.
  package init(period: Period, date: CivilDate, reason: String, role: String) {
    self.period = period
    self.date = date
    self.reason = reason
    self.role = role
  }

  /// Whether it is about figures of a period: each one that holds a part of its own.
  package func covers(_ period: Period) -> Bool {
    self.period.firstMonth <= period.lastMonth && period.firstMonth <= self.period.lastMonth
  }
}

extension Correction {
  init(_ node: YAMLReader) throws(StageFailure) {
    period = try node.required("period").period()
    let day = try node.required("date")
    guard let date = CivilDate(iso: try day.string()) else {
      throw day.failure("expected a date", remedy: "write 2024-08-01")
    }
    self.date = date
    reason = try node.required("reason").string()
    role = try node.required("by").string()
    try node.finish()
  }
}
