import Definitions

/// Draws the cells of made rows: right ones mostly, and every kind of wrong or odd one.
struct CellDraw {
  var random: SplitMix
  /// Labels by which cells of municipalities may name one.
  private let municipalities: [String]
  private static let odd = ["Iets heel anders", "Ónbekende waarde", "Totaal", "0,5", "Anders nog iets"]
  private static let texts = [
    "", "", "-", "App geïnstalleerd voor mevrouw", "uitleg Smartphone", "coronacheck; én \"QR\"",
    "verdachte MAIL\r\nop telefoon",
    "Energietoeslag", "Totaal onbekend", "Totaal: drie vragen", "vraag over\nhet rijbewijs", "  ",
    "coronabewijs op papier",
  ]

  init(_ codebook: Codebook, random: SplitMix) {
    self.random = random
    let all = codebook.geography.municipalities
    let named = all.filter { !$0.aliases.isEmpty || $0.until != nil }
    municipalities =
      (named + all.prefix(5)).flatMap { [$0.code, $0.name] + $0.aliases } + ["Onbekend", "Atlantis"]
  }

  /// A cell of a column that is an answer or free text.
  mutating func cell(_ column: SourceLayout.Column, _ layout: SourceLayout) -> String {
    switch column.meaning {
    case .answers(_, let labels, let separator):
      answers(labels.map(\.text).sorted(), separator, layout)
    case .municipality:
      random.chance(8) ? random.pick(layout.missing) : varied(random.pick(municipalities), layout)
    case .oneAnswer:
      random.chance(85)
        ? random.pick(["0", "0", "0", "", "-", "Nee", "ONWAAR"])
        : random.pick(["1", "1", "1", "1", " 1 ", "x", "ja", "soms"])
    case .freeText: text(random.pick(Self.texts), layout)
    case .role, .flag, .question, .frame: random.pick(["", "iets"])
    }
  }

  private mutating func answers(_ labels: [String], _ separator: UInt8?, _ layout: SourceLayout) -> String {
    guard let separator else {
      if random.chance(8) { return random.pick(layout.missing) }
      return random.chance(3) ? random.pick(Self.odd) : varied(random.pick(labels), layout)
    }
    var parts: [String] = []
    for _ in 0..<random.pick([0, 1, 1, 1, 2, 2, 3, 5]) {
      if random.chance(4) {
        parts.append(random.pick(Self.odd.filter { !$0.utf8.contains(separator) }))
      } else if random.chance(4) {
        parts.append(random.pick(layout.missing))
      } else {
        // 'Anders' often, so that there is something to recode.
        let label = labels.contains("Anders") && random.chance(15) ? "Anders" : random.pick(labels)
        parts.append(varied(label, layout))
      }
    }
    if random.chance(15), let first = parts.first { parts.append(first) }
    let mark = String(Unicode.Scalar(separator))
    return parts.joined(separator: random.chance(50) ? mark : mark + " ") + (random.chance(15) ? mark : "")
  }

  /// A label in odd case, white space or normalization.
  mutating func varied(_ label: String, _ layout: SourceLayout) -> String {
    var label = label
    if random.chance(8) { label = label.uppercased() }
    if random.chance(8) { label = label.lowercased() }
    if random.chance(8) { label = " \(label)\t" }
    if random.chance(8) {
      label = label.split(separator: " ").joined(separator: random.chance(50) ? "  " : "\u{A0}")
    }
    if layout.encoding == .utf8, random.chance(25) {
      let marks = ["ï": "i\u{308}", "â": "a\u{302}", "ú": "u\u{301}", "Ï": "I\u{308}", "Ú": "U\u{301}"]
      label = label.map { marks[String($0)] ?? String($0) }.joined()
    }
    return label
  }

  private func text(_ text: String, _ layout: SourceLayout) -> String {
    layout.encoding == .utf8 ? text : text.split(separator: "\r\n").joined(separator: " ")
  }
}
