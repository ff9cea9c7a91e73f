import Definitions
import Publishing

/// Removes editions that nothing depends on, and says of every other why it stays.
package struct PruneRun {
  private let pruning: Pruning
  private let isDryRun: Bool

  /// Prunes a root, of which `report` names one report. With `isDryRun` nothing is removed.
  package init(
    _ publication: PublicationSettings, keeping count: Int, report: String?, isDryRun: Bool, wait: Int = 0
  ) throws {
    let root = publication.root
    guard try root.hasEditions() else {
      throw StageFailure(
        .publishing, at: Place(file: root.path), "there are no editions here",
        remedy: "name the root with --output",
        exit: .inputMissing)
    }
    if let report, try root.currentEditions(report: report).isEmpty {
      throw StageFailure(
        .publishing, at: Place(file: root.path), "there is no report \"\(report)\" here",
        remedy: "leave --report out, or name a folder of the root", exit: .usage)
    }
    self.isDryRun = isDryRun
    guard !isDryRun else {
      pruning = try Pruning(root, keeping: count, report: report)
      return
    }
    let work = try publication.workFolder()
    pruning = try RunLock.holding(work.lockPath, seconds: wait, root: root) {
      let pruning = try Pruning(root, keeping: count, report: report)
      try root.prune(pruning)
      let left = Set(pruning.kept.map { "\($0.edition.period).\($0.edition.number)" })
      for edition in pruning.removed { work.forget(edition, left: left) }
      return pruning
    }
  }

  /// A line per edition, and how many went.
  package var text: String {
    let lines =
      pruning.kept.map { "\(Self.name($0.edition)): stays, \($0.reason.rawValue)\n" }
      + pruning.removed.map { "\(Self.name($0)): \(isDryRun ? "would go" : "removed")\n" }
    let count = pruning.removed.count
    return lines.joined()
      + "\(count) \(count == 1 ? "edition" : "editions") \(isDryRun ? "would go" : "removed"), \(pruning.kept.count) stay\n"
  }

  /// The machine form.
  package var json: String {
    JSON.object([
      ("result", .string(isDryRun ? "dry-run" : pruning.removed.isEmpty ? "unchanged" : "pruned")),
      ("exit", .number(0)), ("removed", .array(pruning.removed.map { .string(Self.name($0)) })),
      (
        "kept",
        .array(
          pruning.kept.map {
            .object([("edition", .string(Self.name($0.edition))), ("reason", .string($0.reason.rawValue))])
          })
      ),
    ]).text
  }

  private static func name(_ edition: WrittenEdition) -> String {
    "\(edition.report)/\(edition.period).\(edition.number)"
  }
}
