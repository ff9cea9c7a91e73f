internal import Definitions
internal import Intake

/// The first look at one file: counts every accepted row as if its registration occurred once.
struct FileCounter {
  let request: CountingRequest
  let locations: LocationIndex
  let today: CivilDate?

  /// Counts the registrations of a file into a cube; one outcome per entry with registrations.
  func count(_ path: String, into cube: inout Cube) throws(StageFailure) -> [EntryOutcome] {
    let reader = try ArchiveReader(path: path, limits: request.limits)
    var outcomes: [EntryOutcome] = []
    var number = 0
    while let entry = try reader.nextEntry() {
      if let outcome = try count(entry, number, reader, into: &cube) { outcomes.append(outcome) }
      number += 1
    }
    guard !outcomes.isEmpty else { return [] }
    let checksum = try reader.checksum()
    for index in outcomes.indices { outcomes[index].receipt.checksum = checksum }
    return outcomes
  }

  private func count(
    _ entry: EntryInfo, _ number: Int, _ reader: ArchiveReader, into cube: inout Cube
  ) throws(StageFailure) -> EntryOutcome? {
    var counter: EntryCounter?
    let table = EntryTable(entry, layouts: request.layouts, limits: request.limits)
    let skipped = try table.read(reader) { (match) throws(StageFailure) in
      guard match.layout.counts.isRegistrations else { return }
      let decoder = RecordDecoder(
        match, entry: entry, codebook: request.definition.codebook, locations: locations, hash: request.hash,
        today: today, keepsValues: request.showsValues)
      let receipt = Receipt(
        file: entry.file, member: entry.member, container: entry.container, bytes: reader.fileSize,
        checksum: "", layout: match.layout.id, encoding: match.layout.encoding.rawValue)
      counter = EntryCounter(request, match.layout, decoder, number: number, receipt)
    } _: { (row) throws(StageFailure) in
      try counter?.count(row, into: &cube)
    }
    return try counter?.finish(skipped: skipped)
  }
}
