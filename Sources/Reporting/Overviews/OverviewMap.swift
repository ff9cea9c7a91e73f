import Definitions
import Edition

/// The tile map of a level: its units as squares, shaded by their visits per 1.000 inhabitants in the leading period, or
/// by their visits where not every unit with visits has such a rate.
struct OverviewMap {
  let edition: LocalEdition
  let level: Level
  let units: [UnitTree.Unit]
  /// The folder that the page stands in; `nil` is the national page.
  let folder: Level?
  /// The rates are shown, in tenths; otherwise counts.
  private let showsRates: Bool

  init(edition: LocalEdition, level: Level, units: [UnitTree.Unit], folder: Level?) {
    self.edition = edition
    self.level = level
    self.units = units
    self.folder = folder
    showsRates =
      units.contains { edition.rate($0) != nil }
      && units.allSatisfy {
        edition.rate($0)?.decimals == 1 || edition.count("visits", $0, edition.span) == 0
      }
  }

  private func number(_ unit: UnitTree.Unit) -> Int? {
    let count = edition.count("visits", unit, edition.span)
    return showsRates && count != 0 ? edition.rate(unit)?.units : count
  }

  private func printed(_ number: Int) -> String {
    showsRates && number != 0 ? edition.words.decimal(number, decimals: 1) : edition.words.count(number)
  }

  /// `nil` where the level has no lay-out, or nothing to tell apart.
  var map: TileMap? {
    let tiles = edition.facts.definition.codebook.geography.tiles
    let placed = units.compactMap { unit in tiles[unit.id].map { (unit: unit, tile: $0) } }
    let numbers = placed.compactMap { number($0.unit) }
    let classes = TileMap.classes(numbers)
    guard classes.count > 1 else { return nil }
    let rounded =
      showsRates || edition.rule.base == nil || !edition.rule.roundsTotals
      ? "" : ", " + edition.words(PagePhrase.rounded)
    return TileMap(
      anchor: edition.words(PageAddress.map),
      caption: edition.words.text(
        showsRates ? UnitPhrase.mapOfRates : .mapCaption,
        ["unit": edition.words.level(level).one.lowercased()]),
      scope: "\(edition.words.title(edition.span))\(rounded)",
      legend: legend(numbers, classes, isWhole: numbers.count == placed.count),
      tiles: placed.map { tile($0.unit, $0.tile, classes) }, source: source(placed.map(\.unit)))
  }

  private func tile(
    _ unit: UnitTree.Unit, _ tile: Geography.Tile, _ classes: [ClosedRange<Int>]
  ) -> TileMap.Tile {
    let number = number(unit)
    let words = number.map(printed) ?? edition.words(Absence.notAvailable)
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
      let (low, high) = (printed(numbers.lowerBound), printed(numbers.upperBound))
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
