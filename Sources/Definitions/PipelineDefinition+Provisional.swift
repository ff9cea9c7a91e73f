extension PipelineDefinition {
  /// Figures about a period are provisional until this many further quarters have ended.
  package func isProvisional(_ period: Period, on today: CivilDate) -> Bool {
    let quarter = Period.quarter(of: period.lastMonth)
    return today <= quarter.shifted(by: provisionalQuarters).lastDay
  }

  /// The last quarter of the reported rhythm in whose edition the figures of a period are still provisional.
  package func provisionalThrough(_ period: Period) -> Period {
    Period.quarter(of: period.lastMonth).shifted(by: provisionalQuarters)
  }
}
