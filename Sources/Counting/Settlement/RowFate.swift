/// What becomes of an accepted row.
package enum RowFate: UInt8, Sendable {
  /// Counts: as a visit that is a question too, or as a question of a visit.
  case counted
  /// A question that counts, and of its visit the one that tells date, place and setting.
  case countedForVisit
  /// Another version of the same registration wins.
  case superseded
  /// The winning version says that the registration is withdrawn.
  case withdrawn
  /// Counts in a month before the start of the pipeline.
  case outside
  /// Dated after today.
  case impossible
  /// Would change too few of what was published, and waits for more.
  case waiting

  /// The row counts, for a visit, a question or both.
  package var isCounted: Bool { self == .counted || self == .countedForVisit }
}
