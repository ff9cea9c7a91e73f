package import Counting
package import Definitions

extension Tally {
  /// What an edition says about its data, as it may be published: counts over a geography are rounded, and small bases
  /// left out. `gates` are those that compare it with other editions.
  package func publishedQuality(
    for edition: Period, with gates: [QualityFacts.GateResult] = []
  ) -> QualityFacts {
    let rounding = RandomRounding(base: definition.protection.base)
    var facts = quality(for: edition) { rounding($0) }
    facts.gates += gates
    return facts.published(under: definition.protection)
  }

  /// Everything the data quality report says about one edition, with exact counts: for who holds the data.
  package func quality(for edition: Period) -> QualityFacts { quality(for: edition) { $0.count } }

  /// `rounding` makes the number that is shown of a count over a geography.
  private func quality(for edition: Period, rounding: (Counter) -> Int) -> QualityFacts {
    let late = late(edition)
    var facts = QualityFacts(
      receipts: receipts(through: edition.lastMonth), problems: problems, recoded: recoded, late: late.late,
      withEntryDate: late.withEntryDate, completeness: completeness([edition], rounding),
      gates: gates(edition, rounding))
    facts.isSurveyAlone = definition.isSurveyAlone
    facts.completenessByQuarter = completeness(quarters(through: edition, atMost: 8), rounding)
    facts.delays = delays(quarters(through: edition, atMost: 12))
    facts.locations = locationActivity(quarters(through: edition, atMost: 8))
    facts.comparisons = comparisons(edition)
    facts.seriesStart = seriesStart(of: edition)
    facts.missing = missingPeriods(through: edition)
    return facts
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
}
