import Counting
import Definitions
import Disclosure
import Edition
import Publishing

/// The editions of a run: those that may be published, and those that wait for a decision.
struct EditionPlan {
  /// By period, in the order of the run.
  private(set) var drafts: [EditionDraft] = []
  /// Why a draft may not be published, by its period.
  private(set) var refusals: [Period: [StageFailure]] = [:]

  private let settings: ReportSettings
  private let counts: WaitingCounts
  /// The same with what waits for a decision, of final editions that a run names: it tells what would change.
  private let open: WaitingCounts
  private let published: PublishedRegistrations?
  private let definition: PipelineDefinition
  private let root: PublicationRoot
  private let keyCheck: String?
  /// The decision on the baseline; `nil` while that is a draft.
  private let frozen: FrozenBaseline?
  private let memory: CountedMemory?
  /// Names of the cells that any edition of the root withholds.
  private var withheld: Set<String>
  /// The editions of the root, and what the run is going to publish.
  private var others: OtherEditions
  private let wanted: [Period]

  /// What changed and may be published.
  var publishable: [EditionDraft] { drafts.filter { $0.isChanged && refusals[$0.period] == nil } }

  /// Everything that stands in the way, in the order of the run.
  var allRefusals: [StageFailure] { drafts.flatMap { refusals[$0.period] ?? [] } }

  /// `keyCheck` is the check value of the record key.
  init(
    _ settings: ReportSettings, _ counts: WaitingCounts, open: WaitingCounts,
    _ definition: PipelineDefinition,
    _ root: PublicationRoot, _ published: PublishedRegistrations?,
    keyCheck: String?, frozen: FrozenBaseline?, memory: CountedMemory?
  ) throws {
    self.memory = memory
    self.keyCheck = keyCheck
    self.frozen = frozen
    withheld = try root.withheldCells()
    self.settings = settings
    self.counts = counts
    self.open = open
    self.published = published
    self.definition = definition
    self.root = root
    wanted = try Self.wanted(settings, counts.nation, definition, root)
    others = try OtherEditions(root)
    let (ownWithheld, standing) = (withheld, others)
    // What turns out to wait is not published, and the other drafts are made without its numbers.
    var held: Set<Period> = []
    while true {
      try make(wanted, holding: held)
      try guardFinalFigures(holding: held)
      waitForBaseline()
      let used = drafts.filter { refusals[$0.period] != nil && !held.contains($0.period) }
        .filter { others.all.map(\.name).contains(OtherEditions.Edition($0).name) }
      if used.isEmpty { return }
      held.formUnion(used.map(\.period))
      (withheld, others, drafts, refusals) = (ownWithheld, standing, [], [:])
    }
  }

  /// The periods that a run is about.
  static func wanted(
    _ settings: ReportSettings, _ tally: Tally, _ definition: PipelineDefinition, _ root: PublicationRoot
  ) throws(StageFailure) -> [Period] {
    let choice = EditionChoice(tally, definition)
    let periods = try choice.periods(settings.periods, all: settings.allPeriods || settings.isDue)
    return settings.isDue ? try due(periods, definition, root) : periods
  }

  /// Whether a period gets pages below national level where it has none. Every edition of a report with a baseline
  /// has them: these are what is compared.
  static func isLocalWanted(
    _ period: Period, of wanted: [Period], _ settings: ReportSettings, _ definition: PipelineDefinition
  ) -> Bool {
    let isMany = settings.allPeriods || settings.isDue
    return !settings.nationalOnly && (!isMany || period == wanted.last || definition.baseline != nil)
  }

  /// Those without a final edition, and those about which a decision is open.
  private static func due(
    _ periods: [Period], _ definition: PipelineDefinition, _ root: PublicationRoot
  ) throws(StageFailure) -> [Period] {
    let current = try root.currentEditions(report: definition.report.id)
    return periods.filter { period in
      guard let edition = current.first(where: { $0.period == period }), edition.isFinal else { return true }
      return definition.corrections.contains { $0.covers(period) && !edition.corrections.contains($0) }
    }
  }

