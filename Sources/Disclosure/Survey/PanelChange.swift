package import Counting
import Definitions

/// The change among those who answered in both waves, from their pairs of answers.
///
/// With b who gave the answer only in the earlier wave and c only in the later one, of n: d = (c-b)/n with variance
/// (b+c-(b-c)²/n)/n² × (N-n)/(N-1). The paired comparison of Q. McNemar, "Note on the sampling error of the difference
/// between correlated proportions", Psychometrika 12, 1947; the last factor is the finite population correction.
package struct PanelChange: Equatable, Sendable {
  /// Later minus earlier, in percentage points with one decimal.
  package let value: DecimalValue
  /// The half width of the 95 % interval; `nil` when the whole population is in the panel, or nobody changed.
  package let margin: DecimalValue?

  /// `nil` when nobody answered in both waves.
  package init?(_ pairs: OverlapCounts.Pairs, population: Int) {
    let (b, c, n) = (pairs.onlyEarlier, pairs.onlyLater, pairs.base)
    guard let value = DecimalValue(sum: 100 * (c - b), over: n, decimals: 1) else { return nil }
    self.value = value
    // The numerator times n is a whole number, so nothing is lost before the last division.
    let numerator = (b + c) * n - (b - c) * (b - c)
    guard n < population, numerator > 0 else {
      margin = nil
      return
    }
    let cube = Double(n) * Double(n) * Double(n)
    let variance = Double(numerator) / cube * Double(population - n) / Double(population - 1)
    margin = DecimalValue(percent: WilsonInterval.deviate * variance.squareRoot())
  }
}
