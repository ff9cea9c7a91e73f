extension PipelineDefinition {
  /// Figures about a period are provisional until this many further quarters have ended; those of the baseline are
  /// final at once, and those of a survey alone, for nothing is registered late there.
  package func isProvisional(_ period: Period, on today: CivilDate) -> Bool {
    if isBaseline(period) || registrations.layouts.isEmpty { return false }
    let quarter = Period.quarter(of: period.lastMonth)
    return today <= quarter.shifted(by: provisionalQuarters).lastDay
  }
}
