package import Counting
package import Edition

/// The difference of a mean, or of a total, between two waves or two groups, its margin and its test.
///
/// Both are samples without replacement of finite populations, in which part of the respondents may be the same: the
/// variance is s1²(1/n1 - 1/N1) + s2²(1/n2 - 1/N2) - 2 s12 (m/n1n2 - C/N1N2), with m respondents in both samples and C
/// organisations in both populations (S. M. Tam, "On covariances from overlapping samples", The American Statistician
/// 38, 1984). The deviate is Student's, for the degrees of freedom that the numbers allow. The test takes the variance
/// as it is when nothing changed: that of both samples together where that is larger, and of the panel that around 0.
package struct MeanDifference: Equatable, Sendable {
  /// Later minus earlier, from numbers before they are rounded: a mean with one decimal, a total whole.
  package let value: DecimalValue
  /// `nil` when the whole population gave a number in both.
  package let margin: DifferenceMargin?
  /// The chance of a difference at least as large when there is none; `nil` without a margin.
  package let chance: Double?

  /// Of two means; `nil` where too few gave a number, or all of them the same one.
  package init?(
    _ earlier: NumberSample, _ later: NumberSample, overlap: OverlapCounts.Numbers = .init(), common: Int = 0
  ) {
    self.init(earlier, later, overlap, common, isTotal: false)
  }

  /// Of two totals.
  package init?(
    totals earlier: NumberSample, _ later: NumberSample, overlap: OverlapCounts.Numbers, common: Int
  ) {
    self.init(earlier, later, overlap, common, isTotal: true)
  }

  private init?(
    _ earlier: NumberSample, _ later: NumberSample, _ overlap: OverlapCounts.Numbers, _ common: Int,
    isTotal: Bool
  ) {
    guard earlier.count > 1, later.count > 1 else { return nil }
    let sizes = isTotal ? (Double(earlier.population), Double(later.population)) : (1, 1)
    let shared =
      Double(overlap.count) / (Double(earlier.count) * Double(later.count))
      - Double(common) / (Double(earlier.population) * Double(later.population))
    func variance(_ first: Double, _ second: Double) -> Double {
      sizes.0 * sizes.0 * first * earlier.precision + sizes.1 * sizes.1 * second * later.precision
        - 2 * sizes.0 * sizes.1 * overlap.covariance * shared
    }
    let squares = earlier.squares + later.squares
    let pooled = squares / Double(earlier.count + later.count - 2)
    let own = variance(earlier.variance, later.variance)
    let together = Student.freedom(
      earlier.count + later.count, squares: squares, fourths: earlier.fourthPowers + later.fourthPowers)
    self.init(
      sizes.1 * later.mean - sizes.0 * earlier.mean, variance: own,
      unchanged: max(own, variance(pooled, pooled)),
      // Of both samples together, as if there were as many numbers as in the smaller one.
      freedom: max(
        1, together * (min(earlier.count, later.count) - 1) / (earlier.count + later.count - 1)),
      isExact: earlier.isComplete && later.isComplete, decimals: isTotal ? 0 : 1)
  }

  /// Among those who gave a number in both waves, of the organisations in both populations.
  package init?(panel: OverlapCounts.Numbers, common: Int) {
    guard panel.count > 1 else { return nil }
    let count = Double(panel.count)
    let mean = (panel.later - panel.earlier) / count
    let variance = max(0, panel.squares - count * mean * mean) / (count - 1)
    let precision = 1 / count - 1 / Double(max(common, panel.count))
    self.init(
      mean, variance: variance * precision, unchanged: panel.squares / count * precision,
      freedom: Student.freedom(panel.count, squares: panel.squares, fourths: panel.fourthPowers),
      isExact: common <= panel.count, decimals: 1)
  }

  private init?(
    _ difference: Double, variance: Double, unchanged: Double, freedom: Int, isExact: Bool, decimals: Int
  ) {
    let decimals = abs(difference) < 10_000 ? decimals : 0
    value = DecimalValue(hundredths: difference, decimals: decimals)
    guard !isExact else {
      (margin, chance) = (nil, nil)
      return
    }
    // A sample in which nothing differs tells nothing of how much the others do.
    guard variance > 0 else { return nil }
    let half = Student.deviate(freedom) * variance.squareRoot()
    margin = DifferenceMargin(
      low: DecimalValue(hundredths: difference - half, decimals: decimals),
      high: DecimalValue(hundredths: difference + half, decimals: decimals))
    chance = Student.chance(beyond: difference / max(variance, unchanged).squareRoot(), freedom)
  }
}

extension OverlapCounts.Numbers {
  /// Of the numbers of both waves, over one less than their count.
  fileprivate var covariance: Double {
    guard count > 1 else { return 0 }
    return (products - earlier * later / Double(count)) / Double(count - 1)
  }
}
