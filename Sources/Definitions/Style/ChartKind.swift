/// How a table is drawn; `none` keeps it out of the page, in the data only.
package enum ChartKind: String, CaseIterable, Sendable {
  case bars, line, none
  case groupedBars = "grouped-bars"
  /// A crossing: one small drawing per column.
  case smallMultiples = "small-multiples"
  /// A crossing: what differs most from the whole, in words, above a table with shades.
  case differences

  /// It draws periods of one length side by side.
  package var isSideBySide: Bool { self == .line || self == .groupedBars }
}
