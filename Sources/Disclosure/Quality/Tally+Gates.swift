import Counting
import Definitions

extension Tally {
  /// The gates as they are judged: what is wrong, as a share of its base, against the most that the pipeline allows.
  /// `rounding` makes the number that is shown of a count over a geography; it is judged by the true one.
  func gates(_ edition: Period, _ rounding: (Counter) -> Int) -> [QualityFacts.GateResult] {
    definition.gates.flatMap { gate in
      measures(for: gate.rule, edition).compactMap { measure -> QualityFacts.GateResult? in
        let isCounted = gate.rule != .missingQuarter
        guard measure.base >= (isCounted ? Gate.smallestJudged : 1) else { return nil }
        let passed =
          measure.part < (isCounted ? Gate.fewestWrong : 1)
          || measure.part * 10_000 <= gate.basisPoints * measure.base
        guard !passed || !measure.isDetail else { return nil }
        let reason = definition.expected.first {
          $0.rule == gate.rule && ($0.period == edition || $0.period == measure.period)
        }?.reason
        return QualityFacts.GateResult(
          rule: gate.rule, subject: measure.subject, thresholdBasisPoints: gate.basisPoints,
          basisPoints: measure.share(measure.overGeography.map(rounding) ?? measure.part), passed: passed,
          exception: reason, detail: measure.detail)
      }
    }
  }
}
