/// The decision that a draft of the baseline stands: from then on its figures never change.
package struct FrozenBaseline: Equatable, Sendable {
  /// The number of the edition that was decided on.
  package let edition: Int
  /// The day of the decision.
  package let date: CivilDate
  /// The role of who decided; no name of a person.
  package let by: String
  /// Why it stands, in one line.
  package let reason: String

  /// A decision as it was written down.
  package init(edition: Int, date: CivilDate, by: String, reason: String) {
    self.edition = edition
    self.date = date
    self.by = by
    self.reason = reason
  }
}
