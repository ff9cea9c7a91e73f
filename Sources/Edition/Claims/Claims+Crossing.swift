extension Claims {
  /// How the share of a row within a column of a crossing differs from its share of the whole; `nil` without both.
  package func distance(of row: String, in column: String, of crossing: PublishedTable) -> ShareDistance? {
    guard let own = crossing[row, column], let whole = crossing[row, "total"] else { return nil }
    return distance(
      own, of: crossing["total", column]?.count ?? own.base, from: whole,
      of: crossing["total", "total"]?.count ?? whole.base)
  }
}
