import Counting
import Definitions
import Disclosure
import Edition
import Publishing
import Reporting

/// The whole run in one place: read, count, protect, render, publish.
package struct ReportRun {
  private let settings: ReportSettings
  private let listener: RunListener

  /// A run with these settings.
  package init(_ settings: ReportSettings, _ listener: RunListener = RunListener()) {
    self.settings = settings
    self.listener = listener
  }

  /// Publishes what changed. Throws a `RunFailure` or a `StageFailure` when the run is refused.
  package func publish() throws -> ReportResult {
    let (definition, checksum) = try ReadTexts.gathering { () throws(StageFailure) in
      try PipelineDefinition(path: settings.pipeline)
    }
    let frame = try RunFrame(definition, settings.reading, listener)
    let root = settings.publication.root
    try root.requireApart(from: frame.files, folders: settings.reading.input)
    try root.requireRounding(definition.protection.rounding)
    if settings.dryRun, try !root.hasEditions() {
      // Nothing was published yet, so everything is new under any key, and no work folder is made.
      return try run(frame, root, work: nil, checksum)
    }
    let work = try settings.publication.workFolder()
    return try RunLock.holding(work.lockPath, seconds: settings.wait, root: root) {
      try run(frame.with(key: settings.publication.key(work)), root, work: work, checksum)
    }
  }

  /// `pipeline` is the checksum of the pipeline files.
  private func run(
    _ frame: RunFrame, _ root: PublicationRoot, work: WorkFolder?, _ pipeline: String
  ) throws -> ReportResult {
    let definition = frame.definition
    let tally = try frame.counted(nationalOnly: settings.nationalOnly)
    if !settings.isQuiet {
      listener.note(Self.line(tally))
      listener.list(
        tally.passedOver.places.map(\.description), of: tally.passedOver.count,
        "passed over, for this report uses no file of its kind")
    }
    for file in tally.mostlyRejected { listener.note(file) }
    for number in definition.handTyped { listener.note("\(definition.path): \(number)") }
    // Before any gate, because a run that is refused needs the list most.
    if let work, !settings.dryRun { try RejectList.write(tally, to: work) }

    let published = try work.flatMap { (work) throws(StageFailure) in
      try PublishedRegistrations(work, of: definition)
    }
    let counts =
      try published?.settled(tally, definition, root, revised: settings.revision != nil)
      ?? WaitingCounts(tally)
    // What would change of final editions that the run is about is told by the numbers that would.
    let open =
      settings.isDue || counts.undecided.isEmpty
      ? counts : try published?.settled(tally, definition, root, isOpen: true) ?? counts
    for line in counts.lines(smallest: definition.protection.smallestGroup) { listener.note(line) }

    let keyCheck = definition.protection.base == nil ? nil : RecordKey.checkValue(frame.key)
    let frozen = try definition.baseline.flatMap {
      try work?.frozen(report: definition.report.id, period: $0)
    }
    let settled = try SettledRun(
      settings, tally, definition, root, pipeline: pipeline,
      origin: [keyCheck ?? "", frozen.map { "\($0)" } ?? ""])
    let undecided = try UndecidedEditions(counts, definition, root, isDue: settings.isDue)
    if let work, let standing = try settled.standing(work) {
      tell(undecided.decisions)
      if !settings.dryRun { try clean(root, definition) }
      return ReportResult(
        unchanged: try standing.map { edition in
          let before = try root.current(report: edition.report, period: edition.period.shifted(by: -1))
          let own = edition.isFinal ? counts.nation.notBefore(edition.date) : counts.nation
          let vanished = VanishedInputs(
            [edition, before].compactMap { $0 }, own, definition, edition.period)
          return (edition, own.publishedQuality(for: edition.period, with: vanished.judged))
        }, undecided: undecided, isDryRun: settings.dryRun, rows: tally.ledger(through: .max).read)
    }
    let memory = work.map { CountedMemory(work: $0, pipeline: pipeline) }
    let plan = try EditionPlan(
      settings, counts, open: open, definition, root, published, keyCheck: keyCheck, frozen: frozen,
      memory: memory)
    let refusals = plan.allRefusals
    if !settings.dryRun, !settings.isDue, !refusals.isEmpty {
      throw RunFailure(refusals, gates: plan.drafts.flatMap(\.quality.gates))
    }
    tell(refusals + undecided.decisions)
    let renamed = plan.publishable.last?.renamed ?? []
    listener.list(renamed, of: renamed.count, "made unique")
    var result = ReportResult(
      plan, undecided: undecided, isDryRun: settings.dryRun, rows: tally.ledger(through: .max).read)
    guard !settings.dryRun else { return result }
    // Private, and of no edition: they are there whatever becomes of what is published.
    if let work {
      try AccountabilityFiles(tally, plan.drafts.map(\.period), definition).write(
        to: work, settings.isQuiet ? RunListener() : listener)
    }
    if !plan.publishable.isEmpty { try listener.begin(result.start(asJSON: settings.json)) }
    try clean(root, definition)
    do {
      result.note(
        try EditionPublication(
          plan.publishable, counts, definition, work, memory, published,
          isMany: settings.allPeriods || settings.isDue
        ).publish(in: root))
      if keyCheck != nil, try root.hasEditions() { try root.note(key: frame.key) }
    } catch let failure as PartialPublication {
      result.note(failure.published)
      result.fail(failure.failure)
    } catch let failure as StageFailure where result.hasPublished {
      // What is live stays so, and is said.
      result.fail(failure)
    }
    // A note that cannot be written costs time in the next run, nothing else.
    if let work, refusals.isEmpty, result.failure == nil { try? settled.note(in: work) }
    return result
  }

  /// What stands in the way.
  private func tell(_ refusals: [StageFailure]) {
    listener.list(
      refusals.map(\.message), of: refusals.count,
      settings.dryRun ? "would be refused" : "waits for a decision")
  }

  private func clean(_ root: PublicationRoot, _ definition: PipelineDefinition) throws {
    for line in try root.clean(words: definition.words, style: definition.style) { listener.note(line) }
  }

  /// What was read, in one line.
  private static func line(_ tally: Tally) -> String {
    let ledger = tally.ledger(through: .max)
    return "read \(tally.files) files, \(ledger.read) rows: \(ledger.counted) counted, "
      + "\(ledger.superseded) superseded, \(ledger.withdrawn) withdrawn, \(ledger.rejected) rejected, "
      + "\(ledger.outside) outside"
  }
}
