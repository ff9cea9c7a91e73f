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
    for skipped in reader.skipped {
      let place = Place(file: path, member: skipped.member)
      outcomes[0].problems.note(.skippedEntry, column: nil, nearest: skipped.reason, at: place)
    }
    let checksum = SHA256.hex(file: path) ?? ""
    for index in outcomes.indices { outcomes[index].receipt.checksum = checksum }
    return outcomes
  }

  private func count(
    _ entry: EntryInfo, _ number: Int, _ reader: ArchiveReader, into cube: inout Cube
  ) throws(StageFailure) -> EntryOutcome? {
    var decoder: RecordDecoder?
    var outcome: EntryOutcome?
    var keeper = RowKeeper(request, .visits)
    var running = RunningNumbers(request.hash)
    let since = request.definition.since
    let table = EntryTable(entry, layouts: request.layouts, limits: request.limits)
    let skipped = try table.read(reader) { (match) throws(StageFailure) in
      guard match.layout.counts != .locations else { return }
      decoder = RecordDecoder(
        match, entry: entry, codebook: request.definition.codebook, locations: locations, hash: request.hash,
        today: today)
      keeper = RowKeeper(request, match.layout.counts)
      running.isNeeded = match.layout.identity == .content
      outcome = EntryOutcome(
        number: number,
        receipt: Receipt(
          file: entry.file, member: entry.member, container: entry.container, bytes: reader.fileSize,
          checksum: "", layout: match.layout.id, encoding: match.layout.encoding.rawValue))
    } _: { (row) throws(StageFailure) in
      guard decoder != nil else { return }
      outcome!.receipt.ledger.read += 1
      guard decoder!.decode(row) == nil else {
        outcome!.receipt.ledger.rejected += 1
        outcome!.identities.append(.rejected)
        return
      }
      let identity = running.identity(decoder!.record.identity)
      outcome!.take(decoder!.record, identity: identity, keeper, since: since)
      keeper.addSimply(decoder!.record, identity: identity, to: &cube, sign: 1)
    }
    guard let decoder, var outcome else { return nil }
    if let contradiction = decoder.contradiction {
      throw StageFailure(
        .intake, at: entry.place, contradiction, remedy: "export again in the encoding of the layout",
        exit: .dataRefused)
    }
    outcome.receipt.ledger.skipped = skipped
    outcome.problems = decoder.problems
    outcome.recodes = decoder.recodes
    return outcome
  }
}

extension EntryOutcome {
  /// Notes an accepted row.
  fileprivate mutating func take(
    _ record: borrowing CodedRecord, identity: UInt64, _ keeper: RowKeeper, since: Int
  ) {
    identities.append(keeper.entry(record, identity: identity))
    if record.isWithdrawn { withdrawn += 1 } else { note(month: keeper.month(record), since: since) }
    if record.visit < receipt.firstVisit ?? record.visit || receipt.firstVisit == nil {
      receipt.firstVisit = record.visit
    }
    if record.visit > receipt.lastVisit ?? CivilDate(day: .min) { receipt.lastVisit = record.visit }
    if let entry = record.entry {
      if entry > lastEntry ?? CivilDate(day: .min) { lastEntry = entry }
    } else if record.visit > lastVisitWithoutEntry ?? CivilDate(day: .min) {
      lastVisitWithoutEntry = record.visit
    }
  }
}
