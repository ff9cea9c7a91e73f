import Counting
import Edition
import Glibc
import Testing
@testable import Disclosure

/// Differences of means and totals against formulas written out in another way, and by simulation.
@Suite struct MeanDifferenceTests {
  private func tenths(_ value: DecimalValue) -> Double { Double(value.units) / 10 }

  /// The mean of everyone's number less that of everyone's earlier number, by the covariances of all pairs of draws.
  @Test func theVarianceIsThatOfEveryOverlap() throws {
    var random = SplitMix(state: 41)
    for _ in 0..<200 {
      let population = Int.random(in: 20...60, using: &random)
      let both = Int.random(in: 6...10, using: &random)
      let (first, second) = (
        both + Int.random(in: 0...5, using: &random), both + Int.random(in: 0...5, using: &random)
      )
      let old = (0..<first).map { _ in Int.random(in: 0...9000, using: &random) }
      let new = (0..<second).map { $0 < both ? old[$0] + 700 : Int.random(in: 0...9000, using: &random) }
      var pairs = OverlapCounts.Numbers()
      for place in 0..<both { pairs.add(old[place], new[place]) }
      let (before, after) = (
        NumberSample(hundredths: old, population: population),
        NumberSample(hundredths: new, population: population)
      )
      func mean(_ numbers: [Int]) -> Double {
        Double(numbers.reduce(0, +)) / Double(numbers.count) / 100
      }
      /// Half the mean square of the differences of all pairs.
      func spread(_ numbers: [Int]) -> Double {
        let squares = numbers.flatMap { one in
          numbers.map { other in Double((one - other) * (one - other)) / 10_000 }
        }
        return squares.reduce(0, +) / 2 / Double(numbers.count * (numbers.count - 1))
      }
      let shared = Array(old.prefix(both))
      let moved = zip(shared, new).map { $1 - $0 }
      // cov(x, y) = (var x + var y - var(y - x)) / 2
      let covariance = (spread(shared) + spread(Array(new.prefix(both))) - spread(moved)) / 2
      let size = Double(population)
      let variance =
        spread(old) * (1 / Double(first) - 1 / size) + spread(new) * (1 / Double(second) - 1 / size)
        - 2 * covariance * (Double(both) / Double(first * second) - 1 / size)
      guard variance > 0.01 else { continue }
      let difference = try #require(
        MeanDifference(before, after, overlap: pairs, common: population))
      #expect(abs(tenths(difference.value) - (mean(new) - mean(old))) < 0.0501)
      // Numbers that are spread evenly have about one degree of freedom less than their count, at most that.
      let half = Student.deviate(min(first, second) - 1) * sqrt(variance)
      let margin = try #require(difference.margin)
      let (low, high) = (mean(new) - mean(old) - half, mean(new) - mean(old) + half)
      #expect(tenths(margin.low) <= low + 0.06 && tenths(margin.low) > low - half / 2)
      #expect(tenths(margin.high) >= high - 0.06 && tenths(margin.high) < high + half / 2)
    }
  }

  /// Chances of a printed table of Student's distribution, and of the deviates that margins use.
  @Test(arguments: [
    (1, 12.706, 0.05), (2, 4.303, 0.05), (3, 3.182, 0.05), (9, 2.262, 0.05), (10, 2.228, 0.05),
    (30, 2.750, 0.01),
    (29, 1.699, 0.1), (120, 1.980, 0.05), (4, 0.741, 0.5),
  ])
  func chancesAreThoseOfStudent(_ freedom: Int, _ deviate: Double, _ chance: Double) {
    #expect(abs(Student.chance(beyond: deviate, freedom) - chance) < 0.0006)
    #expect(abs(Student.chance(beyond: -deviate, freedom) - chance) < 0.0006)
    #expect(Student.chance(beyond: 0, freedom) == 1)
    #expect(abs(Student.chance(beyond: Student.deviate(freedom), freedom) - 0.05) < 0.001)
  }

  @Test func whatEverybodySaidIsExact() throws {
    let numbers = [100, 250, 300]
    let later = [200, 250, 600]
    var pairs = OverlapCounts.Numbers()
    for (old, new) in zip(numbers, later) { pairs.add(old, new) }
    let (before, after) = (
      NumberSample(hundredths: numbers, population: 3), NumberSample(hundredths: later, population: 3)
    )
    let difference = try #require(MeanDifference(before, after, overlap: pairs, common: 3))
    #expect(difference.value.data == "1.3" && difference.margin == nil && difference.chance == nil)
    let total = try #require(MeanDifference(totals: before, after, overlap: pairs, common: 3))
    #expect(total.value.data == "4" && total.margin == nil)
    #expect(try #require(MeanDifference(panel: pairs, common: 3)).margin == nil)
    // Nothing differs among those who answered, which says nothing of the others.
    let same = NumberSample(hundredths: [100, 100], population: 9)
    #expect(MeanDifference(same, same) == nil)
  }

  /// One number makes up nearly all of the variance of 20: it has two degrees of freedom, not 19.
  @Test func aVarianceOfOneNumberIsKnownBadly() {
    let even = NumberSample(hundredths: (0..<20).map { 100 * ($0 % 2) }, population: 40)
    let lone = NumberSample(hundredths: (0..<20).map { $0 == 0 ? 100_000 : 100 * ($0 % 2) }, population: 40)
    #expect(even.freedom == 19 && lone.freedom == 2)
  }

  /// A total counts those for whom a question was not meant as 0: of 10 in the list 4 said so and 3 gave a number.
  @Test func aTotalIsThatOfTheList() throws {
    let sample = NumberSample(hundredths: [200, 400, 600], zeros: 4, population: 10)
    let interval = try #require(MeanInterval(total: sample))
    // 10 × 12/7 = 17.1; the variance of 2, 4, 6 and four zeros is 5.905.
    let half = 10 * 2.447 * sqrt(5.9048 * (1.0 / 7 - 1.0 / 10))
    #expect(interval.low.units == max(12, Int((120.0 / 7 - half).rounded())))
    #expect(interval.high.units == Int((120.0 / 7 + half).rounded()))
    #expect(MeanInterval(total: NumberSample(hundredths: [200], zeros: 6, population: 7)) == nil)
  }

  /// Lists of numbers as surveys have them: evenly spread, most small and a few large, and most 0.
  enum Shape: CaseIterable {
    case even, skewed, zeros

    func number(_ random: inout SplitMix) -> Int {
      let draw = Double.random(in: 0.02..<1, using: &random)
      switch self {
      case .even: return Int(1600 * draw)
      case .skewed: return Int(800 * pow(draw, -0.7))
      case .zeros: return draw < 0.8 ? 0 : Int(-2000 * log(Double.random(in: 0.01..<1, using: &random)))
      }
    }
  }

  private static let sizes = [(134, 120, 118), (134, 90, 90), (60, 40, 40), (40, 24, 24), (342, 220, 215)]

  /// How often a margin holds the truth, and how often a change is called one where nothing changed: half of the list
  /// give another number the next time, drawn from the same list, so that the mean is the same.
  @Test(arguments: Shape.allCases, sizes)
  func differencesOfMeansHoldTheTruth(_ shape: Shape, _ size: (Int, Int, Int)) throws {
    let (population, base, later) = size
    var random = SplitMix(state: UInt64(population * 1000 + base))
    var (held, wrong, panelHeld, panelWrong, level) = (0, 0, 0, 0, 0)
    let runs = 1000
    for _ in 0..<4 {
      let old = (0..<population).map { _ in shape.number(&random) }
      var new = old
      let changed = Array(stride(from: 0, to: population, by: 2))
      for (place, other) in zip(changed, changed.dropFirst() + changed.prefix(1)) { new[place] = old[other] }
      let truth = Double(old.reduce(0, +)) / Double(population) / 10
      for _ in 0..<runs / 4 {
        let first = Set((0..<population).shuffled(using: &random).prefix(base))
        let second = Set((0..<population).shuffled(using: &random).prefix(later))
        var pairs = OverlapCounts.Numbers()
        for place in first.intersection(second).sorted() { pairs.add(old[place], new[place]) }
        let before = NumberSample(hundredths: first.sorted().map { old[$0] }, population: population)
        let after = NumberSample(hundredths: second.sorted().map { new[$0] }, population: population)
        let difference = MeanDifference(before, after, overlap: pairs, common: population)
        let panel = MeanDifference(panel: pairs, common: population)
        func holds(_ margin: DifferenceMargin?) -> Bool {
          margin.map { $0.low.units <= 0 && $0.high.units >= 0 } ?? true
        }
        if holds(difference?.margin) { held += 1 }
        if holds(panel?.margin) { panelHeld += 1 }
        if let chance = difference?.chance, chance <= 0.05 { wrong += 1 }
        if let chance = panel?.chance, chance <= 0.05 { panelWrong += 1 }
        let interval = try #require(MeanInterval(before))
        if Double(interval.low.units) - 0.5 <= truth, truth <= Double(interval.high.units) + 0.5 {
          level += 1
        }
      }
    }
    func share(_ count: Int) -> Double { Double(count) / Double(runs) }
    #expect(share(held) >= 0.92 && share(panelHeld) >= 0.92, "\(held) \(panelHeld)")
    #expect(share(level) >= 0.88, "\(level)")
    // Two standard errors of 1,000 draws are 1.4 points.
    #expect(share(wrong) <= 0.064 && share(panelWrong) <= 0.064, "\(wrong) \(panelWrong)")
  }
}
