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

  /// Names of the cells that the newest edition of any period and report withholds. They stay withheld in every
  /// other edition, which counts the same registrations.
  package func withheldCells() throws(StageFailure) -> Set<String> {
    var cells: Set<String> = []
    for report in try reports() {
      for name in try newest(of: report) {
        cells.formUnion(try WrittenEdition(path: "\(folder(of: report))/\(name.folder)").withheldCells)
      }
    }
    return cells
  }
}
