/// A threshold of the pipeline that stops a run (exit 80), judged on the reported period.
package struct Gate: Equatable, Sendable {
  package enum Rule: String, CaseIterable, Sendable {
    /// Rejected rows as a share of the rows read.
    case rejectedRows = "rejected-rows"
    /// Answers not recognised as a share of a variable's base.
    case notRecognised = "not-recognised"
    /// The fall in visits since the previous period.
    case volumeDrop = "volume-drop"
  }

  package let rule: Rule
  /// The threshold in hundredths of a percent.
  package let basisPoints: Int

  /// A known exception: this gate does not stop this period, and the report says why.
  package struct Exception: Equatable, Sendable {
    package let rule: Rule
    package let period: Period
    package let reason: String
  }
}

extension Gate {
  static func list(_ node: YAMLReader) throws(StageFailure) -> [Gate] {
    try node.entries().tryMap { (entry) throws(StageFailure) in
      guard let rule = Rule(rawValue: entry.key) else {
        throw entry.value.failure(
          "unknown gate \"\(entry.key)\"",
          remedy: entry.key.nearest(of: Rule.allCases.map(\.rawValue)).map { "did you mean \"\($0)\"?" })
      }
      return Gate(rule: rule, basisPoints: try entry.value.percentage())
    }
  }
}

extension Gate.Exception {
  init(_ node: YAMLReader) throws(StageFailure) {
    rule = try node.choice("gate", of: Gate.Rule.self)
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
