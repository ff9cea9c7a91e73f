import Definitions

/// The data quality report for a terminal.
struct QualityText {
  private let quality: QualityFacts
  private let edition: Period

  init(_ quality: QualityFacts, _ edition: Period) {
    self.quality = quality
    self.edition = edition
  }

  var text: String {
    var lines = ["\(verdict) (period \(edition))", ""]
    for receipt in quality.receipts {
      let dates =
        receipt.firstVisit.map { "\($0.iso) to \(receipt.lastVisit?.iso ?? "")" } ?? "no dates of visit"
      lines.append("\(receipt.name.escapingControls)")
      lines.append("  \(receipt.container), \(receipt.bytes) bytes, layout \(receipt.layout), \(dates)")
      lines.append("  " + receipt.ledger.entries.map { "\($0.count) \($0.name)" }.joined(separator: ", "))
    }
    lines += ["", "total: " + quality.total.entries.map { "\($0.count) \($0.name)" }.joined(separator: ", ")]
    if !quality.problems.isEmpty { lines += ["", "problems:"] + quality.problems.flatMap(problem) }
    if !quality.gates.isEmpty { lines += ["", "gates:"] + quality.gates.map(gate) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var verdict: String {
    if quality.gates.contains(where: { !$0.passed && $0.exception == nil }) {
      return "a quality gate is crossed"
    }
    return quality.problems.isEmpty ? "no problems" : "usable, with remarks"
  }

  private func problem(_ problem: Problem) -> [String] {
    let column = problem.column.map { ", column \"\($0.escapingControls)\"" } ?? ""
    let nearest = problem.nearest.map { " (nearest: \"\($0.escapingControls)\")" } ?? ""
    let shown =
      problem.count > problem.places.count ? ", shown \(problem.places.count) of \(problem.count)" : ""
    return ["  \(problem.kind.rawValue)\(column)\(nearest): \(problem.count)\(shown)"]
      + problem.places.prefix(5).map { "    \($0.description.escapingControls)" }
  }

  private func gate(_ gate: QualityFacts.GateResult) -> String {
    let subject = gate.subject.map { " \($0)" } ?? ""
    let verdict = gate.passed ? "passed" : gate.exception.map { "crossed, but expected: \($0)" } ?? "CROSSED"
    let share = "\(Self.percent(gate.basisPoints)), at most \(Self.percent(gate.thresholdBasisPoints))"
    return "  \(gate.rule.rawValue)\(subject): \(share): \(verdict)"
  }

  /// `2.50%` of hundredths of a percent.
  private static func percent(_ basisPoints: Int) -> String {
    "\(basisPoints / 100).\((basisPoints % 100).padded(to: 2))%"
  }
}
