import Counting
import Definitions
import Disclosure
import Publishing
import Reporting

/// One edition before it is written: its tables, and what they change in the edition that stands.
struct EditionDraft {
  let period: Period
  let quality: QualityFacts
  let changes: [CellChange]
  /// Nothing that makes a new edition differs when false.
  let isChanged: Bool
  /// The current edition, if any.
  let current: WrittenEdition?
  /// The number that the new edition would get.
  let number: Int
  let definition: PipelineDefinition
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
  /// Whoever started the run decided that final figures may change.
  private let isRevision: Bool

  /// `others` are the editions that it is attacked with. `keyCheck` is the check value of the record key, and `withheld` names the cells that any edition of the root
  /// withheld. `isLocalWanted` asks for pages below national level where the edition that stands has none. `published`
  /// is what the baseline published, `nil` while there is none; `decision` makes the baseline itself final.
  init(
    _ counts: WaitingCounts, _ definition: PipelineDefinition, _ period: Period, _ standing: StandingEditions,
    beside others: OtherEditions, organisations: WaitingOrganisations, keyCheck: String?,
    withheld: Set<String>, isLocalWanted: Bool,
    mayRenewLocal: Bool,
    baseline published: [PublishedNumber]? = nil, revision: ReportSettings.Revision? = nil,
    frozen decision: FrozenBaseline? = nil, memory: CountedMemory? = nil
  ) throws {
    self.period = period
    self.definition = definition
    obstacle = counts.nation.survey?.obstacle(period)
    let current = standing.current
    self.current = current
    // What is final stays so, whatever day it is said to be.
    func judged(_ tally: Tally) -> Tally {
      current.flatMap { $0.isFinal ? tally.notBefore($0.date) : nil } ?? tally
    }
    let tally = judged(counts.nation)
    let today = tally.today ?? period.lastDay
    let isProvisional = current?.isFinal != true && definition.isProvisional(period, on: today)
    number = standing.number
    let before = standing.before
    var quality = tally.published(period, definition, beside: [current, before].compactMap { $0 })
    quality.afterFinal = counts.undecided(through: period, definition)
    self.quality = quality

    let protection = Protection(tally, definition, edition: period)
    let frozen =
      definition.baseline(of: period) == nil ? nil : published.map { ProtectedTables(published: $0) }
    var national = protection.tables(frozen: frozen)
    let directory = UnitDirectory(tally, definition, edition: period)
    var local = try LocalPart(
      protection, units: Protection(judged(counts.units), definition, edition: period), directory,
      national: national, current: current, isFinal: !isProvisional,
      isDecided: revision != nil || current.map { Self.isDecided($0, definition) } ?? false,
      isWanted: isLocalWanted, mayRenew: mayRenewLocal, organisations: organisations)
    // Pages that are carried over were attacked when they were made, and are of another set of registrations.
    let made = local.flatMap { $0.source == nil ? $0.tables : nil }
    let withheld = try withheld.isEmpty ? [] : withheld.subtracting(Self.printed(by: current))
    let beside =
      definition.protection.base == nil ? [] : others.near(Self.months(of: period, definition))
    let audited = try Audit.repaired(
      made.map(national.adding) ?? national, definition: definition, tree: directory.tree,
      beside: beside.map { other in { try other.numbers { made != nil || $0 == .national } } },
      withheld: withheld)
    national = audited.tables.filter { $0.level == .national || $0.counted == .respondents }
    // Pages that are carried over stay as they were published.
    if local?.source == nil {
      local?.tables = audited.tables.filter { $0.level != .national && $0.counted != .respondents }
    }
    let baseline = definition.baseline(of: period).flatMap { year in
      frozen.map { Baseline($0, of: year, definition: definition, edition: period) }
    }
    let comparison = Comparison(tally, definition, edition: period, directory, baseline: baseline)
    if let comparison {
      national = comparison.national(national)
      if let made = local, made.source == nil {
        local?.tables = comparison.local(made.tables, national: national)
      }
      if let local { national = comparison.peers(national, of: local.tables) }
    }
    self.local = local
    var waiting = counts.changes
    waiting.organisations = local?.waiting ?? []
    self.waiting = waiting
    let all = local.map { national.adding($0.tables) } ?? national
    audit = audited.totals
    observations = Observations.csv(all)
    var changes = try current?.changes(to: observations) ?? []
    if !changes.isEmpty, let current, let memory {
      let numbers = try Observation.all(in: observations, at: [.national])
      changes = try memory.attributed(changes, current, tally, definition, period) { key in
        numbers[key]?.status.contains(CellStatus.rounded.description) ?? true
      }
    }
    let changed = Set(
      changes.filter { $0.old != nil }.map {
        [$0.table, $0.period, $0.level, $0.unit, $0.row, $0.column, $0.counted]
      })
    tables = national.markingRevised { key, row, column in
      changed.contains([
        key.table, key.period.description, key.level.rawValue, key.unit, row, column, key.counted.rawValue,
      ])
    }
    self.changes = changes
    isRevision = revision != nil
    var facts = EditionFacts(
      definition: definition, period: period, number: number, isProvisional: isProvisional, today: today,
      lastVisit: tally.lastVisit.map { min($0, period.lastDay) }, lastEntry: tally.lastEntry,
      previousNumber: current?.number, changes: changes, quality: quality,
      programVersion: ProgramVersion.text,
      isInternal: definition.protection.base == nil, audit: audited.totals,
      keyCheck: keyCheck, frozen: decision)
    if let current, current.isFinal, changes.contains(where: { $0.old != nil }) {
      let periods = changes.compactMap { Period($0.period) }
      let decided = definition.corrections.filter { correction in
        !current.corrections.contains(correction) && periods.contains(where: correction.covers)
      }
      let revised = revision.map {
        Correction(period: period, date: today, reason: $0.reason, role: $0.role)
      }
      facts.corrections = current.corrections + decided + [revised].compactMap { $0 }
    }
    facts.inhabitantsYear = definition.baseline == nil ? comparison?.inhabitantsYear : nil
    facts.made = EditionOrigin(
      before: before.map { "\($0.period).\($0.number)" }, isNationalOnly: !mayRenewLocal,
      withheld: withheld.sorted(), beside: beside.map(\.name))
    self.facts = facts
    // A final baseline has no other editions: other words make none, and other numbers are refused.
    isChanged =
      definition.isBaseline(period) && current?.isFinal == true
      ? !changes.isEmpty
      : current?.fingerprint
        != Report.fingerprint(tables, facts: facts, local: local?.tables, tree: local?.tree)
  }

