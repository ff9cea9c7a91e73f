import Definitions

/// What stands around the numbers on every page in a folder of units.
enum LocalFrame {
  static func series(_ facts: EditionFacts) -> Line {
    [
      .link(facts.definition.report.series, to: "../../../index.html"), .text(" · "),
      .link("Nederland, \(facts.period)", to: "../index.html"),
    ]
  }

  /// The status strip; a page of a unit may be older than its edition and names no earlier one.
  static func status(_ facts: EditionFacts) -> [Document.StatusItem] {
    PageHead.status(facts).map {
      $0.term == "Editie"
        ? Document.StatusItem(term: $0.term, text: [.strong(String(facts.number))]) : $0
    }
  }

  static func boxes(_ edition: LocalEdition, _ unit: UnitTree.Unit?) -> [Document.Box] {
    let notices = PageHead.notices(edition.facts)
    guard edition.rule.base != nil else { return notices }
    let multiples = Rounding.multiples(edition.rule)
    let most = (edition.rule.base ?? 1) - 1
    var text =
      "Zo zijn bezoekers niet herkenbaar. Aantallen zijn afgerond op \(multiples). Een 0 betekent: 0 tot en met "
      + "\(most). Een totaal hoeft niet gelijk te zijn aan de som van zijn delen."
    if unit?.level == .organisation { text += " Het aantal van de organisatie zelf is landelijk en exact." }
    return [
      Document.Box(
        kind: .notice, heading: ("afgerond", "Aantallen zijn afgerond"),
        lines: [[.text(text + " "), .link("Lees hoe het werkt", to: "#methode"), .text(".")]])
    ] + notices
  }

  static func method(_ edition: LocalEdition, _ unit: UnitTree.Unit?) -> Section {
    let rule = edition.rule
    var blocks: [Block] = []
    if let base = rule.base {
      blocks.append(
        .paragraph(
          Line(
            "Een aantal wordt een veelvoud van \(base), omhoog of omlaag. Dat bepaalt een vaste loting. "
              + "Dezelfde bezoeken geven overal hetzelfde aantal. Een aantal wijkt hooguit \(base - 1) af.")))
    }
    blocks.append(
      .paragraph(
        Line(
          "Aantallen van een kenmerk staan er vanaf \(rule.minimumForCounts). Percentages, verschillen en indexen "
            + "staan er vanaf \(rule.minimumForPercentages). Ze zijn berekend met de afgeronde aantallen.")))
    if !edition.hasBaseline {
      blocks.append(
        .paragraph(
          Line(
            "Een index van 100 is gelijk aan Nederland. Bij een index van 120 is het percentage een vijfde hoger."
          )))
    }
    switch unit?.level {
    case .municipality, .province, .poi:
      blocks.append(
        .paragraph(
          Line(
            "Een bezoek telt in de gemeente van het informatiepunt. De woonplaats van de bezoeker telt niet. "
              + "Gemeenten hebben de indeling van \(Dutch.date(edition.facts.period.lastDay)).")))
    case .library:
      blocks.append(.paragraph(Line("Een bibliotheek kan in meer gemeenten en provincies werken.")))
    default: break
    }
    blocks.append(.paragraph([.link("Lees het kwaliteitsrapport", to: "../quality.html"), .text(".")]))
    return Section(id: "methode", title: "Afronding en methode", blocks: blocks)
  }

  /// The signs of the page; a rounded 0 is not nothing.
  static func signs(of sections: [Section], _ edition: LocalEdition) -> Section {
    var signs = Signs.occurring(in: sections)
    if let base = edition.rule.base {
      signs = signs.map {
        $0.sign == "0%" ? ("0%", "Het afgeronde aantal is 0, of er is niets geregistreerd.") : $0
      }
      let cells = sections.flatMap(\.tables).flatMap { $0.rows + $0.totals }.flatMap(\.cells)
      if cells.contains(where: { $0.printed == "0" }) {
        signs.append(("0", "In een afgerond aantal: 0 tot en met \(base - 1)."))
      }
    }
    return Section(id: "tekens", title: "Verklaring van tekens", blocks: [.signs(signs)])
  }

  static func colophon(
    _ facts: EditionFacts, _ unit: (term: String, name: String, code: String)?
  ) -> [(term: String, text: Line)] {
    let report = facts.definition.report
    let rule = facts.definition.protection
    var lines: [(term: String, text: Line)] = [
      (
        "Rapport en editie",
        Line("\(report.id) \(facts.period), editie \(facts.number), \(Dutch.date(facts.today))")
      ),
      (
        "Uitgever", Line(report.contact.isEmpty ? report.publisher : "\(report.publisher), \(report.contact)")
      ),
    ]
    if let unit { lines.append((unit.term, [.text(unit.name), .code(unit.code)])) }
    lines.append(
      (
        "Beveiliging van aantallen",
        Line(
          rule.base.map { "afgerond op \($0), kleinste basis \(rule.minimumForCounts)" }
            ?? "geen: alleen intern")
      ))
    lines.append(("Codeboek", Line("versie \(facts.definition.codebook.version)")))
    lines.append(
      (
        "Gemaakt met",
        [
          .text("Kwartaal, versie \(facts.programVersion). Alle stappen staan in "),
          .link("provenance.json", to: "../provenance.json"),
        ]
      ))
    return lines
  }
}
