import Definitions
import Disclosure

/// The overview of a level: all its units by name, and the larger ones with the largest first.
struct OverviewPage {
  /// At most this many units stand in the order of their size, where there are more; by name stand all.
  static let largestShown = 25

  let edition: LocalEdition
  let level: Level

  private var facts: EditionFacts { edition.facts }

  var document: Document {
    let units = edition.units(level)
    let body = level == .organisation ? signals(units) : standings(units) ?? locals(units)
    var sections = [opening(units)] + body
    sections += [links, LocalFrame.method(edition, nil)]
    sections.append(LocalFrame.signs(of: sections, edition))
    return Document(
      title: level.plural, subtitle: Dutch.title(facts.period),
      description: "\(level.plural), \(facts.definition.report.title), \(Dutch.title(facts.period)).",
      series: LocalFrame.series(facts), emphasis: PageHead.emphasis(facts.period),
      runningTitle: "\(level.plural), \(PageHead.runningTitle(facts))", status: LocalFrame.status(facts),
      boxes: LocalFrame.boxes(edition, nil), sections: sections, hasContents: true,
      colophon: LocalFrame.colophon(facts, nil))
  }

  private func opening(_ units: [UnitTree.Unit]) -> Section {
    let isEmpty = units.count { edition.count("locations", $0, edition.span) == 0 }
    var lines = [Line("Dit overzicht heeft \(Dutch.count(units.count)) pagina's: een per rij.")]
    if level != .organisation, isEmpty > 0 {
      lines.append(
        Line(
          "Bij \(Dutch.count(isEmpty)) daarvan zijn \(Dutch.within(edition.span)) geen bezoeken geregistreerd."
        ))
    }
    return Section(
      id: "kernpunten", title: "In het kort", style: .first, blocks: [.keySentences(lines)])
  }

  /// The units of a report with a baseline: by name only, for it does not rank.
  private func standings(_ units: [UnitTree.Unit]) -> [Section]? {
    guard let standing = Standing(edition) else { return nil }
    let words = StandingWords(standing)
    let table = StandingTable(standing: standing, number: 1).table(
      of: units, caption: "\(level.plural) op naam", from: level, hasShares: level != .municipality)
    var blocks: [Block] = [
      .paragraph(Line(words.comparison)),
      .part(
        ThemePart(
          figure: nil, tables: [table], notes: words.obstacles.map { Line($0) } + words.notes, downloads: [])),
    ]
    if level == .municipality {
      blocks.append(.paragraph(Line("De kenmerken van bezoeken staan per provincie, en bij elke gemeente.")))
      blocks += [.heading("Gemeenten zonder informatiepunt")]
      // The table has them already: a second link to each would make the page half a screen longer.
      blocks += words.withoutLocation(units, of: nil, from: level).prefix(1)
      blocks.append(
        .paragraph([
          .link("De lijst staat op de landelijke pagina", to: "../index.html#zonder-informatiepunt"),
          .text("."),
        ]))
      let history = units.map { words.history($0).joined(separator: " ") }.filter { !$0.isEmpty }
      if !history.isEmpty {
        blocks += [.heading("Samengevoegde en gesplitste gemeenten"), .list(history.map { Line($0) })]
      }
    }
    return [Section(id: "naam", title: "Op naam", blocks: blocks)]
  }

  private func locals(_ units: [UnitTree.Unit]) -> [Section] {
    func table(
      _ number: Int, _ units: [UnitTree.Unit], _ caption: String, hasShares: Bool,
      _ letters: Letters = Letters([])
    ) -> Block {
      .table(
        OverviewTable(
          edition: edition, units: units, number: number, anchor: "tabel-\(number)", caption: caption,
          folder: level, hasShares: hasShares, hasRatio: false, letters: letters
        ).table)
    }
    let isLong = units.count > Self.largestShown
    let letters = Letters(isLong ? units : [])
    let minimum = edition.rule.minimumForPercentages
    let all = largest(units) { edition.count("visits", $0, edition.span) ?? 0 }
      .filter { edition.count("visits", $0, edition.span) ?? 0 >= minimum }
    let large = Array(all.prefix(Self.largestShown))
    let map = OverviewMap(edition: edition, level: level, units: units, folder: level).map
    var sections = [
      Section(
        id: "naam", title: "Op naam",
        blocks: (map.map { [.map($0)] } ?? []) + letters.jumps + [
          table(1, units, "\(level.plural) op naam", hasShares: !isLong, letters)
        ])
    ]
    guard isLong, !large.isEmpty else { return sections }
    sections.append(
      Section(
        id: "grootte", title: "Grootste eerst",
        blocks: [
          .paragraph(
            Line(
              large.count < all.count
                ? "Hier staan de \(large.count) met de meeste bezoeken in de vier kwartalen. "
                  + "Alle andere staan hierboven op naam."
                : large.count < units.count
                  ? "Hier staat wie ten minste \(minimum) bezoeken heeft in de vier kwartalen. "
                    + "Bij minder bezoeken zijn percentages te onzeker."
                  : "Wie evenveel bezoeken heeft, staat op alfabet.")),
          table(2, large, "\(level.plural) naar aantal bezoeken", hasShares: true),
        ]))
    return sections
  }

  /// Largest first; the units come by name, and equal ones stay so.
  private func largest(_ units: [UnitTree.Unit], _ size: (UnitTree.Unit) -> Int) -> [UnitTree.Unit] {
    units.enumerated().map { (unit: $1, place: $0, size: size($1)) }
      .sorted { ($1.size, $0.place) < ($0.size, $1.place) }.map(\.unit)
  }

  private func signals(_ units: [UnitTree.Unit]) -> [Section] {
    let counted =
      units.contains { edition.leading($0) == .questions }
      ? Counted.questions.rawValue : Counted.visits.rawValue
    let sorted = largest(units) { edition.count(counted, $0, edition.span) ?? 0 }
    return [
      Section(
        id: "naam", title: "Op naam",
        blocks: [
          .table(
            SignalTable(edition: edition, units: units, number: 1, caption: "Organisaties op naam").table)
        ]),
      Section(
        id: "grootte", title: "Grootste eerst",
        blocks: [
          .table(
            SignalTable(
              edition: edition, units: sorted, number: 2,
              caption: "Organisaties naar aantal \(counted == "visits" ? "bezoeken" : "vragen")"
            ).table)
        ]),
    ]
  }

  private var links: Section {
    let others = edition.levels.filter { $0 != level }.map { other -> Line in
      [.link(other.plural, to: "../\(other.folder)/index.html")]
    }
    return Section(
      id: "verder", title: "Verder kijken",
      blocks: [.list(others + [[.link("Heel Nederland", to: "../index.html")]])])
  }
}
