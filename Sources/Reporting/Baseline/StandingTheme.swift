import Definitions
import Edition

/// The themes of a national page with a baseline: how the country stands, its provinces, and the way to all pages
/// below it.
struct StandingTheme {
  let sections: [Section]
  /// Its tables with their files.
  let tables: [NumberedTable]
  /// All municipalities, which are too many for this page and have a file and a sheet all the same.
  let lists: [NumberedTable]
  /// The last figure and table of these themes, which open the page.
  let numbers: (figures: Int, tables: Int)

  init(_ standing: Standing) {
    let edition = standing.edition
    let words = StandingWords(standing)
    let municipalities = edition.units(.municipality)
    let title =
      standing.baseline.map {
        edition.words.text(
          UnitPhrase.besideBaseline, ["period": standing.year.description, "baseline": $0.description])
      } ?? edition.words.text(UnitPhrase.standingIn, ["period": standing.year.description])
    func lasting(_ number: Int) -> Line {
      let address = "#\(edition.words(PageAddress.table))-\(number)"
      return [.link(edition.words.text(BaselinePhrase.lasting, ["address": address]), to: address)]
    }
    let table = StandingTable(standing: standing, number: 1)
    let figure = StandingFigure(standing: standing, number: 1).figure
    var tables = [
      NumberedTable(
        table.table(of: nil, caption: title),
        table.fileOfNation(named: "comparison"), shown: [], in: edition.words, hasBase: false
      ).with(notes: words.obstacles.map { Line($0) } + words.notes)
    ]
    let nation = ThemePart(
      figure: figure, tables: [tables[0].table], notes: tables[0].notes,
      downloads: tables[0].downloads(edition.words) + [lasting(1)])
    var sections = [
      Section(
        id: edition.words(PageAddress.baseline), title: title, style: .theme,
        blocks: [.finding(Line(words.comparison)), .part(nation)])
    ]
    var blocks: [Block] = []
    let provinces = edition.units(.province)
    if !provinces.isEmpty {
      let table = StandingTable(standing: standing, number: 2)
      let made = NumberedTable(
        table.table(
          of: provinces,
          caption: edition.words.text(
            UnitPhrase.unitsByName, ["units": edition.words.level(.province).many]), from: nil),
        table.file(named: "provinces", of: provinces), shown: [], in: edition.words, hasBase: false
      ).with(notes: words.notes)
      tables.append(made)
      blocks.append(
        .part(
          ThemePart(
            figure: nil, tables: [made.table], notes: words.notes,
            downloads: made.downloads(edition.words) + [lasting(2)]
          )))
    }
    blocks.append(
      .list(
        edition.levels.map { level in
          [
            .link(
              "\(edition.words.level(level).many) (\(edition.words.count(edition.units(level).count)))",
              to: "\(edition.words.level(level).folder)/index.html"
            )
          ]
        }))
    sections.append(
      Section(
        id: edition.words(PageAddress.provinces),
        title: edition.words(BaselinePhrase.provincesAndMunicipalities), style: .theme,
        blocks: blocks))
    if !municipalities.isEmpty {
      sections.append(
        Section(
          id: edition.words(PageAddress.without), title: edition.words(UnitPhrase.without),
          blocks: words.withoutLocation(municipalities, of: nil, from: nil)
            + [words.besideSurvey].compactMap { $0.map { .paragraph($0) } }))
    }
    let name = OverviewTheme.files[.municipality] ?? ""
    lists =
      municipalities.isEmpty
      ? []
      : [
        StandingTable(standing: standing, number: nil).list(
          of: municipalities,
          caption: edition.words.text(
            UnitPhrase.unitsByName, ["units": edition.words.level(.municipality).many]), named: name)
      ]
    self.sections = sections
    self.tables = tables
    numbers = (figure == nil ? 0 : 1, provinces.isEmpty ? 1 : 2)
  }
}
