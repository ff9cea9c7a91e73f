package import Definitions

extension Tally {
  /// Rows below which no gate is judged.
  private static let smallestJudged = 500

  /// Everything the data quality report says about one edition.
  package func quality(for edition: Period) -> QualityFacts {
    let late = late(edition)
    return QualityFacts(
      receipts: receipts(through: edition.lastMonth), problems: problems, recoded: recoded, late: late.late,
      withEntryDate: late.withEntryDate, completeness: completeness(edition), gates: gates(edition))
  }

  private func completeness(_ edition: Period) -> [QualityFacts.Completeness] {
    var list: [QualityFacts.Completeness] = []
    for (index, variable) in definition.codebook.variables.enumerated() {
      for (plane, counted) in [(Plane.visits, Counted.visits), (.questions, .questions)] {
        let counts = self.variable(index, plane, edition)
        guard counts.asked.count > 0 else { continue }
        let unknown = variable.code(of: "unknown").map { counts.answers[$0].count } ?? 0
        list.append(
          QualityFacts.Completeness(
            variable: variable.id, counted: counted, base: counts.asked.count, empty: counts.empty.count,
            unknown: unknown, unrecognised: counts.unrecognised.count,
            notAsked: counts.total.count - counts.asked.count))
      }
    }
    return list
  }

  private func gates(_ edition: Period) -> [QualityFacts.GateResult] {
    definition.gates.flatMap { gate in
      judgements(gate.rule, edition).map { subject, part, base in
        let share = (2 * part * 10_000 + base) / (2 * base)
        let reason = definition.expected.first { $0.rule == gate.rule && $0.period == edition }?.reason
        return QualityFacts.GateResult(
          rule: gate.rule, subject: subject, thresholdBasisPoints: gate.basisPoints, basisPoints: share,
          passed: part * 10_000 <= gate.basisPoints * base, exception: reason)
      }
    }
  }

  /// What a gate is judged on: the part, and the base it is a share of.
  private func judgements(_ rule: Gate.Rule, _ edition: Period) -> [(subject: String?, part: Int, base: Int)]
  {
    let all: [(subject: String?, part: Int, base: Int)]
    switch rule {
    case .rejectedRows:
      // A rejected row has no date; the files with visits in the period stand for it.
      var ledger = Ledger()
      for receipt in receipts(through: edition.lastMonth) {
        guard let first = receipt.firstVisit, let last = receipt.lastVisit, first <= edition.lastDay,
          last >= edition.firstDay
        else { continue }
        ledger += receipt.ledger
      }
      all = [(nil, ledger.rejected, ledger.read)]
    case .notRecognised:
      all = completeness(edition).map { ($0.variable, $0.unrecognised, $0.base) }
    case .volumeDrop:
      let before = total(.visits, edition.shifted(by: -1)).count
      all = [(nil, max(0, before - total(.visits, edition).count), before)]
    }
    return all.filter { $0.base >= Self.smallestJudged }
  }
}
