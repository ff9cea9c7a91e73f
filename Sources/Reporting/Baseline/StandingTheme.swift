import Definitions
import Edition

/// The themes of a national page with a baseline: how the country stands, its provinces, and the way to all pages
/// below it.
struct StandingTheme {
  let standing: Standing

  private var edition: LocalEdition { standing.edition }
  private var words: Words { edition.words }
  private var told: StandingWords { StandingWords(standing) }

  func add(to body: inout PageBody) {
    addNation(to: &body)
    addProvinces(to: &body)
    let municipalities = edition.units(.municipality)
    guard !municipalities.isEmpty else { return }
    body.add(
      Section(
        id: words(PageAddress.without), title: words(UnitPhrase.without),
        blocks: told.withoutLocation(municipalities, of: nil, from: nil)
          + [told.besideSurvey].compactMap { $0.map { .paragraph($0) } }))
  }

  private func addNation(to body: inout PageBody) {
    let title = standing.title
    let figure = body.numbers.figure { StandingFigure(standing: standing, number: $0).figure }
    let table = body.numbers.table { number in
      let table = StandingTable(standing: standing, number: number)
      return NumberedTable(
        table.table(of: nil, caption: title), table.fileOfNation(named: "comparison"), shown: [], in: words,
        hasBase: false)
    }
    body.add(
      [
        exhibit(
          [.finding(Line(told.comparison))], figure, table, told.obstacles.map { Line($0) } + told.notes)
      ], id: words(PageAddress.baseline), title: title)
  }

  private func addProvinces(to body: inout PageBody) {
    let provinces = edition.units(.province)
    let table =
      provinces.isEmpty
      ? nil
      : body.numbers.table { number in
        let table = StandingTable(standing: standing, number: number)
        return NumberedTable(
          table.table(
            of: provinces,
            caption: words.text(UnitPhrase.unitsByName, ["units": words.level(.province).many]), from: nil),
          table.file(named: "provinces", of: provinces), shown: [], in: words, hasBase: false)
      }
    let exhibits = table.map { [exhibit([], nil, $0, told.notes)] } ?? []
    let links = edition.levels.map { level -> Line in
      [
        .link(
          "\(words.level(level).many) (\(words.count(edition.units(level).count)))",
          to: "\(words.level(level).folder)/index.html")
      ]
    }
    body.add(
      Section(
        id: words(PageAddress.provinces), title: words(BaselinePhrase.provincesAndMunicipalities),
        style: .theme, blocks: exhibits.flatMap(\.blocks) + [.list(links)]),
      files: exhibits.flatMap(\.files))
  }

  /// A table that can be referred to by its number.
  private func exhibit(
    _ opening: [Block], _ figure: Figure?, _ table: NumberedTable?, _ notes: [Line]
  ) -> Exhibit {
    var exhibit = Exhibit(
      opening, figure: figure, filed: [table].compactMap { $0 }, notes: notes, in: words)
    if let anchor = table?.table.anchor {
      exhibit.links.append([
        .link(words.text(BaselinePhrase.lasting, ["address": "#\(anchor)"]), to: "#\(anchor)")
      ])
    }
    return exhibit
  }

  /// All municipalities, which are too many for this page and have a file and a sheet all the same.
  var lists: [NumberedTable] {
    let municipalities = edition.units(.municipality)
    guard !municipalities.isEmpty, let name = Level.municipality.overviewFile else { return [] }
    return [
      StandingTable(standing: standing, number: nil).list(
        of: municipalities,
        caption: words.text(UnitPhrase.unitsByName, ["units": words.level(.municipality).many]), named: name)
    ]
  }
}
