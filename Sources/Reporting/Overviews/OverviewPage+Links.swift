import Definitions
import Edition

/// Where the page of a level leads to.
extension OverviewPage {
  /// Those of which no location registered.
  func without(_ units: [UnitTree.Unit]) -> [Block] {
    guard !units.isEmpty else { return [] }
    let links = units.map { [Inline.link($0.name, to: $0.path(from: level, edition.words))] }
    return [
      .paragraph(
        [
          .text(
            edition.words.text(UnitPhrase.withoutRegistrations, ["units": many, "count": units.count]) + " ")
        ] + links.joined(separator: [.text(" · ")]))
    ]
  }

  /// The pages of the provinces, which name their municipalities.
  var provinces: [Block] {
    let provinces = edition.units(.province)
    guard level == .municipality, !provinces.isEmpty else { return [] }
    let links = provinces.map { province in
      [
        Inline.link(
          province.name,
          to: "\(province.path(from: level, edition.words))#\(edition.words(PageAddress.further))")
      ]
    }
    return [
      .paragraph(
        [.text(edition.words(UnitPhrase.byProvince) + " ")] + links.joined(separator: [.text(" · ")]))
    ]
  }

  /// The links to the files of the table, where it has such.
  var files: [Block] {
    guard let name = level.overviewFile else { return [] }
    return [
      .list(
        TableFormat.allCases.map { format in
          let text = edition.words.text(UnitPhrase.tableAs, ["format": edition.words(format.phrase)])
          return [.link(text, to: "../" + format.path(name))]
        })
    ]
  }

  var links: Section {
    let others = edition.levels.filter { $0 != level }.map { other -> Line in
      [.link(edition.words.level(other).many, to: "../\(edition.words.level(other).folder)/index.html")]
    }
    return Section(
      id: edition.words(PageAddress.further), title: edition.words(UnitPhrase.furtherTitle),
      blocks: [.list(others + [[.link(edition.words(UnitPhrase.wholeNation), to: "../index.html")]])])
  }
}
