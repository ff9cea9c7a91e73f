import Counting
import Definitions
import Disclosure
import Publishing
import Reporting

/// The whole run in one place: read, count, protect, render, publish.
struct ReportRun {
  private let options: ReportCommand

  init(_ options: ReportCommand) { self.options = options }

  func publish() throws -> ReportResult {
    let definition = try PipelineDefinition(path: options.pipeline)
    let files = try options.reading.files(definition)
    let root = PublicationRoot(path: options.output)
    if options.dryRun, try !root.hasEditions() {
      // Nothing was published yet, so everything is new under any key, and no work folder is made.
      return try run(definition, files, root, work: nil, key: [UInt8](repeating: 0, count: 16))
    }
    let work = try WorkFolder(path: options.work ?? root.path + ".work", root: root)
    return try RunLock.holding(work.lockPath, wait: options.wait) {
      let key = try RecordKey.readOrMake(keyFile: options.keyFile, work: work, root: root)
      return try run(definition, files, root, work: work, key: key)
    }
  }

  private func run(
    _ definition: PipelineDefinition, _ files: [String], _ root: PublicationRoot, work: WorkFolder?,
    key: [UInt8]
  ) throws -> ReportResult {
    let progress = Progress(files: files)
    let request = CountingRequest(
      definition, files: files, today: options.reading.today, threads: options.reading.threadCount, key: key,
      nationalOnly: options.nationalOnly, limits: options.reading.limits)
    let tally = try CountingRun.count(request) { progress.advance($0) }
    progress.finish(tally)
    // Before any gate, because a run that is refused needs the list most.
    if let work, !options.dryRun { try RejectList.write(tally, to: work) }

    let periods = try EditionChoice(tally, definition).periods(options.period, all: options.allPeriods)
    let keyCheck = definition.protection.base == nil ? nil : RecordKey.checkValue(key)
    let drafts = try drafts(periods, tally, definition, root, keyCheck: keyCheck)
    let refusals = drafts.flatMap { $0.refusals(mayReviseFinal: options.reviseFinal) }
    if !options.dryRun, !refusals.isEmpty {
      throw RunFailure(refusals, gates: drafts.flatMap(\.quality.gates))
    }
    for refusal in refusals { Console.note("would be refused: \(refusal.message)") }

    let changed = drafts.filter { $0.isChanged }
    var result = ReportResult(tally: tally, drafts: drafts, isDryRun: options.dryRun)
    guard !options.dryRun else { return result }
    // Private, and of no edition: they are there whatever becomes of what is published.
    if let work { try AccountabilityFiles(tally, drafts.map(\.period), definition).write(to: work) }
    try Console.begin(options.json ? "{" : "\(periods[0]): ")
    let notice = definition.report.notice
    for line in try root.clean(notice: notice, style: definition.style) { Console.note(line) }
    let prepared = try prepare(changed, root, scratch: work?.path)
    do {
      // Before anything is published, so that a failure leaves the root as it was.
      for draft in changed where !options.allPeriods || draft.period == periods.last {
        let feedback = FeedbackFile.files(tally.feedback(for: draft.period), definition.codebook)
        try work?.feedback("\(draft.period).\(draft.number)").write(feedback)
      }
    } catch {
      root.discard(prepared)
      throw error
    }
    let written = try root.commit(prepared, notice: notice, style: definition.style)
    if keyCheck != nil { try root.note(key: key) }
    result.note(written)
    return result
  }

  /// The editions of the run. The baseline comes before those that are compared with it.
  private func drafts(
    _ periods: [Period], _ tally: Tally, _ definition: PipelineDefinition, _ root: PublicationRoot,
    keyCheck: String?
  ) throws -> [EditionDraft] {
    let year = definition.baseline
    var baseline = try year.flatMap { try root.current(report: definition.report.id, period: $0) }?
      .publishedNumbers { _ in true }
    var drafts: [Period: EditionDraft] = [:]
    for period in periods.filter({ $0 == year }) + periods.filter({ $0 != year }) {
      // Every edition of a report with a baseline has local pages: these are what is compared.
      let isLocalWanted = !options.allPeriods || period == periods.last || year != nil
      let draft = try EditionDraft(
        tally, definition, period, root, keyCheck: keyCheck,
        isLocalWanted: !options.nationalOnly && isLocalWanted,
        mayRenewLocal: !options.nationalOnly, baseline: baseline)
      if period == year, baseline == nil { baseline = try draft.published() }
      drafts[period] = draft
    }
    return periods.compactMap { drafts[$0] }
  }

  /// Reads back what was written; a difference stops the run, and nothing is repaired then.
  private func audit(_ edition: PreparedEdition) throws {
    let findings = try edition.staged.audit().findings
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
