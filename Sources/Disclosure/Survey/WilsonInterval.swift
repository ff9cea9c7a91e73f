package import Counting
import Definitions
package import Edition

/// The margin of a share: between which percentages the share of the whole population lies, with 95 % confidence.
///
/// The score interval (E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA
/// 22, 1927), with the effective number n* = n(N-1)/(N-n) in the place of n, so that the variance is that of a
/// sample without replacement (W. G. Cochran, "Sampling Techniques", 3rd edition, 1977, §2.6 and §3.2). It holds
/// when those who did not respond are like those who did.
package struct WilsonInterval: Equatable, Sendable {
  /// The normal deviate of 95 %.
  private static let deviate = 1.959964

  /// Both ends as a share, not rounded.
  let bounds: ClosedRange<Double>

  /// In percent, with one decimal.
  package var low: DecimalValue { DecimalValue(percent: bounds.lowerBound) }
  /// The upper end, in percent.
  package var high: DecimalValue { DecimalValue(percent: bounds.upperBound) }

  /// `nil` where there is no margin: nobody answered, or the whole population did.
  package init?(_ part: Int, of base: Int, population: Int) {
    guard base > 0, base < population, (0...base).contains(part) else { return nil }
    self.init(Double(part) / Double(base), effective: Self.effective(base, of: population))
  }

  /// Of a share of all answers that were given, a ratio of two sums over those who answered (Cochran, §6.4): the
  /// effective number gives a binomial share the variance of that ratio (E. L. Korn and B. I. Graubard, "Confidence
  /// intervals for proportions with small expected number of positive counts estimated from survey data", Survey
  /// Methodology 24, 1998). At 0 and 100 %, where no variance is seen, it is that of the respondents.
  package init?(answer: Int, of counts: SurveyCounts) {
    let (n, size) = (counts.base, max(counts.base, counts.population))
    guard n > 1, n < size, counts.given > 0 else { return nil }
    let share = Double(counts.answers[answer]) / Double(counts.given)
    let residuals =
      Double(counts.answers[answer]) - 2 * share * Double(counts.givenBeside[answer])
      + share * share * Double(counts.givenSquares)
    let each = Double(counts.given) / Double(n)
    let variance = (1 / Double(n) - 1 / Double(size)) * residuals / Double(n - 1) / (each * each)
    let binomial = share * (1 - share)
    self.init(
      share,
      effective: binomial > 0 && variance > 0 ? binomial / variance : Self.effective(n, of: size))
  }

  private init(_ share: Double, effective n: Double) {
    let square = Self.deviate * Self.deviate
    let centre = (share + square / (2 * n)) / (1 + square / n)
    let half =
      Self.deviate / (1 + square / n) * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    // The interval holds the share itself; beside 0 and 100 % only the last bits say otherwise.
    bounds = min(share, max(0, centre - half))...max(share, min(1, centre + half))
  }

  /// The size of a sample with replacement that is as precise; for fewer than the whole population.
  static func effective(_ base: Int, of population: Int) -> Double {
    Double(base) * Double(population - 1) / Double(population - base)
  }
}

extension DecimalValue {
  /// A share in percent with one decimal, rounded half away from zero.
  init(percent share: Double) {
    self.init(units: Int((share * 1000).rounded(.toNearestOrAwayFromZero)), decimals: 1)
  }
}
