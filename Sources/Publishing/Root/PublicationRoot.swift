package import Definitions

/// The publication root: the tree that a web server serves, with the editions of every report.
///
/// An edition is the folder `REPORT/PERIOD.N`; the current one is where the link `REPORT/PERIOD` points.
package struct PublicationRoot: Sendable {
  /// The path as it was given.
  package let path: String

  /// The root at this path, which need not exist yet.
  package init(path: String) {
    self.path = path.utf8.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Whether any report has an edition here.
  package func hasEditions() throws(StageFailure) -> Bool {
    for report in try reports() where try !editions(of: report).isEmpty { return true }
    return false
  }

  /// The current edition of a report for a period; `nil` when there is none.
  ///
  /// That is the newest: the link names it, or will once `clean` has finished what a killed run began.
  package func current(report: String, period: Period) throws(StageFailure) -> WrittenEdition? {
    guard let name = try newest(of: report).first(where: { $0.period == period }) else { return nil }
    return try WrittenEdition(path: "\(folder(of: report))/\(name.folder)")
  }

  /// The current editions of a report, latest period last.
  package func currentEditions(report: String) throws(StageFailure) -> [WrittenEdition] {
    try newest(of: report).tryMap { (name) throws(StageFailure) in
      try WrittenEdition(path: "\(folder(of: report))/\(name.folder)")
    }
  }

  /// The current editions of all reports.
  package func currentEditions() throws(StageFailure) -> [WrittenEdition] {
    var editions: [WrittenEdition] = []
    for report in try reports() { editions += try currentEditions(report: report) }
    return editions
  }

  /// The numbers of the editions that exist for a period, lowest first.
  package func numbers(report: String, period: Period) throws(StageFailure) -> [Int] {
    try editions(of: report).filter { $0.period == period }.map(\.number).sorted()
  }

  /// The number for the next edition: one more than the highest that exists or that the link names.
  package func nextNumber(report: String, period: Period) throws(StageFailure) -> Int {
    let highest = try numbers(report: report, period: period).last ?? 0
    return max(highest, try linked(period, in: folder(of: report))?.number ?? 0) + 1
  }

  /// The earlier and current editions of a report for a period, lowest number first.
  package func history(report: String, period: Period) throws(StageFailure) -> [WrittenEdition] {
    var editions: [WrittenEdition] = []
    for number in try numbers(report: report, period: period) {
      editions.append(try WrittenEdition(path: "\(folder(of: report))/\(period).\(number)"))
    }
    return editions
  }

  /// Refuses to mix internal and public editions in one root.
  package func requireUnmixed(isInternal: Bool) throws(StageFailure) {
    for report in try reports() {
      for name in try editions(of: report) {
        let edition = try WrittenEdition(path: "\(folder(of: report))/\(name.folder)")
        guard edition.isInternal != isInternal else { continue }
        throw StageFailure(
          .publishing, at: Place(file: edition.path),
          isInternal
            ? "this root holds public editions; an internal one, without protection, may not stand beside them"
            : "this root holds internal editions, without protection; a public one may not stand beside them",
          remedy: "give another --output", exit: .configuration)
      }
    }
  }

  /// The folders of the root that may hold a report, or links to such folders on another disk.
  func reports() throws(StageFailure) -> [String] {
    var reports: [String] = []
    for name in try Disk.names(in: path) where EditionName.isReportID(name) {
      if try Disk.leadsToFolder("\(path)/\(name)") { reports.append(name) }
    }
    return reports
  }

  func editions(of report: String) throws(StageFailure) -> [EditionName] {
    let folder = folder(of: report)
    var editions: [EditionName] = []
    for name in try Disk.names(in: folder).compactMap({ EditionName(folder: $0) }) {
      if try Disk.isFolder("\(folder)/\(name.folder)") { editions.append(name) }
    }
    return editions
  }

  /// The newest edition of each period, latest period last. An edition has its name only once it is complete.
  func newest(of report: String) throws(StageFailure) -> [EditionName] {
    let newest = Dictionary(grouping: try editions(of: report), by: \.period).compactMap { _, names in
      names.max { $0.number < $1.number }
    }
    return newest.sorted { $0.folder.utf8.lexicographicallyPrecedes($1.folder.utf8) }
  }

  func folder(of report: String) -> String { "\(path)/\(report)" }

  /// The edition that the link of a period names, whether or not it exists.
  func linked(_ period: Period, in folder: String) throws(StageFailure) -> EditionName? {
    guard let target = try Disk.target(of: "\(folder)/\(period)"), let name = EditionName(folder: target),
      name.period == period
    else { return nil }
    return name
  }
}
