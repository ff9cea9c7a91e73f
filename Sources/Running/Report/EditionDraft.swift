import Counting
import Definitions
import Disclosure
import Edition
import Publishing
import Reporting

/// One edition before it is written: its tables, and what they change in the edition that stands.
struct EditionDraft {
  private let request: EditionRequest
  let quality: QualityFacts
  let changes: [CellChange]
  /// Nothing that makes a new edition differs when false.
  let isChanged: Bool
  private let tables: ProtectedTables
  let local: LocalPart?
  /// What waited when it was made.
  let waiting: KeptWaiting
  /// Why the survey of the period must not be published.
  let obstacle: StageFailure?
  /// What the attack on the tables came to.
  let audit: AuditTotals
  let facts: EditionFacts
  private let observations: [UInt8]
  private let fingerprint: String

  /// Makes the tables and compares them with the edition that stands.
  init(_ request: EditionRequest) throws {
    let (definition, period, standing) = (request.definition, request.period, request.standing)
    let (tally, current) = (request.tally, standing.current)
    self.request = request
    obstacle = request.counts.nation.survey?.obstacle(period)
    var quality = tally.published(
      period, definition, beside: [current, standing.before].compactMap { $0 })
    quality.afterFinal = request.counts.undecided(through: period, definition)
    self.quality = quality

    let made = try EditionTables(request)
    local = made.local
    audit = made.audit
    let all = made.all.published
    observations = Observations.csv(all)
    changes = try Self.changes(request, observations)
    tables = Self.marked(made.national, changes)
    var waiting = request.counts.changes
    waiting.organisations = made.local?.waiting ?? []
    self.waiting = waiting

    var facts = EditionFacts(
      definition: definition, period: period, number: standing.number, isProvisional: request.isProvisional,
      today: request.today, lastVisit: tally.lastVisit.map { min($0, period.lastDay) },
      lastEntry: tally.lastEntry, previousNumber: current?.number, changes: changes, quality: quality,
      programVersion: ProgramVersion.text, isInternal: definition.protection.base == nil, audit: made.audit,
      keyCheck: request.keyCheck, frozen: request.frozen)
    facts.corrections = Self.corrections(request, changes)
    facts.inhabitantsYear = made.inhabitantsYear
    facts.made = EditionOrigin(
      before: standing.before.map { "\($0.period).\($0.number)" }, isNationalOnly: !request.mayRenewLocal,
      withheld: made.withheld, beside: made.beside)
    self.facts = facts
    // Numbers of a baseline may be marked as revised there.
    let isMarked = all.all.contains { $0.cells.joined().contains { $0.status.contains(.revised) } }
    fingerprint = Report.fingerprint(
      tables.published, facts: facts, local: local?.tables.published, tree: local?.tree,
      observations: isMarked ? nil : observations)
    // A final baseline has no other editions: other words make none, and other numbers are refused.
    isChanged =
      definition.isBaseline(period) && current?.isFinal == true
      ? !changes.isEmpty : current?.fingerprint != fingerprint
  }

  var period: Period { request.period }
  var definition: PipelineDefinition { request.definition }
  /// The current edition, if any.
  var current: WrittenEdition? { request.standing.current }
  /// The number that the new edition would get.
  var number: Int { request.standing.number }

  /// The edition has pages below national level that are made anew.
  var makesLocalPages: Bool { local.map { $0.source == nil } ?? false }

  /// The months that such pages are about.
  var localMonths: ClosedRange<Int> { request.months }

  /// The numbers of some levels that the edition prints.
  func numbers(at levels: [Level]) throws(StageFailure) -> [PublishedNumber] {
    try ObservationsReader.numbers(observations, at: levels.contains)
  }

  /// Those of some changes of figures of a final edition that nobody decided on.
  func undecided<Change>(
    _ changes: [Change], in edition: WrittenEdition, period: (Change) -> Period?
  ) -> [Change] {
    guard request.revision == nil else { return [] }
    let open = definition.corrections.filter { !edition.corrections.contains($0) }
    return changes.filter { change in
      guard let period = period(change) else { return true }
      return !open.contains { $0.covers(period) }
    }
  }

  /// What the edition will have published at some levels once it is written, as a later one reads it.
  func published(at isIncluded: (Level) -> Bool = { _ in true }) throws -> [PublishedNumber] {
    try ObservationsReader.numbers(observations, at: isIncluded)
  }

  /// Renders the edition and writes it beside the others, not yet published.
  ///
  /// `scratch` is a private folder for what is needed while it is written.
  func prepare(_ root: PublicationRoot, scratch: String?) throws -> PreparedEdition {
    try root.prepare(
      artifacts(scratch: scratch), carried: carried(), report: definition.report.id, period: period,
      number: number)
  }

  /// All that it says.
  private var data: EditionData {
    EditionData(
      national: tables.published, units: local?.tables.published, tree: local?.tree, facts: facts,
      fingerprint: fingerprint, carried: local?.source.map { "\($0.period).\($0.number)" })
  }

  /// All files that are made for it: those that hold what it says, and what is rendered from them as they are read back.
  func artifacts(scratch: String?) throws(StageFailure) -> [Artifact] {
    let data = data
    let isMarked = changes.contains { $0.old != nil }
    let files = isMarked ? data.files : data.files(observations: observations)
    return try Report.artifacts(EditionData(files), holding: files, scratch: scratch)
  }

  /// The files that it has from the edition before.
  func carried() throws(StageFailure) -> CarriedFiles? { try local?.carried(definition.words) }
}
