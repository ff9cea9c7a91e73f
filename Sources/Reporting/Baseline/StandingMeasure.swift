import Definitions
import Edition

/// One number that a report with a baseline says of the nation and of every unit: where it is published, and its
/// words.
struct StandingMeasure {
  /// As the head of a row: `Bezoeken per 1.000 inwoners`.
  let label: String
  /// As the head of a column, on two lines.
  let head: (name: String, unit: String)
  let table: String
  let row: String
  let counted: Counted
  /// Percentages, not counts or values.
  var isShare = false
  /// It has a change since the baseline wherever both are known; rates may have none.
  var isCompared = true

  /// The table of its change since the baseline.
  var change: String { (isShare ? DerivedTable.changeInPoints : .change).id(of: table) }
}
