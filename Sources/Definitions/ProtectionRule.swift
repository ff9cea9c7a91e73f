/// How small counts are protected.
package struct ProtectionRule: Equatable, Sendable {
  /// The base of the random rounding; `nil` for internal work that must not be published.
  package let base: Int?
  /// Totals of a unit below national level are rounded too.
  package let roundsTotals: Bool
  /// The smallest base from which the counts of a profile are shown.
  package let minimumForCounts: Int
  /// The smallest base from which percentages, indices, differences and ranks are shown.
  package let minimumForPercentages: Int

  /// Base 5, totals rounded, 30 and 100.
  package static let standard = ProtectionRule(
    base: 5, roundsTotals: true, minimumForCounts: 30, minimumForPercentages: 100)

  package init(base: Int?, roundsTotals: Bool, minimumForCounts: Int, minimumForPercentages: Int) {
    self.base = base
    self.roundsTotals = roundsTotals
    self.minimumForCounts = minimumForCounts
    self.minimumForPercentages = minimumForPercentages
  }

  init(_ node: YAMLReader) throws(StageFailure) {
    if let text = node.scalar {
      guard text == "none" else { throw node.failure("expected a mapping, or none") }
      self.init(base: nil, roundsTotals: false, minimumForCounts: 0, minimumForPercentages: 0)
      return
    }
    let base = try node["round"]?.integer() ?? 5
    guard (2...1000).contains(base) else { throw node.failure("round is a base of 2 or more") }
    let totals = try node["totals"]?.string() ?? "round"
    guard ["round", "exact"].contains(totals) else { throw node.failure("totals is round or exact") }
    let minimum = node["minimum-base"]
    self.init(
      base: base, roundsTotals: totals == "round", minimumForCounts: try minimum?["counts"]?.integer() ?? 30,
      minimumForPercentages: try minimum?["percentages"]?.integer() ?? 100)
    try minimum?.finish()
    try node.finish()
  }
}
