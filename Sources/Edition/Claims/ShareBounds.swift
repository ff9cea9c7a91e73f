/// Between which two shares the true one lies, by how far its count and its base may have been rounded.
struct ShareBounds {
  private let low: (part: Int, base: Int)
  private let high: (part: Int, base: Int)

  /// `slack` is how far a published number may lie from the true one; 0 for exact numbers. `nil` without a base.
  init?(_ part: Int, of base: Int, slack: Int) {
    guard base > slack else { return nil }
    low = (max(0, part - slack), base + slack)
    high = (min(part + slack, base - slack), base - slack)
  }

  /// Whatever the rounding did, this share is the larger one.
  func isAbove(_ other: ShareBounds) -> Bool {
    low.part * other.high.base > other.high.part * low.base
  }
}
