import Definitions

/// The margin of a mean: between which numbers the mean of the whole population lies, with 95 % confidence.
///
/// The mean ± t s √((1 - n/N) / n), with Student's t for n - 1 degrees of freedom: a sample without replacement (W. G.
/// Cochran, "Sampling Techniques", 3rd edition, 1977, §2.8).
package struct MeanInterval: Equatable, Sendable {
  /// With one decimal.
  package let low: DecimalValue
  /// The upper end, with one decimal.
  package let high: DecimalValue

  /// `nil` where there is no margin: fewer than two numbers, or the whole population gave one.
  ///
  /// - Parameter numbers: in hundredths.
  package init?(hundredths numbers: [Int], population: Int) {
    let count = numbers.count
    guard count > 1, count < population else { return nil }
    let n = Double(count)
    let mean = numbers.reduce(0) { $0 + Double($1) } / n
    let squares = numbers.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let spread = (squares / (n - 1) / n * (1 - n / Double(population))).squareRoot()
    let half = Self.student(count - 1) * spread
    func value(_ hundredths: Double) -> DecimalValue {
      DecimalValue(units: Int((hundredths / 10).rounded(.toNearestOrAwayFromZero)), decimals: 1)
    }
    low = value(max(0, mean - half))
    high = value(mean + half)
  }

  /// The deviate of 95 % of Student's distribution: exact for 1 and 2 degrees of freedom, else the expansion of
  /// Fisher and Cornish, within 0.02 (M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions", 1964,
  /// 26.7.5).
  static func student(_ freedom: Int) -> Double {
    if freedom == 1 { return 12.7062 }
    if freedom == 2 { return 4.30265 }
    let (z, v) = (1.959964, Double(freedom))
    let (z3, z5, z7) = (z * z * z, z * z * z * z * z, z * z * z * z * z * z * z)
    let terms = [
      (z3 + z) / 4, (5 * z5 + 16 * z3 + 3 * z) / 96, (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / 384,
      (79 * z7 * z * z + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / 92_160,
    ]
    return terms.reversed().reduce(0) { ($0 + $1) / v } + z
  }
}
