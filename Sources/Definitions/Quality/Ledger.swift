/// Rows of one file, or of all, by outcome: `read = counted + superseded + withdrawn + rejected + outside`.
package struct Ledger: Equatable, Sendable {
  /// Data rows; title lines, blank lines and total rows are ``skipped``.
  package var read = 0
  /// Rows that count.
  package var counted = 0
  /// Rows of which a later version counts.
  package var superseded = 0
  /// Rows of registrations that were withdrawn.
  package var withdrawn = 0
  /// Rows that cannot be read.
  package var rejected = 0
  /// Dated before the start of the pipeline or after the edition's period; in a survey also answers of
  /// respondents for whom the question was not meant.
  package var outside = 0
  /// Title lines, blank lines and rows of totals, which are no data rows.
  package var skipped = 0

  /// A ledger of nothing.
  package init() {}

  /// Every row read went somewhere.
  package var balances: Bool { read == counted + superseded + withdrawn + rejected + outside }

  /// Adds the rows of another file.
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
