import Counting
import Edition
import Glibc
import Testing
@testable import Disclosure

/// How often the margins of differences between waves, and of shares of all answers, hold what is true of the whole list:
/// by simulation of lists of which everything is known.
@Suite struct SurveyCoverageTests {
  /// A list, how many answer in each wave, and the share that gives the answer.
  struct Case {
    let population: Int
    let bases: (Int, Int)
    let share: Double
  }

  private static let cases = [134, 60, 30].flatMap { population in
    [(0.95, 0.9), (0.66, 0.64), (0.4, 0.5)].flatMap { parts in
      [0.03, 0.2, 0.5, 0.97].map { share in
        Case(
          population: population,
          bases: (Int(parts.0 * Double(population)), Int(parts.1 * Double(population))), share: share)
      }
    }
  }

  /// Who gives the answer in two waves: as many take it up as drop it.
  private static func list(_ own: Case) -> [(before: Bool, after: Bool)] {
    let marked = max(1, Int((own.share * Double(own.population)).rounded()))
    let moved = max(1, min(marked, own.population - marked) / 3)
    return (0..<own.population).map { place in
      (place < marked, place < marked - moved || (marked..<marked + moved).contains(place))
    }
  }

  /// The share of samples whose margin holds the difference, which is 0, and of those in which a test finds a change.
  private static func simulate(_ own: Case, runs: Int, _ random: inout SplitMix) -> (
    held: Double, panelHeld: Double, found: Double, panelFound: Double
  ) {
    let list = list(own)
    let everyone = Array(list.indices)
    var (held, panelHeld, found, panelFound) = (0, 0, 0, 0)
    for _ in 0..<runs {
      let first = Set(everyone.shuffled(using: &random).prefix(own.bases.0))
      let second = Set(everyone.shuffled(using: &random).prefix(own.bases.1))
      let common = first.intersection(second)
      let pairs = OverlapCounts.Pairs(
        both: common.count { list[$0].before && list[$0].after },
        onlyEarlier: common.count { list[$0].before && !list[$0].after },
        onlyLater: common.count { !list[$0].before && list[$0].after },
        neither: common.count { !list[$0].before && !list[$0].after })
      let before = ShareSample(
        part: first.count { list[$0].before }, base: first.count, population: list.count)
      let after = ShareSample(
        part: second.count { list[$0].after }, base: second.count, population: list.count)
      func holds(_ difference: ShareDifference?) -> Bool {
        difference?.margin.map { $0.low.units <= 0 && $0.high.units >= 0 } ?? true
      }
      if holds(ShareDifference(before, after, overlap: pairs, common: list.count)) { held += 1 }
      if holds(ShareDifference(panel: pairs, common: list.count)) { panelHeld += 1 }
      if ChangeTest.samples(before, after) <= 0.05 { found += 1 }
      if ChangeTest.panel(pairs, common: list.count) <= 0.05 { panelFound += 1 }
    }
    func share(_ count: Int) -> Double { Double(count) / Double(runs) }
    return (share(held), share(panelHeld), share(found), share(panelFound))
  }

  @Test func marginsOfDifferencesHoldTheTruth() {
    var random = SplitMix(state: 16)
    let all = Self.cases.map { (own: $0, Self.simulate($0, runs: 400, &random)) }
    for (name, coverage) in [("samples", all.map(\.1.held)), ("panel", all.map(\.1.panelHeld))] {
      let mean = coverage.reduce(0, +) / Double(coverage.count)
      // Wider than needed near 0 and 100 %, never narrower.
      #expect(mean >= 0.94, "\(name) \(mean)")
      for (each, value) in zip(all, coverage) { #expect(value >= 0.88, "\(name) \(each.own) \(value)") }
    }
    // Three standard errors of 400 draws at 5 % are 3.3 points.
    for each in all {
      #expect(each.1.found <= 0.083, "\(each.own) \(each.1.found)")
      #expect(each.1.panelFound <= 0.083, "\(each.own) \(each.1.panelFound)")
    }
    let found = all.flatMap { [$0.1.found, $0.1.panelFound] }.reduce(0, +) / Double(2 * all.count)
    #expect(found <= 0.05, "\(found)")
  }

  /// Everyone gives one to four answers of five; a share is of all answers together.
  @Test(arguments: [(342, 219), (134, 122), (134, 60), (60, 30)])
  func marginsOfSharesOfAllAnswersHoldTheTruth(_ population: Int, _ base: Int) throws {
    var random = SplitMix(state: UInt64(population + base))
    let given = (0..<population).map { _ -> Set<Int> in
      let count = Int.random(in: 1...4, using: &random)
      let first: Set<Int> = Double.random(in: 0..<1, using: &random) < 0.7 ? [0] : []
      let rare: Set<Int> = Double.random(in: 0..<1, using: &random) < 0.04 ? [4] : []
      return first.union(rare).union((1..<4).shuffled(using: &random).prefix(max(1, count - 1)))
    }
    let all = given.reduce(0) { $0 + $1.count }
    var held = [0, 0, 0, 0, 0]
    let runs = 600
    for _ in 0..<runs {
      var counts = SurveyCounts(answers: 5, population: population)
      for place in given.indices.shuffled(using: &random).prefix(base) { counts.add(given[place]) }
      for answer in 0..<5 {
        let truth = 1000 * Double(given.count { $0.contains(answer) }) / Double(all)
        let interval = try #require(WilsonInterval(answer: answer, of: counts))
        if Double(interval.low.units) - 0.5 <= truth, truth <= Double(interval.high.units) + 0.5 {
          held[answer] += 1
        }
      }
    }
    let coverage = held.map { Double($0) / Double(runs) }
    #expect((0.93...0.98).contains(coverage.reduce(0, +) / 5), "\(coverage)")
    for each in coverage { #expect(each >= 0.88, "\(coverage)") }
  }
}
