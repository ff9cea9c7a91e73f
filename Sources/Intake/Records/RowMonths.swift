package import Definitions

/// The months in which the rows of a member count, `year * 12 + month - 1`: worked out per date, not per row.
package struct RowMonths {
  private let visits: CodedColumn
  private let ofVisit: [Int]
  /// `nil` where the date of visit decides.
  private let entries: CodedColumn?
  /// Per date of entry; `nil` for an unknown one, where the visit decides.
  private let ofEntry: [Int?]

  package init(_ rows: CodedRows, _ periodBy: PipelineDefinition.PeriodBy) {
    visits = rows.visits
    ofVisit = visits.values.map { CodedRows.date($0)!.month }
    entries = periodBy == .entered ? rows.entries : nil
    ofEntry = entries?.values.map { CodedRows.date($0)?.month } ?? []
  }

  @inline(__always)
  package subscript(row: Int) -> Int {
    if let entries, let month = ofEntry[entries.code(row)] { return month }
    return ofVisit[visits.code(row)]
  }
}
