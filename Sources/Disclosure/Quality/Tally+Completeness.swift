import Counting
import Definitions

extension Tally {
  /// Per variable and period what it does not tell; periods in which no form asked it are left out.
  ///
  /// Counts over a geography are published rounded, so here too.
  func completeness(
    _ periods: [Period], _ rounding: (Counter) -> Int
  ) -> [QualityFacts.Completeness] {
    var list: [QualityFacts.Completeness] = []
    for (index, variable) in definition.codebook.variables.enumerated() {
      let shown = variable.isMunicipality ? rounding : { $0.count }
      for (plane, counted) in [(Plane.visits, Counted.visits), (.questions, .questions)] {
        for period in periods {
          let counts = self.variable(index, plane, period)
          guard counts.asked.count > 0 else { continue }
          let recoded = variable.recodes.isEmpty ? nil : self.recoded(index, plane, period)
          list.append(
            QualityFacts.Completeness(
              variable: variable.id, counted: counted, period: period, base: counts.asked.count,
              empty: shown(counts.empty),
              unknown: variable.code(of: "unknown").map { shown(counts.answers[$0]) } ?? 0,
              unrecognised: shown(counts.unrecognised), notAsked: counts.total.count - counts.asked.count,
              zeros: variable.isMunicipality ? nil : Self.zeros(variable, counts, period),
              other: variable.code(of: "other").map { counts.answers[$0].count }, recoded: recoded))
        }
      }
    }
    return list
  }

  /// Answers that the form offered during the whole period and nobody gave.
  private static func zeros(_ variable: Variable, _ counts: VariableCounts, _ period: Period) -> Int {
    zip(variable.answers, counts.answers).count { answer, counter in
      counter.count == 0 && answer.id != "unknown" && answer.validity.overlap(period) == .whole
    }
  }
}
