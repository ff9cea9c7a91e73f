/// How a questionnaire names the classes of a number that have no label of their own.
struct ClassLabels: Sendable {
  private let between: Template
  private let last: Template

  /// `class-labels: {between: "{from} tot {below}{unit}", last: "{from}{unit} of meer"}`
  init?(_ node: YAMLReader?) throws(StageFailure) {
    guard let node else { return nil }
    between = try Template(node.required("between"), placeholders: ["from", "below", "unit"])
    last = try Template(node.required("last"), placeholders: ["from", "unit"])
    try node.finish()
  }

  /// `8 tot 16 uur`
  func between(_ from: Int, _ below: Int, _ unit: String) -> String {
    between.filled(["from": "\(from)", "below": "\(below)", "unit": unit])
  }

  /// `32 uur of meer`
  func last(_ from: Int, _ unit: String) -> String { last.filled(["from": "\(from)", "unit": unit]) }
}

extension Template {
  /// Every number is larger than one, or said as if it were.
  fileprivate func filled(_ values: [String: String]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text), .choice(_, _, let text): text
      case .value(let name): values[name] ?? ""
      }
    }.joined()
  }
}
