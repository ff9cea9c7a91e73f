package import Definitions

extension PublicationRoot {
  /// The periods of all editions of all reports, each once.
  package func publishedPeriods() throws(StageFailure) -> [Period] {
    var periods: [Period] = []
    for report in try reports() {
      for period in try editions(of: report).map(\.period) where !periods.contains(period) {
        periods.append(period)
      }
    }
    return periods
  }
}
