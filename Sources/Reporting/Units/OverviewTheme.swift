import Definitions
import Disclosure

/// Provinces and POIs on the national page, and the way to all pages below it.
struct OverviewTheme {
  let section: Section
  /// Its tables with their files.
  let tables: [NumberedTable]

  /// `nil` when there are no pages below national level. `tables` are numbered before this theme.
  init?(_ edition: LocalEdition?, after tables: Int) {
    guard let edition, !edition.levels.isEmpty else { return nil }
    var blocks: [Block] = []
    var made: [NumberedTable] = []
    var number = tables
    for (level, name) in [(Level.province, "provinces"), (.poi, "pois")] {
      let units = edition.units(level)
      guard !units.isEmpty else { continue }
      number += 1
      let overview = OverviewTable(
        edition: edition, units: units, number: number, anchor: "tabel-\(number)", caption: level.plural,
        folder: nil, hasShares: true, hasRatio: true)
      let notes = Self.notes(edition, units)
      let table = NumberedTable(
        overview.table, overview.file(named: name),
        shown: units.prefix(1).compactMap { edition.keyTable("visits", $0, edition.span) }, hasBase: false
      ).with(notes: notes)
      made.append(table)
      blocks.append(
        .part(
          ThemePart(
            figure: nil, tables: [table.table], notes: notes,
            downloads: table.downloads + [
              [.link("Vaste verwijzing: #tabel-\(number)", to: "#tabel-\(number)")]
            ])))
    }
    let links = edition.levels.map { level -> Line in
      [
        .link(
          "\(level.plural) (\(Dutch.count(edition.units(level).count)))", to: "\(level.folder)/index.html")
      ]
    }
    let part = ThemePart(figure: nil, tables: [], notes: [], downloads: links)
    if blocks.isEmpty { blocks.append(.part(part)) } else { blocks.insert(.list(links), at: 0) }
    section = Section(
      id: "provincies", title: "Provincies en ondersteuningsinstellingen", style: .theme,
      blocks: [.finding(Line(Self.finding(edition)))]
        + blocks)
    self.tables = made
  }

  private static func notes(_ edition: LocalEdition, _ units: [UnitTree.Unit]) -> [Line] {
    var notes: [Line] = []
    if edition.rule.base != nil {
      notes.append(
        Line(
          "De aantallen in deze tabel zijn afgerond op \(Rounding.multiples(edition.rule)). "
            + "Zo zijn bezoekers niet herkenbaar."))
    }
    notes.append(Line("Een index van 100 is gelijk aan Nederland."))
    if edition.rule.minimumForPercentages > 0 {
      notes.append(Line("Percentages staan er bij \(edition.rule.minimumForPercentages) bezoeken of meer."))
    }
    return notes
      + LocalNotes.provisional(
        units.contains { edition.keyTable("visits", $0, edition.span)?.status.contains(.provisional) == true }
      )
  }

  /// What has a page; without the location register nobody knows where a visit was.
  private static func finding(_ edition: LocalEdition) -> String {
    edition.levels == [.organisation]
      ? "Gegevens over locaties zijn niet beschikbaar. Alleen organisaties hebben een eigen pagina."
      : "Elke provincie, bibliotheek, gemeente en organisatie heeft een eigen pagina."
  }
}
