import Definitions
import Publishing

/// The current final editions about which somebody must decide before they change, with how many changes wait.
struct UndecidedEditions {
  let all: [(edition: WrittenEdition, changes: Int)]

  /// Fewer changes than the smallest group are not told. A run that names its editions is told by these.
  init(
    _ counts: WaitingCounts, _ definition: PipelineDefinition, _ root: PublicationRoot, isDue: Bool
  ) throws(StageFailure) {
    guard isDue else {
      all = []
      return
    }
    var all: [(WrittenEdition, Int)] = []
    for (period, count) in counts.undecided.sorted(by: { $0.key.firstMonth < $1.key.firstMonth })
    where count >= definition.protection.smallestGroup {
      let current = try root.current(
        report: definition.report.id, period: definition.edition(holding: period.firstMonth))
      if let current { all.append((current, count)) }
    }
    self.all = all
  }

  /// The same in words.
  var decisions: [StageFailure] {
    all.map { edition, changes in
      StageFailure(
        .publishing, at: Place(file: edition.path),
        "this edition is final, and \(changes) \(changes == 1 ? "change" : "changes") of its registrations "
          + "\(changes == 1 ? "waits" : "wait")", remedy: KeptWaiting.decide, exit: .finalFigure)
    }
  }
}
