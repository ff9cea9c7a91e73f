import Counting
import Definitions

extension Tally {
  /// Rows below which no distribution is compared.
  private static let smallestCompared = 500

  /// The edition against the period before and against the same one a year earlier, where the pipeline has these.
  func comparisons(_ edition: Period) -> [QualityFacts.Comparison] {
    var list: [QualityFacts.Comparison] = []
    let pairs = [
      (QualityFacts.Comparison.Against.previous, edition.shifted(by: -1)),
      (.yearEarlier, edition.yearEarlier),
    ]
    for (against, earlier) in pairs where earlier.firstMonth >= definition.since {
      guard !list.contains(where: { $0.earlier == earlier }) else { continue }
      list.append(
        QualityFacts.Comparison(
          against: against, earlier: earlier, visits: total(.visits, edition).count,
          visitsEarlier: total(.visits, earlier).count,
          isBroken: definition.breaks.contains { $0.lies(between: earlier, and: edition) },
          shifts: shifts(edition, earlier)))
    }
    return list
  }

  /// Municipalities are left out: what moved there is told rounded, by the tables themselves.
  private func shifts(_ edition: Period, _ earlier: Period) -> [QualityFacts.Shift] {
    var list: [QualityFacts.Shift] = []
    for (index, variable) in definition.codebook.variables.enumerated() where !variable.isMunicipality {
      for (plane, counted) in [(Plane.visits, Counted.visits), (.questions, .questions)] {
        let now = self.variable(index, plane, edition)
        let then = self.variable(index, plane, earlier)
        guard now.asked.count > 0 else { continue }
        list.append(
          QualityFacts.Shift(
            variable: variable.id, counted: counted, base: now.asked.count, earlierBase: then.asked.count,
            outcome: outcome(variable, now, then, edition, earlier)))
      }
    }
    return list
  }

  private func outcome(
    _ variable: Variable, _ now: VariableCounts, _ then: VariableCounts, _ edition: Period, _ earlier: Period
  ) -> QualityFacts.Shift.Outcome {
    let breaks = variable.breaks + definition.breaks
    if breaks.contains(where: { $0.lies(between: earlier, and: edition) }) { return .broken }
    if then.asked.count == 0 { return .notAsked }
    let smallest = max(Self.smallestCompared, definition.protection.minimumForPercentages)
    if min(now.asked.count, then.asked.count) < smallest { return .smallBase }
    let names = variable.answers.map(\.id) + ["unrecognised", "empty"]
    let counts = (now.answers + [now.unrecognised, now.empty]).map(\.count)
    let before = (then.answers + [then.unrecognised, then.empty]).map(\.count)
    let moves = zip(counts, before).map {
      Self.billionths($0, of: now.asked.count) - Self.billionths($1, of: then.asked.count)
    }
    let largest = moves.indices.max { (abs(moves[$0]), $1) < (abs(moves[$1]), $0) } ?? 0
    return .compared(
      dissimilarity: Self.dissimilarity(counts, before), answer: names[largest],
      change: Self.basisPoints(moves[largest]))
  }

  /// Half the sum of the absolute differences between the shares of all answers, in basis points.
  private static func dissimilarity(_ now: [Int], _ then: [Int]) -> Int {
    let (all, before) = (now.reduce(0, +), then.reduce(0, +))
    let sum = zip(now, then).reduce(0) {
      $0 + abs(billionths($1.0, of: all) - billionths($1.1, of: before))
    }
    return basisPoints(sum / 2)
  }

  private static func billionths(_ part: Int, of whole: Int) -> Int { part * 1_000_000_000 / whole }

  /// Half away from zero.
  private static func basisPoints(_ billionths: Int) -> Int {
    let size = (abs(billionths) + 50_000) / 100_000
    return billionths < 0 ? -size : size
  }
}
