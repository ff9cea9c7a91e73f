import Definitions

/// What becomes of a registration on its way into the exports. Whatever it is, the visit counts once.
enum Fate: Sendable {
  case plain
  /// Entered in the next quarter, so it arrives with that delivery.
  case late
  /// Typed in wrong first; the right version comes later in the file, or in the next delivery.
  case corrected(inNext: Bool)
  /// Exported twice.
  case repeated(inNext: Bool)
  /// Followed by an extra registration that does not count: withdrawn at once, or by a later row.
  case besideWithdrawn(byLaterRow: Bool)
  /// At a location that no location file has.
  case strangeLocation
  /// With an answer that no layout has.
  case strangeAnswer

  /// Draws a fate that the layout can have; `hasNext`: the sample has a next delivery.
  static func draw(
    _ random: inout RandomStream, layout: SampleLayout, in quarter: Period, strange: StrangeValues,
    hasNext: Bool
  ) -> Self {
    let drawn = random.below(100_000)
    let inNext = random.chance(400) && hasNext && layout.hasChanges
    // Nobody types into a form after its end, in the middle of a quarter.
    var canBeLate: Bool {
      hasNext && layout.hasEntryDate && !(layout.source.era.to.map { $0 < quarter.lastDay } ?? false)
    }
    return switch drawn {
    case ..<1_500: canBeLate ? .late : .plain
    case ..<2_000: layout.hasEntryDate ? .corrected(inNext: inNext) : .plain
    case ..<2_200: layout.hasIdentity ? .repeated(inNext: inNext) : .plain
    case ..<2_300: layout.hasChanges ? .besideWithdrawn(byLaterRow: drawn % 2 == 0) : .plain
    case ..<2_400: layout.hasLocationCode ? .strangeLocation : .plain
    case ..<2_550:
      layout.hasLabels(of: strange.variable) && quarter.firstMonth >= strange.from.firstMonth
        ? .strangeAnswer : .plain
    default: .plain
    }
  }
}
