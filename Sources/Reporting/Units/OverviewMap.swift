import Definitions

/// The tile map of a level: its units as squares, shaded by their visits in the leading period.
struct OverviewMap {
  let edition: LocalEdition
  let level: Level
  let units: [UnitTree.Unit]
  /// The folder that the page stands in; `nil` is the national page.
  let folder: Level?

  /// `nil` where the level has no lay-out, or nothing to tell apart.
  var map: TileMap? {
    let tiles = edition.facts.definition.codebook.geography.tiles
    let placed = units.compactMap { unit in tiles[unit.id].map { (unit: unit, tile: $0) } }
    let numbers = placed.compactMap { edition.count("visits", $0.unit, edition.span) }
    let classes = TileMap.classes(numbers)
    guard classes.count > 1 else { return nil }
    let rounded =
      edition.rule.base == nil || !edition.rule.roundsTotals ? "" : ", " + edition.words(PagePhrase.rounded)
    return TileMap(
      anchor: edition.words(PageAddress.map),
      caption: edition.words.text(
        UnitPhrase.mapCaption, ["unit": edition.words.level(level).one.lowercased()]),
      scope: "\(edition.words.title(edition.span))\(rounded)",
      legend: legend(numbers, classes, isWhole: numbers.count == placed.count),
      tiles: placed.map { tile($0.unit, $0.tile, classes) }, source: source(placed.map(\.unit)))
  }

  private func tile(
    _ unit: UnitTree.Unit, _ tile: Geography.Tile, _ classes: [ClosedRange<Int>]
  ) -> TileMap.Tile {
    let number = edition.count("visits", unit, edition.span)
    let words = number.map { edition.words.count($0) } ?? edition.words(Absence.notAvailable)
    return TileMap.Tile(
      column: tile.column, row: tile.row, link: unit.path(from: folder, edition.words),
      title: "\(unit.name): \(words)",
      label: level == .province ? Self.initials(unit.name) : "", shade: Self.shade(number, classes))
  }

  private static func shade(_ number: Int?, _ classes: [ClosedRange<Int>]) -> TileMap.Shade {
    guard let number else { return .unknown }
    // With fewer classes the darkest ones are left out.
    let place = classes.firstIndex { $0.contains(number) }
    return place.flatMap { TileMap.Shade(rawValue: $0 + TileMap.Shade.first.rawValue) } ?? .none
  }

  /// Two letters: `NH`, `Ut`.
  private static func initials(_ name: String) -> String {
    let parts = name.split(separator: "-")
    return parts.count > 1 ? parts.compactMap { $0.first.map(String.init) }.joined() : String(name.prefix(2))
  }

  private func legend(
    _ numbers: [Int], _ classes: [ClosedRange<Int>], isWhole: Bool
  ) -> [(shade: TileMap.Shade, text: String)] {
    var legend: [(shade: TileMap.Shade, text: String)] = []
    if !isWhole { legend.append((.unknown, edition.words(Absence.notAvailable))) }
    if numbers.contains(0) { legend.append((.none, "0")) }
    for (place, numbers) in classes.enumerated() {
      let (low, high) = (edition.words.count(numbers.lowerBound), edition.words.count(numbers.upperBound))
      let shade = TileMap.Shade(rawValue: place + TileMap.Shade.first.rawValue) ?? .fifth
      legend.append((shade, low == high ? low : edition.words.range(low, high)))
    }
    return legend
  }

  /// What a square is, and who has none.
  private func source(_ placed: [UnitTree.Unit]) -> String {
    let missing = units.filter { !placed.contains($0) }.map(\.name)
    let kinds =
      edition.words.text(UnitPhrase.mapSource, ["unit": edition.words.level(level).one.lowercased()])
    return missing.isEmpty
      ? kinds
      : kinds + " " + edition.words.text(UnitPhrase.notOnMap, ["names": missing.joined(separator: ", ")])
  }
}
