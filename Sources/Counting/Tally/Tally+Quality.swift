package import Definitions

extension Tally {
  /// Rows below which no gate is judged and no distribution compared.
  static let smallestJudged = 500
  /// The same for a survey, of organisations; and one answer alone crosses no gate.
  static let smallestJudgedOfSurvey = 10

  /// Everything the data quality report says about one edition.
  ///
  /// `rounding` makes the number that is published of a count over a geography; without it counts are exact.
  package func quality(
    for edition: Period, rounding: (Counter) -> Int = { $0.count }
  ) -> QualityFacts {
    let late = late(edition)
    var facts = QualityFacts(
      receipts: receipts(through: edition.lastMonth), problems: problems, recoded: recoded, late: late.late,
      withEntryDate: late.withEntryDate, completeness: completeness([edition], rounding),
      gates: gates(edition, rounding))
    facts.completenessByQuarter = completeness(quarters(through: edition, atMost: 8), rounding)
    facts.delays = delays(quarters(through: edition, atMost: 12))
    facts.locations = locationActivity(quarters(through: edition, atMost: 8))
    facts.comparisons = comparisons(edition)
    return facts
  }

  /// The last quarters that ended with this edition or before it, oldest first.
  func quarters(through edition: Period, atMost count: Int) -> [Period] {
    var last = Period.quarter(of: edition.lastMonth)
    if last.lastMonth > edition.lastMonth { last = last.shifted(by: -1) }
    return (0..<count).reversed().map { last.shifted(by: -$0) }.filter { $0.lastMonth >= definition.since }
  }

  private func delays(_ quarters: [Period]) -> [QualityFacts.Delays] {
    // By date of entry nothing is late: every visit counts where it was entered.
    guard definition.periodBy == .visited, let today else { return [] }
    return quarters.compactMap { quarter in
      let counts = delays(quarter)
      let total = total(.visits, quarter).count
      guard total > 0 else { return nil }
      let ended = counts.indices.count { quarter.shifted(by: $0).lastDay <= today }
      return QualityFacts.Delays(
        quarter: quarter, counts: counts, undated: total - counts.reduce(0, +), ended: ended)
    }
  }

  private func gates(_ edition: Period, _ rounding: (Counter) -> Int) -> [QualityFacts.GateResult] {
    definition.gates.flatMap { gate in
      (judgements(gate.rule, edition, rounding) + judgementsOfSurvey(gate.rule, edition)).map { judged in
        let share = (2 * judged.shown * 10_000 + judged.base) / (2 * judged.base)
        let reason = definition.expected.first { $0.rule == gate.rule && $0.period == edition }?.reason
        return QualityFacts.GateResult(
          rule: gate.rule, subject: judged.subject, thresholdBasisPoints: gate.basisPoints,
          basisPoints: share, passed: judged.part * 10_000 <= gate.basisPoints * judged.base,
          exception: reason)
      }
    }
  }

  /// The same of the survey of an edition: rejected rows of its files, and answers per question.
  private func judgementsOfSurvey(
    _ rule: Gate.Rule, _ edition: Period
  ) -> [(subject: String?, part: Int, shown: Int, base: Int)] {
    guard let survey, let wave = survey.questionnaire.waves.firstIndex(where: { $0.period == edition }) else {
      return []
    }
    let all: [(subject: String?, part: Int, shown: Int, base: Int)]
    switch rule {
    case .rejectedRows:
      let ledger = survey.ledger(wave)
      all = [("survey", ledger.rejected, ledger.rejected, ledger.read)]
    case .notRecognised:
      all = survey.unrecognised(wave).map { ($0.question, $0.unrecognised, $0.unrecognised, $0.base) }
    case .volumeDrop: all = []
    }
    return all.filter { $0.base >= Self.smallestJudgedOfSurvey && $0.part != 1 }
  }

  /// What a gate is judged on: the part, as it is shown too, and the base it is a share of.
  private func judgements(
    _ rule: Gate.Rule, _ edition: Period, _ rounding: (Counter) -> Int
  ) -> [(subject: String?, part: Int, shown: Int, base: Int)] {
    let all: [(subject: String?, part: Int, shown: Int, base: Int)]
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
      all = [(nil, ledger.rejected, ledger.rejected, ledger.read)]
    case .notRecognised:
      all = zip(completeness([edition]) { $0.count }, completeness([edition], rounding)).map {
        ($0.variable, $0.unrecognised, $1.unrecognised, $0.base)
      }
    case .volumeDrop:
      let before = total(.visits, edition.shifted(by: -1)).count
      let drop = max(0, before - total(.visits, edition).count)
      all = [(nil, drop, drop, before)]
    }
    return all.filter { $0.base >= Self.smallestJudged }
  }
}
