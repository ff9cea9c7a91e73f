import Disclosure

/// A share of rows as it is printed in the quality report.
struct PrintedShare {
  let text: String

  /// `nil` when there is nothing to divide by.
  init?(_ part: Int, of whole: Int) {
    guard let percent = Percent(part, of: whole) else { return nil }
    text = Dutch.percent(percent)
  }
}
