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
  private let definition: PipelineDefinition
  private let tables: ProtectedTables
  private let facts: EditionFacts

  init(_ tally: Tally, _ definition: PipelineDefinition, _ period: Period, _ root: PublicationRoot) throws {
    self.period = period
    self.definition = definition
    let protection = Protection(tally, definition, edition: period)
    tables = protection.tables()
    quality = tally.quality(for: period).withoutFolders
    let report = definition.report.id
    current = try root.current(report: report, period: period)
    number = try root.nextNumber(report: report, period: period)
    changes = try current?.changes(to: Observations.csv(tables)) ?? []
    let today = tally.today ?? period.lastDay
    facts = EditionFacts(
      definition: definition, period: period, number: number,
      isProvisional: definition.isProvisional(period, on: today), today: today,
      lastVisit: tally.lastVisit.map { min($0, period.lastDay) },
      lastEntry: tally.lastEntry, previousNumber: current?.number, changes: changes, quality: quality,
      programVersion: Kwartaal.version, isInternal: definition.protection.base == nil)
    isChanged =
      current?.fingerprint != Report.fingerprint(tables, facts: facts)
  }

  /// The gates that stop the run: crossed, and no exception is written down.
  var crossedGates: [StageFailure] {
    quality.gates.filter { !$0.passed && $0.exception == nil }.map { gate in
      let subject = gate.subject.map { " of \"\($0)\"" } ?? ""
      return StageFailure(
        .counting, "quality gate \(gate.rule.rawValue)\(subject) in \(period): "
          + "\(Self.percent(gate.basisPoints)), at most \(Self.percent(gate.thresholdBasisPoints)) is allowed",
        remedy: "look with `kwartaal check`, mend the input, or write the exception down under `expected`",
        exit: .qualityGate)
    }
  }

  /// `2.5%` of hundredths of a percent.
  private static func percent(_ basisPoints: Int) -> String {
    "\(basisPoints / 100).\((basisPoints % 100).padded(to: 2))%"
  }

  /// Renders the edition and writes it beside the others, not yet published.
  func prepare(_ root: PublicationRoot) throws -> PreparedEdition {
    let artifacts = Report.artifacts(tables, facts: facts)
    return try root.prepare(artifacts, report: definition.report.id, period: period, number: number)
  }
}
