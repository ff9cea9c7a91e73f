extension PipelineDefinition {
  /// Figures about a period are provisional until this many further quarters have ended.
  package func isProvisional(_ period: Period, on today: CivilDate) -> Bool {
    let quarter = Period.quarter(of: period.lastMonth)
    return today <= quarter.shifted(by: provisionalQuarters).lastDay
  }
}
