import Definitions

/// The data quality report for a terminal: the verdict, what it rests on, and then the details.
struct QualityText {
  /// Lines are broken before this column where they can be.
  static let width = 79

  let quality: QualityFacts
  private let edition: Period

  init(_ quality: QualityFacts, _ edition: Period) {
    self.quality = quality
    self.edition = edition
  }

  var text: String {
    var lines = head
    lines += [""] + balance("rows: ", quality.total, indent: "")
    func section(_ title: String, _ body: [String]) {
      if !body.isEmpty { lines += ["", title + ":"] + body }
    }
    section("problems", quality.problems.flatMap(problem))
    section("completeness", completeness)
    section("'other'", others)
    section("compared", quality.comparisons.flatMap(comparison))
    section("visits entered by the end of the quarter, and of later ones", delays)
    section("locations", locations)
    section("gates", quality.gates.map(gate))
    section("files", quality.receipts.flatMap(receipt))
    return lines.joined(separator: "\n") + "\n"
  }

  /// The verdict, and the remarks that it rests on.
  var head: [String] {
    ["\(verdict) (period \(edition))"] + quality.remarks.prefix(9).map { "  - \(remark($0))" }
  }

  private var verdict: String {
    switch quality.verdict {
    case .usable: "usable"
    case .withRemarks: "usable, with remarks"
    case .notUsable: "not usable: a quality gate is crossed"
    }
  }

  private func remark(_ remark: QualityFacts.Remark) -> String {
    switch remark {
    case .crossed(let count): "\(amount(count, "gate")) crossed"
    case .excepted(let count): "\(amount(count, "gate")) crossed, for a reason that is written down"
    case .rejected(let count): "\(amount(count, "row")) rejected"
    case .unrecognised(let count): "\(amount(count, "answer")) of the period not recognised"
    case .conflicting(let count): "\(amount(count, "version")) of registrations contradict another"
    case .shifted(let count): "the distribution of \(amount(count, "variable")) moved much"
    case .volume(let basisPoints):
      "visits changed by \(basisPoints < 0 ? "-" : "+")\(Self.percent(abs(basisPoints)))"
    case .stopped(let count): "\(amount(count, "open location")) stopped registering"
    }
  }

  private func amount(_ count: Int, _ one: String) -> String { "\(count) \(one)\(count == 1 ? "" : "s")" }

  /// `5 read = 3 counted + …`, and what was skipped, over as many lines as it needs.
  private func balance(_ head: String, _ ledger: Ledger, indent: String) -> [String] {
    var words = ["\(ledger.read) read"]
    let parts = ledger.entries.filter { !["read", "skipped"].contains($0.name) }
    for (place, part) in parts.enumerated() {
      words.append((place == 0 ? "= " : "+ ") + "\(part.count) \(part.name)")
    }
    if !ledger.balances { words.append("DOES NOT BALANCE") }
    if ledger.skipped > 0 { words.append("(\(ledger.skipped) skipped)") }
    words[0] = head + words[0]
    return Self.wrapped(words, indent: indent)
  }

  private func receipt(_ receipt: Receipt) -> [String] {
    let dates = receipt.firstVisit.map { ", \($0.iso) to \(receipt.lastVisit?.iso ?? "")" } ?? ""
    return [
      "  \(receipt.name.escapingControls)",
      "    \(receipt.container), \(receipt.bytes) bytes, \(receipt.layout), \(receipt.encoding)\(dates)",
      "    sha256 \(receipt.checksum)",
    ] + balance("", receipt.ledger, indent: "    ")
  }

  private func problem(_ problem: Problem) -> [String] {
    let column = problem.column.map { ", column \"\($0.escapingControls)\"" } ?? ""
    let nearest =
      problem.nearest.map { " (nearest: \"\($0.escapingControls)\")" }
      ?? problem.skipped.map { " (\($0.rawValue))" } ?? ""
    let shown =
      problem.count > problem.places.count ? ", shown \(problem.places.count) of \(problem.count)" : ""
    var lines = ["  \(problem.kind.rawValue)\(column)\(nearest): \(problem.count)\(shown)"]
    let values = problem.values.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    lines += values.map { "    \"\($0.key.escapingControls)\": \($0.value)" }
    var start = problem.places.startIndex
    while start < problem.places.endIndex {
      let place = problem.places[start]
      let end =
        problem.places[start...].firstIndex { ($0.file, $0.member) != (place.file, place.member) }
        ?? problem.places.endIndex
      let file = Place(file: place.file, member: place.member).description.escapingControls
      let numbers = problem.places[start..<end].compactMap { $0.line.map(String.init) }
      lines.append("    \(file)")
      if !numbers.isEmpty { lines += Self.wrapped(["line"] + numbers, indent: "      ") }
      start = end
    }
    return lines
  }

  private func gate(_ gate: QualityFacts.GateResult) -> String {
    let subject = gate.subject.map { " \($0)" } ?? ""
    let verdict = gate.passed ? "passed" : gate.exception.map { "crossed, but expected: \($0)" } ?? "CROSSED"
    let detail = gate.detail.map { " (\($0))" } ?? ""
    let share = "\(Self.percent(gate.basisPoints)), at most \(Self.percent(gate.thresholdBasisPoints))"
    return "  \(gate.rule.rawValue)\(subject): \(share): \(verdict)\(gate.passed ? "" : detail)"
  }

  /// `2.50%` of hundredths of a percent.
  static func percent(_ basisPoints: Int) -> String {
    "\(basisPoints / 100).\((basisPoints % 100).padded(to: 2))%"
  }

  /// Words over as many lines as they need.
  private static func wrapped(_ words: [String], indent: String) -> [String] {
    var lines: [String] = []
    for word in words {
      if let line = lines.last, line.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(indent + word)
      }
    }
    return lines
  }
}
