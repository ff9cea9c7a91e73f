package import Definitions

/// What counts while some changes wait.
package struct HeldTally: Sendable {
  /// The counts without these changes.
  package let tally: Tally
  /// What waits.
  package var changes = WaitingChanges()
  /// How many wait, by the period of their group.
  package var waiting: [Period: Int] = [:]
  /// Changes that should wait and cannot, for the input has no earlier version.
  package var forced: [Period: Int] = [:]
}
