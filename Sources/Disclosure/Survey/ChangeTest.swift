package import Counting

/// Whether a share of the population changed between two waves: the chance of a difference at least as large when
/// it did not. Both tests are exact for a finite population, so that they hold for small ones and near 0 and 100 %.
package enum ChangeTest {
  /// Among those who answered in both waves, of `common` organisations.
  ///
  /// When as many took up the answer as dropped it, K of each, then those who took it up among the b + c that changed
  /// are hypergeometric: the sign test of Q. McNemar ("Note on the sampling error of the difference between
  /// correlated proportions", Psychometrika 12, 1947) for a finite population. K is not known; the largest chance
  /// counts. No K fits where more changed one way than those who did not answer could have changed back.
  package static func panel(_ pairs: OverlapCounts.Pairs, common: Int) -> Double {
    let changed = pairs.onlyEarlier + pairs.onlyLater
    let difference = abs(pairs.onlyLater - pairs.onlyEarlier)
    guard difference > 0 else { return 1 }
    let most = (changed + max(0, common - pairs.base)) / 2
    let least = max(pairs.onlyEarlier, pairs.onlyLater)
    guard least <= most else { return 0 }
    return (least...most).reduce(0) { largest, each in
      let later = Hypergeometric(population: 2 * each, marked: each, size: changed)
      let (low, high) = ((changed - difference) / 2, (changed + difference) / 2)
      return max(largest, later.atMost(low) + later.atLeast(high))
    }
  }

  /// How unlikely a share may be before the test leaves it out.
  private static let neglected = 0.001

  /// Between two samples, as if they were drawn apart; those who answer both times only make a difference smaller.
  ///
  /// The share in both populations is not known. The largest chance counts, over the shares that either sample leaves
  /// possible (R. L. Berger and D. D. Boos, "P values maximized over a confidence set for the nuisance parameter",
  /// JASA 89, 1994).
  package static func samples(_ earlier: ShareSample, _ later: ShareSample) -> Double {
    let distance = abs(later.part * earlier.base - earlier.part * later.base)
    guard distance > 0 else { return 1 }
    var largest = 0.0
    for marked in 0...earlier.population {
      let before = Hypergeometric(population: earlier.population, marked: marked, size: earlier.base)
      guard isPossible(earlier.part, before) else { continue }
      let same = (2 * marked * later.population + earlier.population) / (2 * earlier.population)
      let after = Hypergeometric(population: later.population, marked: same, size: later.base)
      guard isPossible(later.part, after) else { continue }
      largest = max(largest, chance(of: distance, before, earlier.base, after, later.base))
    }
    return min(1, largest + neglected)
  }

  private static func isPossible(_ part: Int, _ numbers: Hypergeometric) -> Bool {
    min(numbers.atMost(part), numbers.atLeast(part)) >= neglected / 4
  }

  /// Of a difference of shares, times both bases, that is at least as large either way.
  private static func chance(
    of distance: Int, _ before: Hypergeometric, _ base: Int, _ after: Hypergeometric, _ other: Int
  ) -> Double {
    var atMost: [Double] = [0]
    for chance in after.chances { atMost.append(atMost[atMost.count - 1] + chance) }
    /// Of fewer than a number.
    func below(_ number: Int) -> Double { atMost[max(0, min(after.chances.count, number - after.first))] }
    return before.chances.enumerated().reduce(0) { sum, each in
      let scaled = (before.first + each.offset) * other
      let low = scaled - distance
      let high = (scaled + distance + base - 1) / base
      return sum + each.element * ((low < 0 ? 0 : below(low / base + 1)) + 1 - below(high))
    }
  }

  /// Which of some tests show a change, so that of those at most 5 % are expected to be chance (Y. Benjamini and
  /// Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57, 1995).
  package static func discoveries(_ chances: [Double]) -> [Bool] {
    let sorted = chances.sorted()
    let last = sorted.indices.last { sorted[$0] <= 0.05 * Double($0 + 1) / Double(sorted.count) }
    guard let last else { return chances.map { _ in false } }
    return chances.map { $0 <= sorted[last] }
  }
}
