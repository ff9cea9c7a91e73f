package import Definitions

/// Reads the files of the location register.
package struct LocationReader {
  private let layout: SourceLayout
  private let layouts: [SourceLayout]
  private let geography: Geography
  private let limits: IntakeLimits

  /// A reader of entries with this layout; entries with another of the layouts are passed over.
  package init(
    _ layout: SourceLayout, among layouts: [SourceLayout], geography: Geography,
    limits: IntakeLimits = .init()
  ) {
    self.layout = layout
    self.layouts = layouts
    self.geography = geography
    self.limits = limits
  }

  /// The rows of one file per entry that has any, in order, and what became of the others.
  package func read(_ path: String) throws(StageFailure) -> [EntryReading<(location: Location, place: Place)>]
  {
    try EntryReading.read(path, .register, among: layouts, limits: limits) { match, entry in
      match.layout.id == layout.id ? LocationDecoder(match, entry: entry, geography: geography) : nil
    }
  }
}
