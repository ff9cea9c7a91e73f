import Definitions
import Edition

/// Provinces and POIs on the national page, and the way to all pages below it.
struct OverviewTheme {
  let edition: LocalEdition
  /// All libraries and all municipalities by name, which have a file and a sheet all the same.
  let lists: [NumberedTable]

  init(_ edition: LocalEdition) {
    self.edition = edition
    lists = Self.lists(edition)
  }

  private var words: Words { edition.words }

  /// Nothing when there are no pages below national level.
  func add(to body: inout PageBody) {
    guard !edition.levels.isEmpty else { return }
    var exhibits: [Exhibit] = []
    for (level, name) in [(Level.province, "provinces"), (.poi, "pois")] {
      let units = edition.units(level)
      guard !units.isEmpty else { continue }
      let table = body.numbers.table { number in
        OverviewTable(
          edition: edition, units: units, number: number,
          anchor: "\(words(PageAddress.table))-\(number)", caption: words.level(level).many, folder: nil,
          hasShares: true, hasRatio: true
        ).numbered(name)
      }
      let map =
        level == .province
        ? OverviewMap(edition: edition, level: level, units: units, folder: nil).map : nil
      exhibits.append(
        Exhibit(
          map.map { [.map($0)] } ?? [], filed: [table].compactMap { $0 }, notes: Self.notes(edition, units),
          in: words, isFolded: true))
    }
    let links = self.links
    body.add(
      Section(
        id: words(PageAddress.provinces), title: words(UnitPhrase.provincesAndPOIs), style: .theme,
        blocks: [.finding(Line(Self.finding(edition)))]
          + (exhibits.isEmpty
            ? [.part(ThemePart(figure: nil, tables: [], notes: [], downloads: links))] : [.list(links)])
          + exhibits.flatMap(\.blocks)), files: exhibits.flatMap(\.files))
  }

  /// To the pages of every level, and to the files of those whose units are too many for this page.
  private var links: [Line] {
    edition.levels.map { level -> Line in
      let page = Inline.link(
        "\(words.level(level).many) (\(words.count(edition.units(level).count)))",
        to: "\(words.level(level).folder)/index.html")
      guard let list = lists.first(where: { $0.file.name == level.overviewFile }) else { return [page] }
      return [page]
        + TableFormat.allCases.flatMap { format -> Line in
          [.text(" · "), .link(words(format.phrase), to: format.path(list.file.name))]
        }
    }
  }

  private static func lists(_ edition: LocalEdition) -> [NumberedTable] {
    [Level.library, .municipality].compactMap { level in
      let units = edition.units(level)
      guard !edition.hasBaseline, !units.isEmpty, let name = level.overviewFile else { return nil }
      return OverviewTable(
        edition: edition, units: units, number: nil, anchor: "\(edition.words(PageAddress.table))-\(name)",
        caption: edition.words.text(UnitPhrase.unitsByName, ["units": edition.words.level(level).many]),
        folder: nil, hasShares: units.count <= OverviewPage.largestShown, hasRatio: false, name: name
      ).numbered(name)
    }
  }

  private static func notes(_ edition: LocalEdition, _ units: [UnitTree.Unit]) -> [Line] {
    var notes: [Line] = []
    if let base = edition.rule.base(at: units.first?.level ?? .national) {
      notes.append(
        edition.words.line(
          UnitPhrase.countsRounded, ["multiples": edition.words.multiples(of: base)]))
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
