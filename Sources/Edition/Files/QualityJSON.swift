package import Definitions

/// The data quality report as `quality.json`.
package struct QualityJSON {
  let facts: EditionFacts

  /// What an edition, or a look before it, says of its data.
  package init(facts: EditionFacts) { self.facts = facts }

  private var quality: QualityFacts { facts.quality }

  /// The file.
  package var json: JSON {
    .object([
      ("report", .string(facts.definition.report.id)), ("period", .string(facts.period.description)),
      ("series_since", .optional(quality.seriesStart?.description)),
      ("missing_periods", .array(quality.missing.map { .string($0.description) })),
      ("edition", .number(facts.number)), ("verdict", .string(quality.verdict.rawValue)),
      ("remarks", .array(quality.remarks.map(Self.remark))), ("total", .object(quality.total.members)),
      ("files", .array(quality.receipts.filter { $0.kind == .registrations }.map(file))),
      ("register", .array(quality.receipts.filter { $0.kind == .register }.map(file))),
      ("inhabitants", .array(quality.receipts.filter { $0.kind == .inhabitants }.map(file))),
      ("survey", .array(quality.receipts.filter { $0.kind == .survey }.map(file))),
      ("problems", .array(quality.problems.map(problem))),
      ("unknown_answers", .array(quality.unknownAnswers.map(Self.unknownAnswer))),
      ("completeness", .array(quality.completeness.map(Self.completeness))),
      ("completeness_by_quarter", .array(quality.completenessByQuarter.map(Self.completeness))),
      (
        "recoded",
        .array(
          quality.recoded.map {
            .object([
              ("variable", .string($0.variable)), ("candidates", .number($0.candidates)),
              ("recoded", .number($0.recoded)),
            ])
          })
      ),
      ("late", .number(quality.late)), ("with_entry_date", .number(quality.withEntryDate)),
      (
        "after_final",
        .array(
          quality.waiting.map {
            .object([("period", .string($0.period.description)), ("count", .number($0.count))])
          })
      ),
      ("delays", .array(quality.delays.map(Self.delays))),
      ("locations", .array(quality.locations.map(Self.locations))),
      ("comparisons", .array(quality.comparisons.map(Self.comparison))),
      ("breaks", .array(TableBreaks(facts).rows.map(Self.breaks))),
      ("gates", .array(quality.gates.map(gate))),
    ])
  }

  private func file(_ receipt: Receipt) -> JSON {
    .object(
      [
        ("file", .string(receipt.file)), ("member", .optional(receipt.member)),
        ("container", .string(receipt.container)), ("bytes", .number(receipt.bytes)),
        ("sha256", .string(receipt.checksum)), ("layout", .string(receipt.layout)),
        ("encoding", .string(receipt.encoding)), ("first_visit", .optional(receipt.firstVisit?.iso)),
        ("last_visit", .optional(receipt.lastVisit?.iso)),
      ] + receipt.ledger.members)
  }

  private func problem(_ problem: Problem) -> JSON {
    .object([
      ("kind", .string(problem.kind.rawValue)), ("column", .optional(problem.column)),
      ("nearest", .optional(problem.nearest)), ("reason", .optional(problem.skipped?.rawValue)),
      ("count", .number(problem.count)),
      ("rejects", .flag(problem.kind.rejects)),
      (
        "places",
        .array(
          problem.places.map { place in
            .object([
              ("file", .string(place.file)), ("member", .optional(place.member)),
              ("line", place.line.map(JSON.number) ?? .null), ("column", .optional(place.column)),
            ])
          })
      ),
    ])
  }

  private func gate(_ gate: QualityFacts.GateResult) -> JSON {
    .object([
      ("rule", .string(gate.rule.rawValue)), ("subject", .optional(gate.subject)),
      ("threshold_basis_points", .number(gate.thresholdBasisPoints)),
      ("basis_points", .number(gate.basisPoints)),
      ("passed", .flag(gate.passed)), ("exception", .optional(gate.exception)),
    ])
  }
}

extension Ledger {
  /// Rows by outcome, as in JSON.
  package var members: [(String, JSON)] { entries.map { ($0.name, .number($0.count)) } }
}

extension QualityFacts {
  /// What waits for a decision, the oldest period first.
  package var waiting: [(period: Period, count: Int)] {
    afterFinal.sorted { $0.key.firstMonth < $1.key.firstMonth }.map { ($0.key, $0.value) }
  }
}
