package import Counting
import Definitions

/// The margin of a difference between two waves, in which part of the respondents are the same.
///
/// Var(p2-p1) = p1q1/n1* + p2q2/n2* - 2 Cov. With m respondents in both samples and C organisations in both
/// populations the covariance is (m/(n1n2) - C/(N1N2)) S12, where S12 is estimated from the answers of those m: the
/// finite population correction of the covariance, which belongs to that of the variances (S. M. Tam, "On
/// covariances from overlapping samples", The American Statistician 38, 1984; L. Kish, "Survey Sampling", 1965, §12.4).
package struct WaveChange: Equatable, Sendable {
  /// One wave: those with the answer, all who answered, and the population.
  package struct Sample: Equatable, Sendable {
    /// How many gave the answer.
    package let part: Int
    /// Of how many who answered.
    package let base: Int
    /// Of how many who could have answered.
    package let population: Int

    /// A share of the answers of a finite population.
    package init(part: Int, base: Int, population: Int) {
      self.part = part
      self.base = base
      self.population = population
    }

    fileprivate var share: Double { Double(part) / Double(base) }

    /// 0 when the whole population answered.
    fileprivate var variance: Double {
      base >= population ? 0 : share * (1 - share) / WilsonInterval.effective(base, of: population)
    }
  }

  /// The half width of the 95 % interval in percentage points with one decimal.
  package let margin: DecimalValue

  /// `nil` where there is no margin: the whole population answered in both waves, or all in both gave one answer, of
  /// which this approximation knows nothing. Without the overlap the waves count as independent.
  ///
  /// - Parameter common: organisations in both populations.
  package init?(_ earlier: Sample, _ later: Sample, overlap: OverlapCounts.Pairs, common: Int) {
    guard earlier.base > 0, later.base > 0 else { return nil }
    let covariance = Self.covariance(earlier, later, overlap, common)
    let variance = earlier.variance + later.variance - 2 * covariance
    guard variance > 1e-12 else { return nil }
    margin = DecimalValue(percent: WilsonInterval.deviate * variance.squareRoot())
  }

  private static func covariance(
    _ earlier: Sample, _ later: Sample, _ overlap: OverlapCounts.Pairs, _ common: Int
  ) -> Double {
    let pairs = Double(overlap.base)
    guard overlap.base > 1, common > 1 else { return 0 }
    let (n1, n2) = (Double(earlier.base), Double(later.base))
    let (size1, size2) = (
      Double(max(earlier.population, earlier.base)), Double(max(later.population, later.base))
    )
    let before = Double(overlap.both + overlap.onlyEarlier) / pairs
    let after = Double(overlap.both + overlap.onlyLater) / pairs
    let moment = (Double(overlap.both) / pairs - before * after) * Double(common) / Double(common - 1)
    return (pairs / (n1 * n2) - Double(common) / (size1 * size2)) * moment
  }
}
