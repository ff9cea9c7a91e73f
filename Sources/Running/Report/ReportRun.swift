import Counting
import Definitions
import Disclosure
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
    let frame = try RunFrame(PipelineDefinition(path: settings.pipeline), settings.reading, listener)
    let root = settings.publication.root
    try root.requireApart(from: frame.files, folders: settings.reading.input)
    if settings.dryRun, try !root.hasEditions() {
      // Nothing was published yet, so everything is new under any key, and no work folder is made.
      return try run(frame, root, work: nil)
    }
    let work = try settings.publication.workFolder()
    return try RunLock.holding(work.lockPath, wait: settings.waits) {
      try run(frame.with(key: settings.publication.key(work)), root, work: work)
    }
  }

  private func run(_ frame: RunFrame, _ root: PublicationRoot, work: WorkFolder?) throws -> ReportResult {
    let definition = frame.definition
    let tally = try frame.counted(nationalOnly: settings.nationalOnly)
    if !settings.isQuiet {
      listener.note(Self.line(tally))
      listener.list(
        tally.passedOver.places.map(\.description), of: tally.passedOver.count,
        "passed over, for this report uses no file of its kind")
    }
    for file in tally.mostlyRejected { listener.note(file) }
    // Before any gate, because a run that is refused needs the list most.
    if let work, !settings.dryRun { try RejectList.write(tally, to: work) }

    let periods = try EditionChoice(tally, definition).periods(settings.periods, all: settings.allPeriods)
    let keyCheck = definition.protection.base == nil ? nil : RecordKey.checkValue(frame.key)
    let drafts = try drafts(periods, tally, definition, root, keyCheck: keyCheck)
    let refusals = drafts.flatMap { $0.refusals(mayReviseFinal: settings.revisesFinal) }
    if !settings.dryRun, !refusals.isEmpty {
      throw RunFailure(refusals, gates: drafts.flatMap(\.quality.gates))
    }
    for refusal in refusals { listener.note("would be refused: \(refusal.message)") }

    let changed = drafts.filter { $0.isChanged }
    var result = ReportResult(tally: tally, drafts: drafts, isDryRun: settings.dryRun)
    guard !settings.dryRun else { return result }
    // Private, and of no edition: they are there whatever becomes of what is published.
    if let work {
      try AccountabilityFiles(tally, drafts.map(\.period), definition).write(to: work, listener)
    }
    try listener.begin(settings.json ? "{" : "\(periods[0]): ")
    let notice = definition.report.notice
    for line in try root.clean(notice: notice, style: definition.style) { listener.note(line) }
    let prepared = try prepare(changed, root, scratch: work?.path)
    do {
      // Before anything is published, so that a failure leaves the root as it was.
      for draft in changed where !settings.allPeriods || draft.period == periods.last {
        let feedback = FeedbackFile.files(tally.feedback(for: draft.period), definition.codebook)
        try work?.feedback("\(draft.period).\(draft.number)").write(feedback)
      }
    } catch {
      root.discard(prepared)
      throw error
    }
    let written = try root.commit(prepared, notice: notice, style: definition.style)
    if keyCheck != nil { try root.note(key: frame.key) }
    result.note(written)
    return result
  }

  /// What was read, in one line.
  private static func line(_ tally: Tally) -> String {
    let ledger = tally.ledger(through: .max)
    return "read \(tally.files) files, \(ledger.read) rows: \(ledger.counted) counted, "
      + "\(ledger.superseded) superseded, \(ledger.withdrawn) withdrawn, \(ledger.rejected) rejected, "
      + "\(ledger.outside) outside"
  }

  /// The editions of the run. The baseline comes before those that are compared with it.
  private func drafts(
    _ periods: [Period], _ tally: Tally, _ definition: PipelineDefinition, _ root: PublicationRoot,
    keyCheck: String?
  ) throws -> [EditionDraft] {
    var withheld = try root.withheldCells()
    let year = definition.baseline
    var baseline = try year.flatMap { try root.current(report: definition.report.id, period: $0) }?
      .publishedNumbers { _ in true }
    var drafts: [Period: EditionDraft] = [:]
    for period in periods.filter({ $0 == year }) + periods.filter({ $0 != year }) {
      // Every edition of a report with a baseline has local pages: these are what is compared.
      let isLocalWanted = !settings.allPeriods || period == periods.last || year != nil
      let draft = try EditionDraft(
        tally, definition, period, root, keyCheck: keyCheck, withheld: withheld,
        isLocalWanted: !settings.nationalOnly && isLocalWanted,
        mayRenewLocal: !settings.nationalOnly, baseline: baseline)
      if period == year, baseline == nil { baseline = try draft.published() }
      // What one edition of the run withholds, the next ones do not print.
      withheld.formUnion(draft.audit.repaired.map(\.description))
      drafts[period] = draft
    }
    return periods.compactMap { drafts[$0] }
  }

  /// Reads back what was written; a difference stops the run, and nothing is repaired then.
  private func audit(_ edition: PreparedEdition) throws {
    let findings = try edition.staged.audit(isThorough: false).findings
    guard !findings.isEmpty else { return }
    throw RunFailure(
      findings.map { finding in
        StageFailure(
          .publishing, at: Place(file: finding.path), finding.what,
          remedy: "nothing was published; this is a fault in the program", exit: .disclosureGate)
      })
  }

  /// Writes all editions that changed; nothing is published before all are written.
  private func prepare(
    _ drafts: [EditionDraft], _ root: PublicationRoot, scratch: String?
  ) throws -> [PreparedEdition] {
    var prepared: [PreparedEdition] = []
    do {
      for draft in drafts {
        prepared.append(try draft.prepare(root, scratch: scratch))
        try audit(prepared.last!)
      }
    } catch {
      root.discard(prepared)
      throw error
    }
    return prepared
  }
}
