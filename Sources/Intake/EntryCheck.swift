package import Definitions

/// Decodes an entry by its layout, to see what is wrong with it; nothing is counted.
package enum EntryCheck {
  /// The layout that the header fits, and the problems of the rows. Throws when no layout fits.
  package static func check(
    _ entry: EntryInfo, _ reader: ArchiveReader, layouts: [SourceLayout], codebook: Codebook,
    limits: IntakeLimits = .init()
  ) throws(StageFailure) -> (layout: SourceLayout, problems: [Problem]) {
    var layout: SourceLayout?
    var decoder: RecordDecoder?
    var locations: LocationDecoder?
    let table = EntryTable(entry, layouts: layouts, limits: limits)
    _ = try table.read(reader) { (match) throws(StageFailure) in
      layout = match.layout
      if match.layout.counts == .locations {
        locations = LocationDecoder(match, entry: entry, geography: codebook.geography)
      } else {
        decoder = RecordDecoder(
          match, entry: entry, codebook: codebook, locations: LocationIndex(LocationRegister([])),
          hash: KeyedHash(key: [UInt8](repeating: 0, count: 16)), today: nil)
      }
    } _: { (row) throws(StageFailure) in
      if decoder != nil { _ = decoder!.decode(row) } else { _ = locations!.decode(row) }
    }
    try decoder?.finish()
    try locations?.finish()
    // Without a register every location is unknown, which says nothing about the file.
    let problems = (decoder?.problems ?? locations!.problems).all.filter { $0.kind != .unknownLocation }
    return (layout!, problems)
  }
}
