import Counting
import Disclosure
import Glibc
import Testing

/// The tests of change, against chances that are counted in another way.
@Suite struct ChangeTestTests {
  private static let logs = (0...800).reduce(into: [0.0]) {
    $0.append($0[$0.count - 1] + log(Double($1 + 1)))
  }
  private func choose(_ n: Int, _ k: Int) -> Double {
    k < 0 || k > n ? -.infinity : Self.logs[n] - Self.logs[k] - Self.logs[n - k]
  }

  /// How likely the test of two samples errs when the share is the same in both: every pair of samples, weighed.
  @Test(arguments: [
    (134, 128, 128, 0.03), (134, 122, 122, 0.03), (134, 122, 122, 0.05), (134, 122, 122, 0.97),
    (134, 128, 122, 0.5),
    (24, 15, 18, 0.2), (24, 15, 15, 0.5), (40, 12, 30, 0.03), (60, 30, 30, 0.05), (30, 24, 20, 0.97),
  ])
  func noMoreThanFivePercentOfUnchangedSharesIsCalledAChange(
    _ population: Int, _ before: Int, _ after: Int, _ share: Double
  ) {
    let marked = Int((Double(population) * share).rounded())
    func chance(_ part: Int, _ base: Int) -> Double {
      exp(choose(marked, part) + choose(population - marked, base - part) - choose(population, base))
    }
    var wrong = 0.0
    for first in 0...min(marked, before) where chance(first, before) > 1e-9 {
      for second in 0...min(marked, after) where chance(second, after) > 1e-9 {
        let found = ChangeTest.samples(
          ShareSample(part: first, base: before, population: population),
          ShareSample(part: second, base: after, population: population))
        if found <= 0.05 { wrong += chance(first, before) * chance(second, after) }
      }
    }
    #expect(wrong <= 0.05, "\(wrong)")
  }

  /// The same for the panel: K of the organisations took up the answer, and K dropped it.
  @Test(arguments: [(134, 128), (134, 110), (24, 15), (60, 20), (342, 180)], [1, 4, 10])
  func thePanelErrsInNoMoreThanFivePercent(_ frame: (common: Int, base: Int), _ each: Int) {
    let rest = frame.common - 2 * each
    var wrong = 0.0
    for dropped in 0...each {
      for took in 0...each where frame.base - dropped - took >= 0 {
        let weight =
          choose(each, dropped) + choose(each, took) + choose(rest, frame.base - dropped - took)
          - choose(frame.common, frame.base)
        let pairs = OverlapCounts.Pairs(
          both: 0, onlyEarlier: dropped, onlyLater: took, neither: frame.base - dropped - took)
        if ChangeTest.panel(pairs, common: frame.common) <= 0.05 { wrong += exp(weight) }
      }
    }
    #expect(wrong <= 0.05, "\(wrong)")
  }

  /// Among endlessly many it is the exact sign test: the binomial of one half.
  @Test func inALargePopulationThePanelIsTheSignTest() {
    for (dropped, took) in [(9, 1), (3, 12), (0, 6), (5, 5)] {
      let changed = dropped + took
      let tail = (0...min(dropped, took)).reduce(0.0) {
        $0 + exp(choose(changed, $1) - Double(changed) * log(2))
      }
      let pairs = OverlapCounts.Pairs(both: 10, onlyEarlier: dropped, onlyLater: took, neither: 10)
      #expect(abs(ChangeTest.panel(pairs, common: 9000) - min(1, 2 * tail)) < 0.005)
    }
  }

  /// More took up the answer than the two who did not answer can have dropped.
  @Test func whatNobodyCanUndoIsCertain() {
    let pairs = OverlapCounts.Pairs(both: 50, onlyEarlier: 1, onlyLater: 9, neither: 68)
    #expect(ChangeTest.panel(pairs, common: 130) == 0)
  }

  /// The example of Benjamini and Hochberg, of 15 tests: the first four.
  @Test func discoveriesAreThoseOfBenjaminiAndHochberg() {
    let chances = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
      0.7590, 1,
    ]
    #expect(ChangeTest.discoveries(chances.reversed()).reversed() == (0..<15).map { $0 < 4 })
    #expect(ChangeTest.discoveries([]) == [])
    #expect(ChangeTest.discoveries([0.2, 0.06]) == [false, false])
  }
}
