extension SeriesBreak {
  /// The earlier and the later period lie on different sides of the break, or one of them holds it.
  package func lies(between earlier: Period, and later: Period) -> Bool {
    from > earlier.firstDay && from <= later.lastDay
  }
}
