import Counting
package import Definitions
import Publishing

/// What a run came to, in words and as JSON.
package struct ReportResult {
  private struct Edition {
    let period: Period
    let number: Int
    var path: String?
    let state: String
    let changedCells: Int

    /// `new`, or `revised` with what the edition before has otherwise.
    var difference: String {
      state == "revised" ? "revised, \(changedCells) changed \(changedCells == 1 ? "cell" : "cells")" : state
    }
  }

  private let result: String
  private let exit: ExitCode
  private var editions: [Edition] = []
  private var gates: [QualityFacts.GateResult] = []
  private var refused: [StageFailure] = []
  /// The data quality of the last edition of the run, which a verdict rests on.
  package private(set) var quality: (facts: QualityFacts, period: Period)?

  /// What came of a run that was not refused.
  init(tally: Tally, drafts: [EditionDraft], isDryRun: Bool) {
    let anyChange = drafts.contains { $0.isChanged }
    result = isDryRun ? "dry-run" : anyChange ? "published" : "unchanged"
    exit = .success
    for draft in drafts {
      let isNew = draft.current == nil
      editions.append(
        Edition(
          period: draft.period, number: draft.isChanged ? draft.number : draft.current?.number ?? 0,
          path: draft.isChanged ? nil : draft.current?.path,
          state: draft.isChanged ? (isNew ? "new" : "revised") : "unchanged",
          changedCells: draft.changes.count))
    }
    gates = drafts.flatMap(\.quality.gates)
    quality = drafts.last.map { ($0.quality, $0.period) }
  }

  /// A run that was refused.
  package init(refused failure: RunFailure) {
    result = "refused"
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

  /// One line per edition, the path last.
  package var text: String {
    editions.map { edition in
      switch (edition.state, result) {
      case ("unchanged", _): "\(edition.period): unchanged → \(edition.path ?? "")\n"
      case (_, "dry-run"):
        "\(edition.period): would publish edition \(edition.number) (\(edition.difference))\n"
      default: "\(edition.period): \(edition.difference) → \(edition.path ?? "")/index.html\n"
      }
    }.joined()
  }

  /// What a log says before the run: a log that cannot be written stops it here.
  package static func startLine(pipeline: String) -> String {
    JSON.object([("started", .string(pipeline.escapingControls)), ("version", .string(ProgramVersion.text))])
      .line
  }

  /// The machine form of the result, ending in a line end.
  package var json: String { value.text }

  /// The same on one line, for a log.
  package var logLine: String { value.line }

  private var value: JSON {
    .object([
      ("result", .string(result)), ("exit", .number(Int(exit.rawValue))),
      ("editions", .array(editions.map(Self.json))), ("gates", .array(gates.map(Self.json))),
      ("refused", .array(refused.map(Self.json))),
    ])
  }

  private static func json(_ edition: Edition) -> JSON {
    .object([
      ("period", .string(edition.period.description)), ("edition", .number(edition.number)),
      ("path", .optional(edition.path)), ("state", .string(edition.state)),
      ("changed_cells", .number(edition.changedCells)),
    ])
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