  /// The edition has pages below national level that are made anew.
  var makesLocalPages: Bool { local.map { $0.source == nil } ?? false }

  /// The months that such pages are about.
  var localMonths: ClosedRange<Int> { Self.months(of: period, definition) }

  private static func months(of period: Period, _ definition: PipelineDefinition) -> ClosedRange<Int> {
    let periods = definition.trend(of: period) + [definition.span(of: period)]
    return periods.map(\.firstMonth).min()!...period.lastMonth
  }

  /// The numbers of some levels that the edition prints.
  func numbers(at levels: [Level]) throws(StageFailure) -> [Observation.Key: Observation] {
    try Observation.all(in: observations, at: levels)
  }

  /// A correction of the pipeline file is about an edition, and it was made without it.
  static func isDecided(_ edition: WrittenEdition, _ definition: PipelineDefinition) -> Bool {
    definition.corrections.contains { $0.covers(edition.period) && !edition.corrections.contains($0) }
  }

  /// Those of some changes of figures of a final edition that nobody decided on.
  func undecided<Change>(
    _ changes: [Change], in edition: WrittenEdition, period: (Change) -> Period?
  ) -> [Change] {
    guard !isRevision else { return [] }
    let open = definition.corrections.filter { !edition.corrections.contains($0) }
    return changes.filter { change in
      guard let period = period(change) else { return true }
      return !open.contains { $0.covers(period) }
    }
  }

  /// The cells that the edition which stands prints: withholding them now would only tell that they are of interest.
  private static func printed(by current: WrittenEdition?) throws(StageFailure) -> Set<String> {
    let numbers = try current?.publishedNumbers { _ in true } ?? []
    return Set(numbers.filter { $0.count != nil }.map(\.name))
  }

  /// What the edition will have published at some levels once it is written, as a later one reads it.
  func published(at isIncluded: (Level) -> Bool = { _ in true }) throws -> [PublishedNumber] {
    PublishedNumber.list(try Observation.all(in: observations), at: isIncluded)
  }

  /// Renders the edition and writes it beside the others, not yet published.
  ///
  /// `scratch` is a private folder for what is needed while it is written.
  func prepare(_ root: PublicationRoot, scratch: String?) throws -> PreparedEdition {
    try root.prepare(
      artifacts(scratch: scratch), carried: carried(), report: definition.report.id, period: period,
      number: number)
  }

  /// All files that are made for it.
  func artifacts(scratch: String?) throws -> [Artifact] {
    let own = try Report.artifacts(
      tables, facts: facts, local: local?.tables, tree: local?.tree, scratch: scratch)
    return own + (local?.artifacts(national: tables, facts: facts) ?? [])
  }

  /// The files that it has from the edition before.
  func carried() throws(StageFailure) -> CarriedFiles? { try local?.carried(definition.words) }
}
