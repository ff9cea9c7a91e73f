import Counting
import Definitions
import Disclosure
import Glibc
import Testing

/// Margins and changes against the formulas of the books, written out in another way.
@Suite struct SurveyStatisticsTests {
  private let z = 1.959964

  @Test func marginsAreThoseOfWilson() throws {
    var random = SplitMix(state: 27)
    for _ in 0..<2000 {
      let population = Int.random(in: 2...400, using: &random)
      let base = Int.random(in: 1..<population, using: &random)
      let part = Int.random(in: 0...base, using: &random)
      let interval = try #require(WilsonInterval(part, of: base, population: population))
      // The two roots of (p - x)² = z² x (1 - x) / n*, solved as a quadratic equation.
      let (n, p) = (
        Double(base) / Double(population - base) * Double(population - 1), Double(part) / Double(base)
      )
      let (a, b, c) = (n + z * z, -(2 * n * p + z * z), n * p * p)
      let root = sqrt(max(0, b * b - 4 * a * c))
      let expected = [(-b - root) / (2 * a), (-b + root) / (2 * a)].map { 100 * $0 }
      #expect(abs(tenths(interval.low) - expected[0]) < 0.0501, "\(part) of \(base) of \(population)")
      #expect(abs(tenths(interval.high) - expected[1]) < 0.0501, "\(part) of \(base) of \(population)")
    }
  }

  @Test func aCompleteObservationHasNoMargin() {
    #expect(WilsonInterval(3, of: 7, population: 7) == nil)
    #expect(WilsonInterval(0, of: 0, population: 7) == nil)
  }

  /// Exact coverage: every sample of every population of this size, weighed by its hypergeometric chance.
  @Test(arguments: [(345, 230), (140, 124), (140, 90), (60, 30)])
  func intervalsCoverTheShareOfThePopulation(_ population: Int, _ base: Int) throws {
    let logs = (0...population).map { (1...max($0, 1)).map { log(Double($0)) }.reduce(0, +) }
    func choose(_ n: Int, _ k: Int) -> Double { logs[n] - logs[k] - logs[n - k] }
    let intervals = try (0...base).map { try #require(WilsonInterval($0, of: base, population: population)) }
    var coverages: [Double] = []
    for marked in 1..<population {
      let share = 100 * Double(marked) / Double(population)
      var coverage = 0.0
      for part in max(0, base - (population - marked))...min(base, marked)
      where tenths(intervals[part].low) <= share && share <= tenths(intervals[part].high) {
        coverage += exp(
          choose(marked, part) + choose(population - marked, base - part) - choose(population, base))
      }
      coverages.append(coverage)
    }
    let mean = coverages.reduce(0, +) / Double(coverages.count)
    #expect((0.94...0.97).contains(mean), "\(mean)")
    #expect(coverages.min()! >= 0.88, "\(coverages.min()!)")
  }

  @Test func changesAndPanelsAreThoseOfTheFormulas() throws {
    var random = SplitMix(state: 28)
    for _ in 0..<2000 {
      let population = Int.random(in: 40...400, using: &random)
      let pairs = OverlapCounts.Pairs(
        both: Int.random(in: 1...9, using: &random), onlyEarlier: Int.random(in: 1...9, using: &random),
        onlyLater: Int.random(in: 1...9, using: &random), neither: Int.random(in: 1...9, using: &random))
      let (a, b, c) = (Double(pairs.both), Double(pairs.onlyEarlier), Double(pairs.onlyLater))
      let (m, size) = (Double(pairs.base), Double(population))

      let panel = try #require(PanelChange(pairs, population: population))
      // The variance of the differences -1, 0 and 1, from their mean and mean square.
      let d = (c - b) / m
      let variance = ((b + c) / m - d * d) / m * (size - m) / (size - 1)
      #expect(abs(tenths(panel.value) - 100 * d) < 0.0501)
      #expect(abs(tenths(try #require(panel.margin)) - 100 * z * sqrt(variance)) < 0.0501)

      // Two samples that hold the pairs and others beside them, all of one population.
      let more = min(40, population - pairs.base)
      let extra = [
        Int.random(in: 0..<more + 1, using: &random), Int.random(in: 0..<more + 1, using: &random),
      ]
      let first = WaveChange.Sample(
        part: pairs.both + pairs.onlyEarlier + extra[0] / 2, base: pairs.base + extra[0],
        population: population)
      let second = WaveChange.Sample(
        part: pairs.both + pairs.onlyLater + extra[1] / 3, base: pairs.base + extra[1], population: population
      )
      func spread(_ sample: WaveChange.Sample) -> Double {
        let (n, p) = (Double(sample.base), Double(sample.part) / Double(sample.base))
        return (1 / n - 1 / size) * p * (1 - p) * size / (size - 1)
      }
      // The covariance of 0 and 1 over the pairs, one by one.
      let (x, y) = ((a + b) / m, (a + c) / m)
      let products = a * (1 - x) * (1 - y) + b * (1 - x) * -y + c * -x * (1 - y) + (m - a - b - c) * x * y
      let shared = m / Double(first.base) / Double(second.base) - 1 / size
      let total = spread(first) + spread(second) - 2 * shared * products / m * size / (size - 1)
      let change = WaveChange(first, second, overlap: pairs, common: population)
      #expect(abs(tenths(change?.margin ?? DecimalValue(units: 0)) - 100 * z * sqrt(max(0, total))) < 0.0501)
    }
  }

  @Test func twoCompleteObservationsHaveNoMargin() {
    let sample = WaveChange.Sample(part: 3, base: 10, population: 10)
    let pairs = OverlapCounts.Pairs(both: 2, onlyEarlier: 1, onlyLater: 1, neither: 6)
    #expect(WaveChange(sample, sample, overlap: pairs, common: 10) == nil)
    #expect(PanelChange(pairs, population: 10)?.margin == nil)
    #expect(PanelChange(pairs, population: 10)?.value == DecimalValue(units: 0, decimals: 1))
  }

  private func tenths(_ value: DecimalValue) -> Double { Double(value.units) / 10 }
}