  /// Drafts of some periods. The baseline comes before those that are compared with it.
  /// The numbers of those of `held` are not told to the ones made after them.
  private mutating func make(_ periods: [Period], holding held: Set<Period>) throws {
    let year = definition.baseline
    var baseline = try year.flatMap { try root.current(report: definition.report.id, period: $0) }?
      .publishedNumbers { _ in true }
    var made: [Period: EditionDraft] = [:]
    for period in periods.filter({ $0 == year }) + periods.filter({ $0 != year }) {
      let standing = try StandingEditions(root, report: definition.report.id, period: period)
      let draft = try EditionDraft(
        EditionRequest(
          counts: isAsked(period, standing) ? open : counts, definition: definition, period: period,
          standing: standing, others: others,
          organisations: .changed(since: try published?.organisations(definition.report.id, period)),
          keyCheck: keyCheck, withheld: withheld,
          isLocalWanted: Self.isLocalWanted(period, of: wanted, settings, definition),
          mayRenewLocal: !settings.nationalOnly, baseline: baseline, revision: settings.revision,
          frozen: period == year ? frozen : nil, memory: memory))
      if period == year, baseline == nil { baseline = try draft.published() }
      made[period] = draft
      refuse(period, draft.refusals())
      guard refusals[period] == nil, !held.contains(period) else { continue }
      // What one edition of the run withholds, the next ones do not print; and they are attacked with it.
      withheld.formUnion(draft.audit.repaired.map(\.description))
      if draft.isChanged { others.add(draft) }
    }
    drafts = (drafts + periods.compactMap { made[$0] })
  }

  /// The run names a final edition about which nobody decided.
  private func isAsked(_ period: Period, _ standing: StandingEditions) -> Bool {
    guard let current = standing.current, current.isFinal, wanted.contains(period) else { return false }
    return !EditionRequest.isDecided(current, definition)
  }

  private mutating func refuse(_ period: Period, _ failures: [StageFailure]) {
    if !failures.isEmpty { refusals[period, default: []] += failures }
  }

  /// A figure of a final edition is printed as it stands there. Where it was decided that it changes, every final
  /// edition that prints it is made anew; where it was not, the edition that would print it otherwise waits.
  private mutating func guardFinalFigures(holding held: Set<Period>) throws {
    guard drafts.contains(where: \.isChanged) else { return }
    let finals = try FinalFigures(root, report: definition.report.id)
    guard !finals.isEmpty else { return }
    var checked = 0
    while checked < drafts.count {
      let renewed = Set(publishable.map(\.period))
      var more: [Period] = []
      for draft in drafts[checked...] where draft.isChanged && !definition.isBaseline(draft.period) {
        let numbers = try draft.numbers(at: FinalFigures.levels)
        // A figure is told once, of the first final edition that prints it.
        var told: Set<String> = []
        for (edition, conflicts) in finals.conflicts(numbers, without: renewed) {
          let open = draft.undecided(conflicts, in: edition) { $0.period }
          if open.isEmpty {
            if !drafts.contains(where: { $0.period == edition.period }) { more.append(edition.period) }
          } else if edition.period != draft.period {
            let changes = open.map(\.text).filter { told.insert($0).inserted }
            if !changes.isEmpty { refuse(draft.period, [Self.refusal(draft.period, edition, changes)]) }
          }
        }
      }
      checked = drafts.count
      let known = Set(drafts.map(\.period))
      try make(
        Set(more).subtracting(known).sorted { $0.firstMonth < $1.firstMonth }, holding: held)
    }
  }

  private static func refusal(
    _ period: Period, _ edition: WrittenEdition, _ changes: [String]
  ) -> StageFailure {
    StageFailure(
      .publishing, at: Place(file: edition.path),
      "this edition is final, and \(period) would print \(changes.count) of its figures otherwise: "
        + EditionDraft.shown(changes), remedy: KeptWaiting.decide, exit: .finalFigure)
  }

  /// What is compared with a baseline waits until that is published.
  private mutating func waitForBaseline() {
    guard let year = definition.baseline, refusals[year] != nil,
      drafts.first(where: { $0.period == year })?.current == nil
    else { return }
    for draft in drafts where definition.baseline(of: draft.period) != nil {
      refuse(
        draft.period,
        [
          StageFailure(
            .publishing, "\(draft.period) is compared with the baseline \(year), which is not published",
            remedy: "see what is said about \(year)", exit: .dataRefused)
        ])
    }
  }
}
