package import Definitions

/// Reads the files of inhabitants.
package struct InhabitantsReader: Sendable {
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

  /// The rows of one file, in its order, and what became of them.
  package func read(
    _ path: String
  ) throws(StageFailure) -> (
    rows: [Inhabitants.Row], receipts: [Receipt], problems: ProblemLog, rejects: [[Reject]]
  ) {
    let reader = try ArchiveReader(path: path, limits: limits)
    var rows: [Inhabitants.Row] = []
    var receipts: [Receipt] = []
    var problems = ProblemLog()
    var rejects: [[Reject]] = []
    while let entry = try reader.nextEntry() {
      var decoder: InhabitantsDecoder?
      var ledger = Ledger()
      let table = EntryTable(entry, layouts: layouts, limits: limits)
      ledger.skipped = try table.read(reader) { (match) throws(StageFailure) in
        guard match.layout.id == layout.id else { return }
        decoder = InhabitantsDecoder(match, entry: entry, geography: geography)
      } _: { (row) throws(StageFailure) in
        guard decoder != nil else { return }
        ledger.read += 1
        if let row = decoder!.decode(row) {
          ledger.counted += 1
          rows.append(row)
        } else {
          ledger.rejected += 1
          try limits.check(rejected: ledger.rejected, at: entry.place)
        }
      }
      guard let decoder else { continue }
      problems.merge(decoder.problems)
      rejects.append(decoder.rejects)
      receipts.append(
        Receipt(
          file: entry.file, member: entry.member, container: entry.container, bytes: reader.fileSize,
          checksum: "", layout: layout.id, encoding: layout.encoding.rawValue,
          ledger: ledger, kind: .inhabitants))
    }
    let checksum = receipts.isEmpty ? "" : try reader.checksum()
    for index in receipts.indices { receipts[index].checksum = checksum }
    return (rows, receipts, problems, rejects)
  }
}
