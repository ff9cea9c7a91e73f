import Definitions
import Edition

/// The overview of a level: all its units by name, and the larger ones with the largest first.
struct OverviewPage {
  /// At most this many units stand in the order of their size, where there are more; by name stand all.
  static let largestShown = 25

  let edition: LocalEdition
  let level: Level

  private var facts: EditionFacts { edition.facts }
  /// The units of the level, in words.
  var many: String { edition.words.level(level).many }

  var document: Document {
    let units = edition.units(level)
    let body = level == .organisation ? signals(units) : standings(units) ?? locals(units)
    var sections = [opening(units)] + body
    let showsRounded = level != .organisation
    sections += [links, LocalFrame.method(edition, level, nil, showsRounded: showsRounded)]
    sections.append(LocalFrame.signs(of: sections, edition, level))
    return Document(
      of: facts, title: many,
      description: "\(many), \(facts.definition.report.title), \(edition.words.title(facts.period)).",
      path: "\(edition.words.level(level).folder)/index.html", series: LocalFrame.series(facts),
      boxes: LocalFrame.boxes(edition, level, nil, showsRounded: showsRounded), sections: sections,
      colophon: LocalFrame.colophon(facts, level, nil))
  }

  private func opening(_ units: [UnitTree.Unit]) -> Section {
    Section(
      id: edition.words(PageAddress.inShort), title: edition.words(PagePhrase.inShort), style: .first,
      blocks: [.keySentences(OverviewOpening(edition: edition, level: level, units: units).lines)])
  }

  /// The units of a report with a baseline: by name only, for it does not rank.
  private func standings(_ units: [UnitTree.Unit]) -> [Section]? {
    guard let standing = Standing(edition) else { return nil }
    let words = StandingWords(standing)
    let table = StandingTable(standing: standing, number: 1).table(
      of: units, caption: edition.words.text(UnitPhrase.unitsByName, ["units": many]), from: level,
      hasShares: level != .municipality)
    var blocks: [Block] = [
      .paragraph(Line(words.comparison)),
      .part(
        ThemePart(
          figure: nil, tables: [table], notes: words.obstacles.map { Line($0) } + words.notes, downloads: [])),
    ]
    if level == .municipality {
      blocks += files
      blocks.append(.paragraph(edition.words.line(UnitPhrase.characteristicsElsewhere)))
      blocks += [.heading(edition.words(UnitPhrase.without))]
      // The table has them already: a second link to each would make the page half a screen longer.
      blocks += words.withoutLocation(units, of: nil, from: level).prefix(1)
      blocks.append(
        .paragraph([
          .link(
            edition.words(UnitPhrase.listOnNationalPage),
            to: "../index.html#\(edition.words(PageAddress.without))"),
          .text("."),
        ]))
      let history = units.map { words.history($0).joined(separator: " ") }.filter { !$0.isEmpty }
      if !history.isEmpty {
        blocks += [.heading(edition.words(UnitPhrase.mergedAndSplit)), .list(history.map { Line($0) })]
      }
    }
    return [
      Section(id: edition.words(PageAddress.byName), title: edition.words(UnitPhrase.byName), blocks: blocks)
    ]
  }

  private func locals(_ units: [UnitTree.Unit]) -> [Section] {
    func table(
      _ number: Int, _ units: [UnitTree.Unit], _ caption: String, hasShares: Bool,
      _ letters: Letters = Letters([])
    ) -> Block {
      .table(
        OverviewTable(
          edition: edition, units: units, number: number,
          anchor: "\(edition.words(PageAddress.table))-\(number)", caption: caption,
          folder: level, hasShares: hasShares, hasRatio: false, letters: letters,
          name: number == 1 ? level.overviewFile : nil
        ).table)
    }
    let isLong = units.count > Self.largestShown
    // In a long list those where nobody registered are named once, not row by row.
    let silent = isLong ? units.filter { edition.count("locations", $0, edition.span) == 0 } : []
    let ids = Set(silent.map(\.id))
    let active = units.filter { !ids.contains($0.id) }
    let letters = Letters(isLong ? active : [])
    let minimum = edition.rule.minimumForPercentages
    let all = largest(units) { edition.count("visits", $0, edition.span) ?? 0 }
      .filter { edition.count("visits", $0, edition.span) ?? 0 >= minimum }
    let large = Array(all.prefix(Self.largestShown))
    let map = OverviewMap(edition: edition, level: level, units: units, folder: level).map
    var sections = [
      Section(
        id: edition.words(PageAddress.byName), title: edition.words(UnitPhrase.byName),
        blocks: (map.map { [.map($0)] } ?? []) + letters.jumps + provinces
          + (active.isEmpty
            ? []
            : [
              table(
                1, active, edition.words.text(UnitPhrase.unitsByName, ["units": many]), hasShares: !isLong,
                letters)
            ]) + without(silent) + files)
    ]
    guard isLong, !large.isEmpty else { return sections }
    sections.append(
      Section(
        id: edition.words(PageAddress.bySize), title: edition.words(UnitPhrase.largestFirst),
        blocks: [
          .paragraph(
            large.count < all.count
              ? edition.words.line(UnitPhrase.someLargest, ["count": large.count])
              : large.count < units.count
                ? edition.words.line(UnitPhrase.fromMinimum, ["minimum": minimum])
                : edition.words.line(UnitPhrase.tiesByName)),
          table(
            2, large,
            edition.words.text(
              UnitPhrase.unitsBySize, ["units": many, "things": edition.words.many(.visits)]), hasShares: true
          ),
        ]))
    return sections
  }

  /// Largest first; the units come by name, and equal ones stay so.
  private func largest(_ units: [UnitTree.Unit], _ size: (UnitTree.Unit) -> Int) -> [UnitTree.Unit] {
    units.enumerated().map { (unit: $1, place: $0, size: size($1)) }
      .sorted { ($1.size, $0.place) < ($0.size, $1.place) }.map(\.unit)
  }

  private func signals(_ units: [UnitTree.Unit]) -> [Section] {
    let counted: Counted = units.contains { edition.leading($0) == .questions } ? .questions : .visits
    let name = edition.words(UnitPhrase.organisations)
    let units = units.sorted { ($0.name.slug, $0.id) }
    let sorted = largest(units) { edition.count(counted.rawValue, $0, edition.span) ?? 0 }
    return [
      Section(
        id: edition.words(PageAddress.byName), title: edition.words(UnitPhrase.byName),
        blocks: [
          .table(
            SignalTable(
              edition: edition, units: units, number: 1,
              caption: edition.words.text(UnitPhrase.unitsByName, ["units": name])
            ).table)
        ]),
      Section(
        id: edition.words(PageAddress.bySize), title: edition.words(UnitPhrase.largestFirst), style: .theme,
        blocks: [
          .part(
            ThemePart(
              figure: SignalRanking(edition: edition, units: sorted, counted: counted, table: 2).figure,
              tables: [
                SignalTable(
                  edition: edition, units: sorted, number: 2,
                  caption: edition.words.text(
                    UnitPhrase.unitsBySize, ["units": name, "things": edition.words.many(counted)])
                ).table
              ], notes: [], downloads: []))
        ]),
    ]
  }
}
