package import Definitions

extension Tally {
  /// Rows below which no distribution is compared.
  static let smallestCompared = 500

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
    facts.isSurveyAlone = definition.isSurveyAlone
    facts.completenessByQuarter = completeness(quarters(through: edition, atMost: 8), rounding)
    facts.delays = delays(quarters(through: edition, atMost: 12))
    facts.locations = locationActivity(quarters(through: edition, atMost: 8))
    facts.comparisons = comparisons(edition)
    facts.seriesStart = seriesStart(of: edition)
    facts.missing = missingPeriods(through: edition)
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
}
