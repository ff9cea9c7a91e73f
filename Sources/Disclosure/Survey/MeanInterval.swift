package import Edition

/// The margin of a mean: between which numbers the mean of the whole population lies, with 95 % confidence; and of the
/// total, which is the mean times the population.
///
/// The mean ± t s √((1 - n/N) / n), with Student's t for the degrees of freedom that the numbers allow: a sample without replacement (W. G.
/// Cochran, "Sampling Techniques", 3rd edition, 1977, §2.8).
package struct MeanInterval: Equatable, Sendable {
  /// With one decimal; of a total whole.
  package let low: DecimalValue
  /// The upper end.
  package let high: DecimalValue

  /// `nil` where there is no margin: fewer than two numbers, or the whole population gave one.
  package init?(_ sample: NumberSample) {
    guard let half = Self.half(sample) else { return nil }
    // As many decimals as the mean has.
    let decimals = sample.mean < 10_000 ? 1 : 0
    low = DecimalValue(hundredths: max(0, sample.mean - half), decimals: decimals)
    high = DecimalValue(hundredths: sample.mean + half, decimals: decimals)
  }

  /// Of the total of the population, which is at least what is known of it.
  package init?(total sample: NumberSample) {
    guard let half = Self.half(sample) else { return nil }
    let (size, known) = (Double(sample.population), Double(sample.count) * sample.mean)
    low = DecimalValue(hundredths: max(known, size * (sample.mean - half)), decimals: 0)
    high = DecimalValue(hundredths: size * (sample.mean + half), decimals: 0)
  }

  private static func half(_ sample: NumberSample) -> Double? {
    guard sample.count > 1, !sample.isComplete else { return nil }
    return Student.deviate(sample.freedom) * (sample.variance * sample.precision).squareRoot()
  }
}

extension DecimalValue {
  /// A number in hundredths with one decimal or none, rounded half away from zero.
  init(hundredths value: Double, decimals: Int) {
    let scaled = decimals == 0 ? value / 100 : value / 10
    self.init(units: Int(scaled.rounded(.toNearestOrAwayFromZero)), decimals: decimals)
  }
}
