/// Within what a few changes are too few: a quarter, or the part of a unit in a quarter.
package enum WaitingGroups: Sendable {
  /// All registrations of a period of so many months.
  case nation(months: Int)
  /// Those of the locations that a library and a municipality share, of which every unit is a sum.
  case units
  /// Any number is too few until somebody decides; told by periods of so many months.
  case decision(months: Int)
}
