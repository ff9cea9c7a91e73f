/// A threshold that stops a run (exit 80). Every rule holds in every pipeline; a pipeline may name another threshold.
package struct Gate: Equatable, Sendable {
  /// Rows (visits, files are no rows) below which nothing is judged, and below which what is wrong never stops a run:
  /// one row is a mistake, not a fault of the delivery.
  package static let smallestJudged = 10
  /// Wrong rows below which a run never stops.
  package static let fewestWrong = 2

  /// What is measured.
  package let rule: GateRule
  /// The threshold in hundredths of a percent.
  package let basisPoints: Int

  /// A known exception: this gate does not stop this period, and the report says why.
  package struct Exception: Equatable, Sendable {
    /// What is measured.
    package let rule: GateRule
    /// The period that is excepted.
    package let period: Period
    /// A Dutch sentence for the quality report.
    package let reason: String
  }
}

extension Gate {
  /// All rules, with the thresholds that a pipeline names.
  static func list(_ node: YAMLReader?) throws(StageFailure) -> [Gate] {
    let named = try (node?.entries() ?? []).tryMap { (entry) throws(StageFailure) in
      guard let rule = GateRule(rawValue: entry.key) else {
        throw entry.value.failure(
          "unknown gate \"\(entry.key)\"",
          remedy: entry.key.nearest(of: GateRule.allCases.map(\.rawValue)).map { "did you mean \"\($0)\"?" })
      }
      return Gate(rule: rule, basisPoints: try entry.value.percentage())
    }
    return GateRule.allCases.map { rule in
      named.last { $0.rule == rule } ?? Gate(rule: rule, basisPoints: rule.standard)
    }
  }
}

extension Gate.Exception {
  init(_ node: YAMLReader) throws(StageFailure) {
    rule = try node.choice("gate", of: GateRule.self)
    period = try node.required("period").period()
    reason = try node.required("reason").string()
    try node.finish()
  }
}

extension YAMLReader {
  /// A period such as `2022-Q2`.
  package func period() throws(StageFailure) -> Period {
    guard let period = Period(try string()) else {
      throw failure("expected a period", remedy: "write 2022-05, 2022-Q2 or 2022")
    }
    return period
  }

  /// `2%` or `0.5%`, in hundredths of a percent.
  func percentage() throws(StageFailure) -> Int {
    let text = try string()
    let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    guard text.hasSuffix("%"), (1...2).contains(parts.count), let whole = Int(parts[0]), whole >= 0 else {
      throw failure("expected a percentage such as 2% or 0.5%")
    }
    guard parts.count == 2 else { return whole * 100 }
    guard (1...2).contains(parts[1].count), let fraction = Int(parts[1]) else {
      throw failure("expected a percentage such as 2% or 0.5%")
    }
    return whole * 100 + (parts[1].count == 1 ? fraction * 10 : fraction)
  }
}
