import Counting
import Definitions
import Edition
import Glibc
import Testing
@testable import Disclosure

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

  /// The ends of a score interval as the roots of a quadratic equation.
  private func roots(_ part: Int, _ base: Int, _ population: Int) -> (Double, Double) {
    let share = Double(part) / Double(base)
    guard base < population else { return (share, share) }
    let n = Double(base) / Double(population - base) * Double(population - 1)
    let (a, b, c) = (n + z * z, -(2 * n * share + z * z), n * share * share)
    let root = sqrt(max(0, b * b - 4 * a * c))
    return ((-b - root) / (2 * a), (-b + root) / (2 * a))
  }

  @Test func differencesAreThoseOfNewcombe() throws {
    var random = SplitMix(state: 28)
    for _ in 0..<2000 {
      let population = Int.random(in: 40...400, using: &random)
      func some() -> Int { Int.random(in: 0...9, using: &random) }
      let pairs = OverlapCounts.Pairs(
        both: some(), onlyEarlier: some(), onlyLater: some(), neither: 1 + some())
      // Two samples that hold the pairs and others beside them, all of one population.
      let extra = [some(), some()]
      let first = ShareSample(
        part: pairs.both + pairs.onlyEarlier + extra[0] / 2, base: pairs.base + extra[0],
        population: population)
      let second = ShareSample(
        part: pairs.both + pairs.onlyLater + extra[1] / 3, base: pairs.base + extra[1], population: population
      )
      let difference = try #require(ShareDifference(first, second, overlap: pairs, common: population))

      let (p, q) = (Double(first.part) / Double(first.base), Double(second.part) / Double(second.base))
      #expect(abs(tenths(difference.value) - 100 * (q - p)) < 0.0501)
      // The correlation of zeros and ones over the pairs, one by one, less half a pair in the covariance.
      let m = Double(pairs.base)
      let ones = [
        (1.0, 1.0, pairs.both), (1, 0, pairs.onlyEarlier), (0, 1, pairs.onlyLater), (0, 0, pairs.neither),
      ]
      let x = ones.reduce(0) { $0 + $1.0 * Double($1.2) } / m
      let y = ones.reduce(0) { $0 + $1.1 * Double($1.2) } / m
      var covariance = ones.reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) * Double($1.2) } / m
      if covariance > 0 { covariance = max(0, covariance - 0.5 / m) }
      let spread = sqrt(x * (1 - x) * y * (1 - y))
      let phi = spread > 0 ? covariance / spread : 0
      let size = Double(population)
      let shared = m / Double(first.base * second.base) - 1 / size
      let own = [first, second].map { (1 / Double($0.base) - 1 / size) }
      let rho = max(-1, min(1, phi * shared / sqrt(own[0] * own[1])))
      let (l1, u1) = roots(first.part, first.base, population)
      let (l2, u2) = roots(second.part, second.base, population)
      let least = 1 / Double(first.base) + 1 / Double(second.base)
      let below = sqrt(max(0, pow(q - l2, 2) + pow(u1 - p, 2) - 2 * rho * (q - l2) * (u1 - p)))
      let above = sqrt(max(0, pow(u2 - q, 2) + pow(p - l1, 2) - 2 * rho * (u2 - q) * (p - l1)))
      let margin = try #require(difference.margin)
      #expect(abs(tenths(margin.low) - 100 * max(-1, q - p - max(least, below))) < 0.0502)
      #expect(abs(tenths(margin.high) - 100 * min(1, q - p + max(least, above))) < 0.0502)
    }
  }

  /// Two shares of Newcombe's own example for independent proportions, 56 of 70 and 48 of 80: 5.24 % through 33.39 %.
  @Test func thePublishedExampleOfNewcombe() throws {
    let endless = Int.max / 1_000_000_000
    let difference = try #require(
      ShareDifference(
        ShareSample(part: 48, base: 80, population: endless),
        ShareSample(part: 56, base: 70, population: endless),
        overlap: OverlapCounts.Pairs(), common: 0))
    #expect(difference.value.data == "20.0")
    #expect(difference.margin?.low.data == "5.2")
    #expect(difference.margin?.high.data == "33.4")
  }

  @Test func onlyTwoCompleteObservationsHaveNoMargin() throws {
    let complete = ShareSample(part: 3, base: 10, population: 10)
    let pairs = OverlapCounts.Pairs(both: 2, onlyEarlier: 1, onlyLater: 1, neither: 6)
    let exact = try #require(ShareDifference(complete, complete, overlap: pairs, common: 10))
    #expect(exact.margin == nil && exact.value.data == "0.0")
    #expect(ShareDifference(panel: pairs, common: 10)?.margin == nil)
    // All of 15 gave one answer in a list of 24, and nobody in the panel changed: a margin all the same.
    let all = ShareSample(part: 15, base: 15, population: 24)
    let same = OverlapCounts.Pairs(both: 15)
    #expect(try #require(ShareDifference(all, all, overlap: same, common: 24)?.margin).low.units < 0)
    #expect(ShareDifference(panel: same, common: 24)?.margin != nil)
    let full = ShareSample(part: 19, base: 24, population: 24)
    let margin = try #require(ShareDifference(all, full, overlap: same, common: 24)?.margin)
    #expect(margin.low.units < -208 && margin.high.units > -208)
  }

  /// Deviates from a printed table of Student's distribution, and the margin as a sum over all pairs of numbers.
  @Test(arguments: [(2, 12.706), (3, 4.303), (4, 3.182), (6, 2.571), (11, 2.228), (31, 2.042), (101, 1.984)])
  func meansHaveTheMarginOfStudent(_ count: Int, _ deviate: Double) throws {
    var random = SplitMix(state: 29)
    let numbers = (0..<count).map { _ in Int.random(in: 20_000...90_000, using: &random) }
    let sample = NumberSample(hundredths: numbers, population: 2 * count)
    let interval = try #require(MeanInterval(sample))
    let (n, mean) = (Double(count), Double(numbers.reduce(0, +)) / Double(count) / 100)
    let pairs = numbers.reduce(0.0) { sum, x in
      numbers.reduce(sum) { $0 + Double((x - $1) * (x - $1)) / 10_000 }
    }
    // Numbers that are spread evenly tell as much of their variance as their count says.
    #expect(sample.freedom >= count / 2)
    let factor =
      sample.freedom == count - 1 ? 1 : Student.deviate(sample.freedom) / Student.deviate(count - 1)
    let half = factor * deviate * sqrt(pairs / (2 * n * (n - 1)) / n / 2)
    for (end, expected) in [(interval.low, max(0, mean - half)), (interval.high, mean + half)] {
      let step = end.decimals == 0 ? 1.0 : 0.1
      #expect(abs(Double(end.units) * step - expected) < step / 2 + half / 150)
    }
    #expect(MeanInterval(NumberSample(hundredths: numbers, population: count)) == nil)
    #expect(MeanInterval(NumberSample(hundredths: [100], population: 9)) == nil)
  }

  private func tenths(_ value: DecimalValue) -> Double { Double(value.units) / 10 }
}
