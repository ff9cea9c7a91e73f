import Counting
import Definitions
import Edition
import Publishing
import Reporting

/// What counted when earlier editions were made, as the work folder keeps it.
struct CountedMemory {
  let work: WorkFolder
  /// Checksum of the pipeline files.
  let pipeline: String

  /// Changes since an edition with their parts; as they are where it is not kept what counted then.
  func attributed(
    _ changes: [CellChange], _ edition: WrittenEdition, _ tally: Tally, _ definition: PipelineDefinition,
    _ period: Period, isRounded: (CellChange) -> Bool
  ) throws(StageFailure) -> [CellChange] {
    guard let before = try registrations(of: edition) else { return changes }
    return AttributedChanges(since: before, tally, definition, pipeline: pipeline, edition: period)
      .attributed(
        changes, isRounded: isRounded)
  }

  /// What counted when an edition was made; `nil` where it was not kept.
  func registrations(of edition: WrittenEdition) throws(StageFailure) -> CountedRegistrations? {
    try work.registrations(report: edition.report, edition: "\(edition.period).\(edition.number)")
      .flatMap(CountedRegistrations.init)
  }

  /// Keeps what counts now, and what waits, beside editions that are about to be published, by their names.
  func keep(
    _ editions: [(name: String, waiting: KeptWaiting)], _ counts: WaitingCounts, report: String
  ) throws(StageFailure) {
    try work.keep(report: report, editions: editions.map(\.name)) { (file) throws(StageFailure) in
      try counts.nation.writeCounted(pipeline: pipeline) { (bytes) throws(StageFailure) in
        try file.write(bytes)
      }
    }
    for edition in editions {
      try work.keep(waiting: edition.waiting.bytes, report: report, edition: edition.name)
    }
  }

  /// What waited when an edition was made.
  func waiting(_ edition: WrittenEdition) throws(StageFailure) -> KeptWaiting {
    let name = "\(edition.period).\(edition.number)"
    guard let waiting = KeptWaiting(try work.waiting(report: edition.report, edition: name)) else {
      throw StageFailure(
        .publishing, at: Place(file: "\(work.path)/registrations/\(edition.report)/\(name).waiting"),
        "this is damaged", remedy: "take it from a backup", exit: .dataRefused)
    }
    return waiting
  }
}
