/// Rows of one file, or of all, by outcome: `read = counted + superseded + withdrawn + rejected + outside`.
package struct Ledger: Equatable, Sendable {
  /// Data rows; title lines, blank lines and total rows are ``skipped``.
  package var read = 0
  package var counted = 0
  package var superseded = 0
  package var withdrawn = 0
  package var rejected = 0
  /// Dated before the start of the pipeline or after the edition's period; in a survey also answers of
  /// respondents for whom the question was not meant.
  package var outside = 0
  package var skipped = 0

  package init() {}

  package var balances: Bool { read == counted + superseded + withdrawn + rejected + outside }

  package static func += (left: inout Ledger, right: Ledger) {
    left.read += right.read
    left.counted += right.counted
    left.superseded += right.superseded
    left.withdrawn += right.withdrawn
    left.rejected += right.rejected
    left.outside += right.outside
    left.skipped += right.skipped
  }

  /// The numbers by their published names, in the published order.
  package var entries: [(name: String, count: Int)] {
    [
      ("read", read), ("counted", counted), ("superseded", superseded), ("withdrawn", withdrawn),
      ("rejected", rejected), ("outside", outside), ("skipped", skipped),
    ]
  }
}
