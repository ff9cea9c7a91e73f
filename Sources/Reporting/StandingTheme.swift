import Definitions
import Disclosure

/// The themes of a national page with a baseline: how the country stands, its provinces, and the way to all pages
/// below it.
struct StandingTheme {
  let sections: [Section]
  /// The files of its tables.
  let files: [Artifact]

  /// The last figure and table of these themes, which open the page.
  let numbers: (figures: Int, tables: Int)

  init(_ standing: Standing) {
    let edition = standing.edition
    let words = StandingWords(standing)
    let municipalities = edition.units(.municipality)
    let title = standing.baseline.map { "\(standing.year) vergeleken met de nulmeting van \($0)" }
    let table = StandingTable(standing: standing, number: 1)
    let figure = StandingFigure(standing: standing, number: 1).figure
    let nation = ThemePart(
      figure: figure,
      tables: [table.table(of: nil, caption: title ?? "Stand in \(standing.year)")],
      notes: words.obstacles.map { Line($0) } + words.notes, downloads: [])
    var sections = [
      Section(
        id: "nulmeting", title: title ?? "Stand in \(standing.year)", style: .theme,
        blocks: [.finding(Line(words.comparison)), .part(nation)])
    ]
    var files: [Artifact] = []
    var blocks: [Block] = []
    let provinces = edition.units(.province)
    if !provinces.isEmpty {
      let table = StandingTable(standing: standing, number: 2)
      let file = Artifact(path: "tables/provinces.csv", bytes: table.csv(of: provinces))
      files.append(file)
      let kilobytes = (file.bytes.count + 999) / 1000
      blocks.append(
        .part(
          ThemePart(
            figure: nil,
            tables: [
              table.table(
                of: provinces, caption: "Provincies op naam", from: nil)
            ], notes: words.notes,
            downloads: [
              [.link("Tabel 2 als CSV (\(kilobytes) kB)", to: file.path)],
              [.link("Vaste verwijzing: #tabel-2", to: "#tabel-2")],
            ])))
    }
    blocks.append(
      .list(
        edition.levels.map { level in
          [
            .link(
              "\(level.plural) (\(Dutch.count(edition.units(level).count)))", to: "\(level.folder)/index.html"
            )
          ]
        }))
    sections.append(
      Section(id: "provincies", title: "Provincies en gemeenten", style: .theme, blocks: blocks))
    if !municipalities.isEmpty {
      sections.append(
        Section(
          id: "zonder-informatiepunt", title: "Gemeenten zonder informatiepunt",
          blocks: words.withoutLocation(municipalities, of: nil, from: nil)))
    }
    self.sections = sections
    self.files = files
    numbers = (figure == nil ? 0 : 1, provinces.isEmpty ? 1 : 2)
  }
}
