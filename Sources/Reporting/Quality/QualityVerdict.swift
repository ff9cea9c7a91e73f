import Definitions

/// What the data quality report comes down to, in one to five sentences whose numbers lead to their tables.
struct QualityVerdict {
  /// Remarks that the sentence names; the others it counts.
  private static let named = 3

  let facts: EditionFacts

  private var quality: QualityFacts { facts.quality }

  var lines: [Line] {
    [[.strong(verdict)] + reason, counted]
  }

  private var verdict: String {
    switch quality.verdict {
    case .usable: "De gegevens zijn bruikbaar."
    case .withRemarks: "De gegevens zijn bruikbaar, met opmerkingen."
    case .notUsable: "De gegevens zijn niet bruikbaar."
    }
  }

  private var reason: Line {
    let remarks = quality.remarks
    guard !remarks.isEmpty else { return [.text(" Er zijn geen opmerkingen.")] }
    let shown = remarks.prefix(Self.named).map(words)
    let rest = remarks.count - shown.count
    var line: Line = [.text(quality.verdict == .notUsable ? " De reden: " : " Let op: ")]
    for (place, words) in shown.enumerated() {
      line += (place == 0 ? words : [.text(" ")] + Self.capitalised(words)) + [.text(".")]
    }
    if rest > 0 {
      line.append(.text(" Er \(rest == 1 ? "is nog 1 opmerking" : "zijn nog \(rest) opmerkingen")."))
    }
    return line
  }

  private static func capitalised(_ line: Line) -> Line {
    guard case .text(let text)? = line.first else { return line }
    return [.text(Dutch.capitalised(text))] + line.dropFirst()
  }

  private var counted: Line {
    let total = quality.total
    return [
      .text("Er zijn "), .link(Dutch.count(total.read), to: "#registraties"),
      .text(" regels gelezen. Daarvan zijn er "), .link(Dutch.count(total.counted), to: "#registraties"),
      .text(" geteld."),
    ]
  }

  /// A remark as a part of a sentence.
  private func words(_ remark: QualityFacts.Remark) -> Line {
    func amount(_ count: Int, _ one: String, _ many: String, to anchor: String) -> Line {
      [.link(Dutch.count(count), to: "#\(anchor)"), .text(" \(count == 1 ? one : many)")]
    }
    switch remark {
    case .crossed(let count):
      return amount(count, "grens is overschreden", "grenzen zijn overschreden", to: "grenzen")
    case .excepted(let count):
      return amount(
        count, "grens is overschreden om een bekende reden",
        "grenzen zijn overschreden om een bekende reden", to: "grenzen")
    case .rejected(let count):
      return amount(count, "regel is afgewezen", "regels zijn afgewezen", to: "registraties")
    case .unrecognised(let count):
      return amount(count, "antwoord is niet herkend", "antwoorden zijn niet herkend", to: "volledigheid")
    case .conflicting(let count):
      return amount(
        count, "dubbele registratie zegt iets anders", "dubbele registraties zeggen iets anders",
        to: "problemen")
    case .shifted(let count):
      return [.text("bij ")]
        + amount(
          count, "kenmerk is de verdeling sterk veranderd", "kenmerken is de verdeling sterk veranderd",
          to: "verdeling-previous")
    case .volume(let basisPoints):
      return [
        .text("het aantal bezoeken is "),
        .link(QualityTables.share(abs(basisPoints)), to: "#omvang"),
        .text(basisPoints < 0 ? " lager" : " hoger"),
        .text(" dan \(Dutch.previous(facts.definition.report.every))"),
      ]
    case .stopped(let count):
      return amount(
        count, "open locatie stopte met registreren", "open locaties stopten met registreren",
        to: "activiteit")
    }
  }
}
