package import Definitions
import Edition
import Reporting

/// Which editions of a root may go, and why the others stay.
package struct Pruning: Sendable {
  /// Why an edition stays.
  package enum Reason: String, Sendable {
    case live = "it is live"
    case final = "it is final"
    case frozen = "it is a baseline"
    case first =
      "it is the first of its period, which its pages below national level and its date of issue come from"
    case newest = "--keep"
    case replaced = "a later edition says what it changed in it"
    case compared = "a later edition was compared with it"
  }

  /// An edition that stays.
  package struct Kept: Sendable {
    /// The edition.
    package let edition: WrittenEdition
    /// The first reason that holds.
    package let reason: Reason
  }

  /// The editions that go, by report, period and number.
  package let removed: [WrittenEdition]
  /// Those that stay.
  package let kept: [Kept]

  /// Keeps of every period the newest `count` editions, and all that must stay: what is live, final or frozen, the
  /// first edition of a period, and what any of these was made with. `report` limits it to one report.
  package init(_ root: PublicationRoot, keeping count: Int, report: String? = nil) throws(StageFailure) {
    var reasons: [String: Reason] = [:]
    var all: [WrittenEdition] = []
    let reports = try root.reports()
    for name in reports {
      let periods = Dictionary(
        grouping: try root.editions(of: name).sorted { $0.number < $1.number }, by: \.period)
      for period in periods.keys.sorted(by: { ($0.firstMonth, $0.months) < ($1.firstMonth, $1.months) }) {
        let editions = try (periods[period] ?? []).tryMap { (edition) throws(StageFailure) in
          try WrittenEdition(path: "\(root.folder(of: name))/\(edition.folder)")
        }
        let linked = try root.linked(period, in: root.folder(of: name))?.number
        for (place, edition) in editions.enumerated() {
          let isLive = edition.number == linked || place == editions.count - 1
          reasons[Self.name(edition)] =
            isLive
            ? .live
            : edition.frozen != nil || edition.isDraft
              ? .frozen
              : edition.isFinal
                ? .final
                : place == 0
                  ? .first
                  : place >= editions.count - count || report != nil && report != name ? .newest : nil
        }
        all += editions
      }
    }
    // What a kept edition was made with stays, so that it can be made again; what that was made with need not.
    let own = reasons
    for edition in all where own[Self.name(edition)] != nil {
      if let number = edition.replaces {
        Self.note(.replaced, "\(edition.report)/\(edition.period).\(number)", &reasons)
      }
      if let before = edition.origin.before {
        Self.note(.compared, "\(edition.report)/\(before)", &reasons)
      }
      for other in edition.origin.beside { Self.note(.compared, other, &reasons) }
    }
    let named = all.filter { report == nil || report == $0.report }
    removed = named.filter { reasons[Self.name($0)] == nil }
    kept = named.compactMap { edition in
      reasons[Self.name(edition)].map { Kept(edition: edition, reason: $0) }
    }
  }

  private static func note(_ reason: Reason, _ name: String, _ reasons: inout [String: Reason]) {
    if reasons[name] == nil { reasons[name] = reason }
  }

  private static func name(_ edition: WrittenEdition) -> String {
    "\(edition.report)/\(edition.period).\(edition.number)"
  }
}

extension PublicationRoot {
  /// Removes the editions that may go. Before the first one goes, those that stay are looked at: when one of them is
  /// not whole, all stay. Each goes in one step; what a stopped run leaves is removed by the next one.
  package func prune(_ pruning: Pruning) throws(StageFailure) {
    for kept in pruning.kept {
      guard let finding = try kept.edition.verify().first else { continue }
      throw StageFailure(
        .publishing, at: Place(file: kept.edition.path), "this stays, and is not whole: \(finding)",
        remedy: "bring it back from a backup first; nothing was removed", exit: .dataRefused)
    }
    for edition in pruning.removed {
      let name = EditionName(edition.period, edition.number)
      let folder = folder(of: edition.report)
      try Disk.rename(edition.path, to: "\(folder)/\(name.staging)")
      try Disk.sync(folder: folder)
      Disk.remove("\(folder)/\(name.staging)")
    }
  }
}

extension WorkFolder {
  /// Removes what was written privately about an edition that is no more. The counts for libraries are kept by period and
  /// number alone: they stay while `left`, the editions of all reports that stay, has one of that name.
  package func forget(_ edition: WrittenEdition, left: Set<String>) {
    let name = "\(edition.period).\(edition.number)"
    forgetRegistrations(report: edition.report, edition: name)
    let path = "\(path)/terugmelding/\(name)"
    if !left.contains(name), (try? Disk.isFolder(path)) ?? false { Disk.remove(path) }
  }
}
