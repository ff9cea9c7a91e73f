import Counting
import Definitions
import Disclosure
import Edition
import Publishing
import Reporting

/// Publishes editions that changed: all are written and read back before one of them is published, with the private files
/// that go with them.
struct EditionPublication {
  private let drafts: [EditionDraft]
  private let counts: WaitingCounts
  private let definition: PipelineDefinition
  private let work: WorkFolder?
  private let memory: CountedMemory?
  private var registrations: PublishedRegistrations?
  /// The run is about all periods: what visitors said is kept of the last one only.
  private let isMany: Bool

  init(
    _ drafts: [EditionDraft], _ counts: WaitingCounts, _ definition: PipelineDefinition, _ work: WorkFolder?,
    _ memory: CountedMemory?, _ registrations: PublishedRegistrations?, isMany: Bool
  ) {
    self.drafts = drafts
    self.counts = counts
    self.definition = definition
    self.work = work
    self.memory = memory
    self.registrations = registrations
    self.isMany = isMany
  }

  /// The editions that are live afterwards.
  consuming func publish(in root: PublicationRoot) throws -> [WrittenEdition] {
    var publication = self
    let prepared = try publication.prepare(root)
    do {
      // Before anything is published, so that a failure leaves the root as it was.
      try publication.keepPrivate()
      try publication.noteRegistrations()
    } catch {
      root.discard(prepared)
      throw error
    }
    return try root.commit(
      prepared, words: publication.definition.words, style: publication.definition.style)
  }

  /// Writes all editions; nothing is published before all are written.
  private func prepare(_ root: PublicationRoot) throws -> [PreparedEdition] {
    var prepared: [PreparedEdition] = []
    do {
      for draft in drafts {
        prepared.append(try draft.prepare(root, scratch: work?.path))
        try audit(prepared.last!)
      }
    } catch {
      root.discard(prepared)
      throw error
    }
    return prepared
  }

  /// Reads back what was written; a difference stops the run, and nothing is repaired then.
  private func audit(_ edition: PreparedEdition) throws {
    let findings = try edition.audit().findings
    guard !findings.isEmpty else { return }
    if let changed = try edition.staged.verify().first {
      throw StageFailure(
        .publishing, at: Place(file: changed.path), "what is read back is not what was written",
        remedy: "nothing was published; check the disk and run again", exit: .ioError)
    }
    let shown = findings.prefix(Problem.placesShown).map { finding in
      StageFailure(
        .publishing, at: Place(file: finding.path), finding.what,
        remedy: "nothing was published; this is a fault in the program", exit: .disclosureGate)
    }
    let rest = StageFailure(
      .publishing, "the audit found \(findings.count) such things, \(shown.count) of them are shown",
      exit: .disclosureGate)
    throw RunFailure(findings.count > shown.count ? shown + [rest] : shown)
  }

  /// What a later run needs to know, and what visitors said.
  private func keepPrivate() throws {
    try memory?.keep(
      drafts.map { ("\($0.period).\($0.number)", $0.waiting) }, counts, report: definition.report.id)
    for draft in drafts where !isMany || draft.period == drafts.last?.period {
      let feedback = FeedbackFile.files(counts.nation.feedback(for: draft.period), definition)
      try work?.feedback("\(draft.period).\(draft.number)").write(feedback)
    }
  }

  /// Writes down which registrations the editions are about.
  private mutating func noteRegistrations() throws {
    guard let last = drafts.map(\.period.lastMonth).max() else { return }
    let local = drafts.filter(\.makesLocalPages)
    try registrations?.note(
      counts, nation: [min(definition.since, last)...last], units: local.map(\.localMonths))
    // What was decided on is what a final edition counts, also where no figure of it is another one.
    let finals = drafts.filter { !$0.facts.isProvisional }.map(\.period) + counts.decided
    for period in Set(finals) where !definition.isBaseline(period) {
      try registrations?.keep(final: counts, definition.report.id, period)
    }
    for draft in local {
      try registrations?.keep(
        organisations: counts.nation, definition.report.id, draft.period, months: draft.localMonths)
    }
  }
}
