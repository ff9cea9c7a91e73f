internal import Definitions

/// Some of the counted rows: those of a plane and a period that a filter lets through.
struct RowSelection: Sendable {
  let plane: Plane
  let period: Period
  let filter: RowFilter?
}
