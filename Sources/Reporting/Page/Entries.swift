import Definitions
import Edition

/// What a cell prints.
enum Entries {
  /// The count of a cell, or why there is none.
  static func count(_ cell: Cell?, in table: PublishedTable, anchor: String? = nil) -> DataTable.Entry {
    guard let cell else { return .notApplicable }
    if let value = cell.value { return .number(.value(value), anchor: anchor) }
    if let count = cell.count { return .number(.count(count), anchor: anchor) }
    return absent(cell, in: table)
  }

  /// The percentage of a cell, or why there is none.
  static func percent(_ cell: Cell?, in table: PublishedTable, anchor: String?) -> DataTable.Entry {
    guard let cell else { return .notApplicable }
    if let percent = cell.percent { return .number(.percent(percent), anchor: anchor) }
    let status = cell.status.union(table.status)
    if cell.count != nil || cell.value != nil, status.isDisjoint(with: .hidden) {
      return .notApplicable
    }
    return absent(cell, in: table)
  }

  private static func absent(_ cell: Cell, in table: PublishedTable) -> DataTable.Entry {
    if !cell.status.isDisjoint(with: .unasked), table.status.isDisjoint(with: .unasked) {
      return .notApplicable
    }
    return .missing(reason(cell.status.union(table.status)))
  }

  /// Why there is no number.
  static func reason(_ status: CellStatus) -> Absence {
    if status.contains(.noLongerRegistered) { return .noLongerRegistered }
    if status.contains(.notMeasured) { return .notMeasured }
    if status.contains(.withheld) { return .withheld }
    if status.contains(.smallBase) { return .smallBase }
    return .notAvailable
  }
}
