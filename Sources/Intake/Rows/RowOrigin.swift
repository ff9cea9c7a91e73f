/// Where a row with a problem belongs: its location, and the quarter of its visit where that is known.
package struct RowOrigin: Hashable, Sendable {
  /// Number of the location in the register.
  package let location: Int
  /// First month of the quarter.
  package let quarter: Int?

  /// `month` is that of the visit, negative when it is not known.
  package init(location: Int, month: Int) {
    self.location = location
    quarter = month < 0 ? nil : month / 3 * 3
  }
}
