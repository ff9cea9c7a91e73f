internal import Glibc

/// The distribution of Student.
enum Student {
  /// The deviate of 95 %: exact for 1 and 2 degrees of freedom, else the expansion of Fisher and Cornish, within 0.02
  /// (M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions", 1964, 26.7.5).
  static func deviate(_ freedom: Int) -> Double {
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

  /// The degrees of freedom that a variance of so many numbers has. Where a few numbers make up most of it, it is known
  /// less well than its count says: twice its square over its own variance (F. E. Satterthwaite, "An approximate
  /// distribution of estimates of variance components", Biometrics Bulletin 2, 1946), which follows from the kurtosis.
  ///
  /// - Parameters:
  ///   - squares: the sum of the squares of differences.
  ///   - fourths: the sum of their fourth powers.
  static func freedom(_ count: Int, squares: Double, fourths: Double) -> Int {
    guard squares > 0 else { return max(1, count - 1) }
    let excess = fourths * Double(count) / (squares * squares) - 1
    return max(min(2, count - 1), Int(min(Double(count - 1), 2 * Double(count - 1) / max(excess, 0.01))))
  }

  /// The chance of a deviate at least this far from 0, either way; exact (the same, 26.7.3 and 26.7.4).
  static func chance(beyond deviate: Double, _ freedom: Int) -> Double {
    guard deviate.isFinite else { return 0 }
    let cosine = (Double(freedom) / (Double(freedom) + deviate * deviate)).squareRoot()
    let sine = (1 - cosine * cosine).squareRoot()
    let isOdd = freedom % 2 == 1
    // The terms are cos^(2k) times a product of fractions; those of an odd number begin with cos.
    var (term, sum) = (isOdd ? cosine : 1, freedom == 1 ? 0 : isOdd ? cosine : 1)
    for step in stride(from: isOdd ? 2 : 1, through: freedom - 3, by: 2) {
      term *= cosine * cosine * Double(step) / Double(step + 1)
      sum += term
    }
    let within = isOdd ? (atan2(sine, cosine) + sine * sum) * 2 / .pi : sine * sum
    return max(0, min(1, 1 - within))
  }
}
