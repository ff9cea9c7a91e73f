import Definitions
import Edition

/// Provinces and POIs on the national page, and the way to all pages below it.
struct OverviewTheme {
  let section: Section
  /// Its tables with their files.
  let tables: [NumberedTable]
  /// Those of units that are too many for this page, which have a file and a sheet all the same.
  let lists: [NumberedTable]
  /// The files of the overviews that stand on pages of their own.
  static let files: [Level: String] = [.library: "libraries", .municipality: "municipalities"]

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
        edition: edition, units: units, number: number,
        anchor: "\(edition.words(PageAddress.table))-\(number)",
        caption: edition.words.level(level).many,
        folder: nil, hasShares: true, hasRatio: true)
      let notes = Self.notes(edition, units)
      let table = overview.numbered(name).with(notes: notes)
      made.append(table)
      if level == .province,
        let map = OverviewMap(edition: edition, level: level, units: units, folder: nil).map
      {
        blocks.append(.map(map))
      }
      blocks.append(
        .part(
          ThemePart(
            figure: nil, tables: [table.table], notes: notes, downloads: table.downloads(edition.words),
            isFolded: true)))
    }
    let lists = Self.lists(edition)
    let links = edition.levels.map { level -> Line in
      let page = Inline.link(
        "\(edition.words.level(level).many) (\(edition.words.count(edition.units(level).count)))",
        to: "\(edition.words.level(level).folder)/index.html")
      guard let list = lists.first(where: { $0.file.name == Self.files[level] }) else { return [page] }
      return [
        page, .text(" · "), .link(edition.words(NationalPhrase.csv), to: list.file.path), .text(" · "),
        .link(edition.words(NationalPhrase.excelCSV), to: list.file.excelPath),
      ]
    }
    let part = ThemePart(figure: nil, tables: [], notes: [], downloads: links)
    if blocks.isEmpty { blocks.append(.part(part)) } else { blocks.insert(.list(links), at: 0) }
    section = Section(
      id: edition.words(PageAddress.provinces), title: edition.words(UnitPhrase.provincesAndPOIs),
      style: .theme,
      blocks: [.finding(Line(Self.finding(edition)))]
        + blocks)
    self.tables = made
    self.lists = lists
  }

  /// All libraries and all municipalities by name.
  private static func lists(_ edition: LocalEdition) -> [NumberedTable] {
    [Level.library, .municipality].compactMap { level in
      let units = edition.units(level)
      guard !edition.hasBaseline, !units.isEmpty, let name = files[level] else { return nil }
      return OverviewTable(
        edition: edition, units: units, number: nil, anchor: "\(edition.words(PageAddress.table))-\(name)",
        caption: edition.words.text(UnitPhrase.unitsByName, ["units": edition.words.level(level).many]),
        folder: nil, hasShares: units.count <= OverviewPage.largestShown, hasRatio: false, name: name
      ).numbered(name)
    }
  }

  private static func notes(_ edition: LocalEdition, _ units: [UnitTree.Unit]) -> [Line] {
    var notes: [Line] = []
    if edition.rule.base != nil {
      notes.append(
        edition.words.line(
          UnitPhrase.countsRounded, ["multiples": edition.words.multiples(of: edition.rule.base)]))
    }
    notes.append(edition.words.line(UnitPhrase.indexNote))
    if edition.rule.minimumForPercentages > 0 {
      notes.append(
        edition.words.line(UnitPhrase.percentagesFrom, ["minimum": edition.rule.minimumForPercentages]))
    }
    return notes
      + LocalNotes.provisional(
        units.contains {
          edition.keyTable("visits", $0, edition.span)?.status.contains(.provisional) == true
        },
        edition.words)
  }

  /// What has a page; without the location register nobody knows where a visit was.
  private static func finding(_ edition: LocalEdition) -> String {
    edition.levels == [.organisation]
      ? edition.words(UnitPhrase.onlyOrganisations)
      : edition.words(UnitPhrase.allHavePages)
  }
}
