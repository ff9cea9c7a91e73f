internal import Definitions
internal import Intake

/// Some of the counted rows: those of a plane and a period that a filter lets through.
struct RowSelection: Sendable {
  let plane: Plane
  let period: Period
  let filter: RowFilter?

  /// Whether it holds a row of its plane that counts in a month.
  func holds(_ record: borrowing CodedRecord, month: Int) -> Bool {
    guard month >= period.firstMonth, month <= period.lastMonth else { return false }
    guard let filter else { return true }
    return filter.matches(record)
  }
}
