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

  /// The rows of one file, in its order, and what became of them; the rejects are those of each receipt.
  package func read(
    _ path: String
  ) throws(StageFailure) -> (
    locations: [Location], receipts: [Receipt], problems: ProblemLog, rejects: [[Reject]]
  ) {
    let reader = try ArchiveReader(path: path, limits: limits)
    var locations: [Location] = []
    var receipts: [Receipt] = []
    var problems = ProblemLog()
    var rejects: [[Reject]] = []
    while let entry = try reader.nextEntry() {
      var decoder: LocationDecoder?
      var ledger = Ledger()
      let table = EntryTable(entry, layouts: layouts, limits: limits)
      ledger.skipped = try table.read(reader) { (match) throws(StageFailure) in
        guard match.layout.id == layout.id else { return }
        decoder = LocationDecoder(match, entry: entry, geography: geography)
      } _: { (row) throws(StageFailure) in
        guard decoder != nil else { return }
        ledger.read += 1
        if let location = decoder!.decode(row) {
          ledger.counted += 1
          locations.append(location)
        } else {
          ledger.rejected += 1
          try limits.check(rejected: ledger.rejected, at: entry.place)
        }
      }
      guard let decoder else { continue }
      try decoder.finish()
      problems.merge(decoder.problems)
      rejects.append(decoder.rejects)
      receipts.append(
        Receipt(
          file: entry.file, member: entry.member, container: entry.container, bytes: reader.fileSize,
          checksum: "", layout: layout.id, encoding: decoder.foundEncoding.rawValue,
          ledger: ledger, kind: .register))
    }
    let checksum = receipts.isEmpty ? "" : try reader.checksum()
    for index in receipts.indices { receipts[index].checksum = checksum }
    return (locations, receipts, problems, rejects)
  }
}
