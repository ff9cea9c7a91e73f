import Counting
package import Definitions
import Publishing

/// What a run came to, in words and as JSON.
package struct ReportResult {
  private struct Edition {
    let period: Period
    let number: Int
    var path: String?
    let state: State
    let changedCells: Int
    /// Why it would be published, of a run that publishes nothing.
    var reasons: [String] = []

    enum State: String {
      case new, revised, unchanged
      /// Waits for a decision.
      case held
    }

    var isPublished: Bool { path != nil && (state == .new || state == .revised) }

    /// `new`, or `revised` with what the edition before has otherwise.
    var difference: String {
      state == .revised
        ? "revised, \(changedCells) changed \(changedCells == 1 ? "cell" : "cells")" : state.rawValue
    }
  }

  /// The exit code of the program.
  package private(set) var exit = ExitCode.success
  /// What stopped the run halfway, after some of its editions were published.
  package private(set) var failure: StageFailure?
  /// Whether an edition of the run is live.
  var hasPublished: Bool { editions.contains(where: \.isPublished) }
  private let isDryRun: Bool
  private let rows: Int
  private var editions: [Edition] = []
  private var gates: [QualityFacts.GateResult] = []
  private var refused: [StageFailure] = []
  /// The data quality of the last edition of the run, which a verdict rests on.
  package private(set) var quality: (facts: QualityFacts, period: Period)?

  /// What came of a run that was not refused.
  init(_ plan: EditionPlan, undecided: UndecidedEditions, isDryRun: Bool, rows: Int) {
    self.isDryRun = isDryRun
    self.rows = rows
    for draft in plan.drafts {
      let isHeld = plan.refusals[draft.period] != nil && !isDryRun
      let isNew = draft.isChanged && !isHeld
      editions.append(
        Edition(
          period: draft.period, number: isNew ? draft.number : draft.current?.number ?? 0,
          path: isNew ? nil : draft.current?.path,
          state: isHeld
            ? .held : !draft.isChanged ? .unchanged : draft.current == nil ? .new : .revised,
          changedCells: draft.changes.count, reasons: isDryRun ? draft.reasons : []))
    }
    wait(undecided, plan.allRefusals)
    gates = plan.drafts.flatMap(\.quality.gates)
    quality = plan.drafts.last.map { ($0.quality, $0.period) }
  }

  /// Notes what waits for a decision.
  private mutating func wait(_ undecided: UndecidedEditions, _ refusals: [StageFailure] = []) {
    guard !isDryRun else { return }
    for (edition, _) in undecided.all {
      editions.append(
        Edition(
          period: edition.period, number: edition.number, path: edition.path, state: .held, changedCells: 0))
    }
    refused = refusals + undecided.decisions
    exit = refused.isEmpty ? .success : .decisionNeeded
  }

  /// A run that had nothing to do: the editions stand, with the data quality of each.
  init(
    unchanged editions: [(edition: WrittenEdition, quality: QualityFacts)], undecided: UndecidedEditions,
    isDryRun: Bool, rows: Int
  ) {
    self.isDryRun = isDryRun
    self.rows = rows
    self.editions = editions.map { edition, _ in
      Edition(
        period: edition.period, number: edition.number, path: edition.path, state: .unchanged, changedCells: 0
      )
    }
    gates = editions.flatMap(\.quality.gates)
    quality = editions.last.map { ($0.quality, $0.edition.period) }
    wait(undecided)
  }

  /// A run that was refused.
  package init(refused failure: RunFailure) {
    isDryRun = false
    rows = 0
    exit = failure.exit
    refused = failure.failures
    gates = failure.gates
  }

  /// Notes where the published editions stand.
  mutating func note(_ written: [WrittenEdition]) {
    for edition in written {
      guard let place = editions.firstIndex(where: { $0.period == edition.period }) else { continue }
      editions[place].path = edition.path
    }
  }

  /// Notes what stopped the run after it had published some of its editions: what is live is what it says.
  mutating func fail(_ failure: StageFailure) {
    self.failure = failure
    refused.append(failure)
    exit = failure.exit
  }

  private var result: String {
    if isDryRun { return "dry-run" }
    let isMade = editions.contains { $0.isPublished }
    if isMade { return "published" }
    if failure != nil || editions.isEmpty && !refused.isEmpty { return "refused" }
    return editions.contains { $0.state == .held } ? "held" : "unchanged"
  }

  /// Nothing is new and nothing waits.
  package var isUnchanged: Bool { result == "unchanged" }

  /// How the result begins, whatever comes of it.
  func start(asJSON: Bool) -> String { asJSON ? "{" : editions.first.map { "\($0.period): " } ?? "" }

  /// One line per edition, the path last.
  package var text: String {
    guard !editions.isEmpty else { return "nothing is due\n" }
    return editions.map { edition in
      switch edition.state {
      case .unchanged: "\(edition.period): unchanged → \(edition.path ?? "")\n"
      case .held: "\(edition.period): waits for a decision\n"
      case _ where isDryRun:
        "\(edition.period): would publish edition \(edition.number) (\(edition.difference))\n"
          + edition.reasons.map { "  - \($0.escapingControls)\n" }.joined()
      case _ where edition.path == nil: "\(edition.period): not published\n"
      default: "\(edition.period): \(edition.difference) → \(edition.path ?? "")/index.html\n"
      }
    }.joined()
  }

  /// What a log says before the run: a log that cannot be written stops it here.
  package static func startLine(pipeline: String) -> [(String, JSON)] {
    [("started", .string(pipeline.escapingControls)), ("version", .string(ProgramVersion.text))]
  }

  /// The machine form of the result, ending in a line end.
  package var json: String { JSON.object(members).text }

  /// The same for a log, with how many rows were read.
  package var logLine: [(String, JSON)] { [("rows", .number(rows))] + members }

  private var members: [(String, JSON)] {
    [
      ("result", .string(result)), ("exit", .number(Int(exit.rawValue))),
      ("editions", .array(editions.map(json))), ("gates", .array(gates.map(Self.json))),
      ("refused", .array(refused.map(Self.json))),
    ]
  }

  private func state(_ edition: Edition) -> String {
    let isLeft = failure != nil && edition.path == nil && edition.state != .held
    return isLeft ? "not published" : edition.state.rawValue
  }

  private func json(_ edition: Edition) -> JSON {
    .object(
      [
        ("period", .string(edition.period.description)), ("edition", .number(edition.number)),
        ("path", .optional(edition.path)), ("state", .string(state(edition))),
        ("changed_cells", .number(edition.changedCells)),
      ] + (isDryRun ? [("why", .array(edition.reasons.map { .string($0.escapingControls) }))] : []))
  }

  private static func json(_ gate: QualityFacts.GateResult) -> JSON {
    .object([
      ("gate", .string(gate.rule.rawValue)), ("subject", .optional(gate.subject)),
      ("basis_points", .number(gate.basisPoints)), ("threshold", .number(gate.thresholdBasisPoints)),
      ("passed", .flag(gate.passed)), ("exception", .optional(gate.exception)),
    ])
  }

  private static func json(_ failure: StageFailure) -> JSON {
    .object([
      ("file", .optional(failure.place?.file.escapingControls)),
      ("member", .optional(failure.place?.member?.escapingControls)),
      ("line", failure.place?.line.map(JSON.number) ?? .null),
      ("what", .string(failure.what.escapingControls)), ("remedy", .optional(failure.remedy)),
    ])
  }
}
