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
  /// With a topic that no layout has.
  case strangeTopic

  /// Draws a fate that the layout can have; `hasNext`: the sample has a next delivery.
  static func draw(
    _ random: inout RandomStream, layout: SampleLayout, in quarter: SampleQuarter, hasNext: Bool
  ) -> Self {
    let drawn = random.below(100_000)
    let inNext = random.chance(400) && hasNext && layout.hasChanges
    // The portal ends in the middle of 2022-Q1; nobody types into it after that.
    let canBeLate = hasNext && layout.hasEntryDate && !(layout == .portal2021 && quarter.ordinal == 10)
    return switch drawn {
    case ..<1_500: canBeLate ? .late : .plain
    case ..<2_000: layout.hasEntryDate ? .corrected(inNext: inNext) : .plain
    case ..<2_200: layout.hasIdentity ? .repeated(inNext: inNext) : .plain
    case ..<2_300: layout.hasChanges ? .besideWithdrawn(byLaterRow: drawn % 2 == 0) : .plain
    case ..<2_400: layout.hasEntryDate ? .strangeLocation : .plain
    case ..<2_550: layout.hasChanges && quarter.ordinal > 11 ? .strangeTopic : .plain
    default: .plain
    }
  }
}
