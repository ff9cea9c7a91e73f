import Definitions
import Edition

/// What the opening says in words.
extension LocalOpening {
  /// The municipalities with visits whose tiles lie nearest.
  var nearest: [Line] {
    let tiles = edition.facts.definition.codebook.geography.tiles
    guard unit.level == .municipality, let own = tiles[unit.id] else { return [] }
    let found = edition.registering.map { other, tile in
      let (across, down) = (tile.column - own.column, tile.row - own.row)
      return (unit: other, distance: across * across + down * down)
    }.sorted { ($0.distance, $0.unit.name) < ($1.distance, $1.unit.name) }.prefix(3)
    guard !found.isEmpty else { return [] }
    var links: Line = []
    for (place, other) in found.enumerated() {
      if place > 0 { links.append(.text(place == found.count - 1 ? edition.words(UnitPhrase.and) : ", ")) }
      links.append(.link(other.unit.name, to: other.unit.path(from: unit.level, edition.words)))
    }
    return [edition.words.line(UnitPhrase.nearest, ["municipalities": links])]
  }

  var totals: [Line] {
    guard let cell = edition.keyCell("visits", unit, edition.span), let count = cell.count else { return [] }
    let during = edition.words.within(edition.span)
    if words.isEmpty {
      let without = Standing(edition).flatMap { StandingWords($0).withoutLocation(unit) }
      return [without].compactMap { $0 } + [
        edition.words.line(UnitPhrase.noVisits, ["unit": unit.inSentence(edition.words), "during": during])
      ]
    }
    let isRounded = cell.status.contains(.rounded)
    let link = Inline.link(edition.words.count(count), to: "#\(words.anchor(edition.key, "visits"))")
    let amount: Line =
      isRounded && count == 0
      ? Line(words.roundedZero(.visits))
      : isRounded
        ? edition.words.line(UnitPhrase.aboutVisits, ["count": link])
        : edition.words.line(UnitPhrase.countOfVisits, ["count": link])
    let opening =
      unit.level == .library
      ? edition.words.line(
        UnitPhrase.libraryRegistered, ["unit": unit.name, "amount": amount, "during": during])
      : edition.words.line(
        UnitPhrase.librariesRegistered,
        ["unit": unit.inSentence(edition.words), "amount": amount, "during": during])
    return [opening + rates]
  }

  /// How many that is in proportion to the inhabitants, there and elsewhere.
  private var rates: Line {
    guard let rate = edition.rate(unit), let nation = edition.nationalRate else { return [] }
    let words = edition.words
    let (own, whole) = (words.value(rate), words.value(nation))
    guard unit.level == .municipality, let parent = edition.parent(of: unit), parent.level == .province,
      let other = edition.rate(parent)
    else {
      return [.text(" ")] + words.line(UnitPhrase.rateBesideNation, ["rate": own, "nation": whole])
    }
    return [.text(" ")]
      + words.line(
        UnitPhrase.rateBesideBoth,
        ["rate": own, "parent": parent.inSentence(words), "other": words.value(other), "nation": whole])
  }

  var leads: [Line] {
    let findings = LocalFindings(words: words)
    return edition.facts.definition.leads.compactMap { lead in
      measures.first { $0.variable.id == lead.variable }.flatMap { findings.lead(lead, $0) }
    }
  }
}
