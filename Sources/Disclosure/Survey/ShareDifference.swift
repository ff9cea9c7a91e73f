package import Counting
import Definitions
package import Edition

/// The difference of a share between two waves, in which part of the respondents are the same, and its margin.
///
/// The margin combines the score intervals of both shares (R. G. Newcombe, "Interval estimation for the difference
/// between independent proportions" and "Improved confidence intervals for the difference between binomial
/// proportions based on paired data", Statistics in Medicine 17, 1998, method 10 of both), so that it also holds at
/// 0 and 100 %. The correlation of the two shares is that of the answers of those who are in both samples, with his
/// correction for continuity, times (m/n1n2 - C/N1N2) √(n1* n2*) C/(C-1), with m respondents in both samples and C
/// organisations in both populations: the finite population correction of the covariance (S. M. Tam, "On covariances
/// from overlapping samples", The American Statistician 38, 1984). It is never smaller than one organisation of
/// each wave in which not all answered: nothing in these approximations knows of so few who did not.
package struct ShareDifference: Equatable, Sendable {
  /// Later minus earlier, from the shares before they are rounded, in percentage points with one decimal.
  package let value: DecimalValue
  /// The ends of the 95 % interval; `nil` when the whole population answered in both waves.
  package let margin: DifferenceMargin?

  /// `nil` when nobody answered in one of the waves.
  ///
  /// - Parameters:
  ///   - overlap: the answers of those who are in both samples.
  ///   - common: organisations in both populations.
  package init?(_ earlier: ShareSample, _ later: ShareSample, overlap: OverlapCounts.Pairs, common: Int) {
    guard earlier.base > 0, later.base > 0,
      let value = DecimalValue(
        sum: 100 * (later.part * earlier.base - earlier.part * later.base), over: earlier.base * later.base,
        decimals: 1)
    else { return nil }
    self.value = value
    guard !earlier.isComplete || !later.isComplete else {
      margin = nil
      return
    }
    let correlation = Self.correlation(earlier, later, overlap, common)
    let (first, second) = (earlier.bounds, later.bounds)
    func reach(_ one: Double, _ other: Double) -> Double {
      max(0, one * one - 2 * correlation * one * other + other * other).squareRoot()
    }
    let least = [earlier, later].filter { !$0.isComplete }.reduce(0) { $0 + 1 / Double($1.base) }
    let below = reach(later.share - second.lowerBound, first.upperBound - earlier.share)
    let above = reach(second.upperBound - later.share, earlier.share - first.lowerBound)
    let difference = later.share - earlier.share
    margin = DifferenceMargin(
      low: DecimalValue(percent: max(-1, difference - max(least, below))),
      high: DecimalValue(percent: min(1, difference + max(least, above))))
  }

  /// Among those who answered in both waves, of the organisations in both populations.
  package init?(panel: OverlapCounts.Pairs, common: Int) {
    self.init(
      ShareSample(part: panel.both + panel.onlyEarlier, base: panel.base, population: common),
      ShareSample(part: panel.both + panel.onlyLater, base: panel.base, population: common),
      overlap: panel, common: common)
  }

  /// Of the estimates of both shares; 0 where one of them is no estimate.
  private static func correlation(
    _ earlier: ShareSample, _ later: ShareSample, _ overlap: OverlapCounts.Pairs, _ common: Int
  ) -> Double {
    guard overlap.base > 0, common > 1, !earlier.isComplete, !later.isComplete else { return 0 }
    let first = WilsonInterval.effective(earlier.base, of: earlier.population)
    let second = WilsonInterval.effective(later.base, of: later.population)
    let shared =
      Double(overlap.base) / (Double(earlier.base) * Double(later.base))
      - Double(common) / (Double(earlier.population) * Double(later.population))
    let factor = shared * (first * second).squareRoot() * Double(common) / Double(common - 1)
    return max(-1, min(1, overlap.association * factor))
  }
}

extension OverlapCounts.Pairs {
  /// The phi coefficient of both answers, with the correction of Newcombe: half of the pairs less where it is
  /// positive.
  fileprivate var association: Double {
    let margins = [both + onlyEarlier, onlyLater + neither, both + onlyLater, onlyEarlier + neither]
    let product = margins.reduce(1.0) { $0 * Double($1) }
    guard product > 0 else { return 0 }
    let excess = Double(both * neither - onlyEarlier * onlyLater)
    let corrected = excess > 0 ? max(0, excess - Double(base) / 2) : excess
    return corrected / product.squareRoot()
  }
}
