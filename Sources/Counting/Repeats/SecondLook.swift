internal import Definitions
internal import Intake

/// The second look: reads again the few rows whose identity needs it, takes back what the first look counted
/// for them, and counts the version that wins.
struct SecondLook {
  let request: CountingRequest
  let locations: LocationIndex
  let today: CivilDate?
  /// The identities to look at.
  let wanted: Set<UInt64>

  /// The rows of one file that have a wanted identity. Rows without are split but not decoded.
  func rows(_ path: String, file: Int, _ outcomes: [EntryOutcome]) throws(StageFailure) -> [HeldRow] {
    guard outcomes.contains(where: { $0.identities.contains { wanted.contains($0.identity) } }) else {
      return []
    }
    let reader = try ArchiveReader(path: path, limits: request.limits)
    var held: [HeldRow] = []
    var number = 0
    while let entry = try reader.nextEntry() {
      if let place = outcomes.firstIndex(where: { $0.number == number }) {
        try read(entry, reader, outcomes[place], file: file, entryPlace: place, into: &held)
      } else {
        while try reader.nextBlock() != nil {}
      }
      number += 1
    }
    return held
  }

  private func read(
    _ entry: EntryInfo, _ reader: ArchiveReader, _ outcome: EntryOutcome, file: Int, entryPlace: Int,
    into held: inout [HeldRow]
  ) throws(StageFailure) {
    var decoder: RecordDecoder?
    var counts = SourceLayout.Counts.visits
    var row = -1
    var rows: [HeldRow] = []
    let baseName = Array(InputFiles.baseName(entry.file).utf8)
    let changed = StageFailure(
      .counting, at: entry.place, "the file changed while it was read",
      remedy: "run again when it is complete",
      exit: .tryLater)
    let table = EntryTable(entry, layouts: request.layouts, limits: request.limits)
    _ = try table.read(reader) { (match) throws(StageFailure) in
      counts = match.layout.counts
      decoder = RecordDecoder(
        match, entry: entry, codebook: request.definition.codebook, locations: locations, hash: request.hash,
        today: today)
    } _: { (line) throws(StageFailure) in
      row += 1
      guard row < outcome.identities.count else { throw changed }
      let known = outcome.identities[row]
      guard !known.isRejected, wanted.contains(known.identity) else { return }
      guard decoder!.decode(line) else { throw changed }
      rows.append(
        HeldRow(
          record: decoder!.record, counts: counts, name: decoder!.identityBytes, identity: known.identity,
          file: file, entry: entryPlace,
          place: Place(file: entry.file, member: entry.member, line: line.line, byte: line.byteOffset),
          baseName: baseName))
    }
    held += rows
  }

  /// Settles all held rows: takes back what the first look added, and adds what wins.
  func settle(_ held: [HeldRow], _ outcomes: inout [[EntryOutcome]], _ cube: inout Cube) {
    let since = request.definition.since
    let keepers = Dictionary(
      uniqueKeysWithValues: SourceLayout.Counts.allCases.map { ($0, RowKeeper(request, $0)) })
    for row in held {
      let keeper = keepers[row.counts]!
      keeper.addSimply(row.record, identity: row.identity, to: &cube, sign: -1)
      if row.record.isWithdrawn {
        outcomes[row.file][row.entry].withdrawn -= 1
      } else {
        outcomes[row.file][row.entry].note(month: keeper.month(row.record), change: -1)
      }
    }
    for visit in Dictionary(grouping: held, by: \.identity).sorted(by: { $0.key < $1.key }).map(\.value) {
      let winners = self.winners(of: visit, &outcomes)
      for name in Set(winners.map(\.name)) {
        let own = winners.filter { $0.name == name }
        count(own, keepers, since, &outcomes, &cube)
      }
    }
  }

  /// The winning version of every registration; the others are superseded.
  private func winners(of rows: [HeldRow], _ outcomes: inout [[EntryOutcome]]) -> [HeldRow] {
    var winners: [HeldRow] = []
    for row in rows {
      if let place = winners.firstIndex(where: { $0.isSameRegistration(as: row) }) {
        if winners[place].loses(to: row) { winners[place] = row }
      } else {
        winners.append(row)
      }
    }
    // Against the winner, not one by one: what is reported must not hang on the order of the files.
    for row in rows {
      guard let winner = winners.first(where: { $0.isSameRegistration(as: row) }), winner.place != row.place
      else { continue }
      outcomes[row.file][row.entry].superseded += 1
      if row.isTied(with: winner), !row.agrees(with: winner) {
        note(.conflicting, row, &outcomes)
      }
    }
    return winners
  }

  /// Counts the winners of one visit, or the one registration.
  private func count(
    _ winners: [HeldRow], _ keepers: [SourceLayout.Counts: RowKeeper], _ since: Int,
    _ outcomes: inout [[EntryOutcome]], _ cube: inout Cube
  ) {
    var questions: [HeldRow] = []
    for row in winners {
      let keeper = keepers[row.counts]!
      let month = keeper.month(row.record)
      if row.record.isWithdrawn {
        outcomes[row.file][row.entry].withdrawn += 1
        continue
      }
      outcomes[row.file][row.entry].note(month: month)
      if row.counts == .questions {
        keeper.addQuestion(row.record, identity: row.identity, to: &cube, sign: 1)
        if month >= since { questions.append(row) }
      } else {
        keeper.addSimply(row.record, identity: row.identity, to: &cube, sign: 1)
      }
    }
    guard let first = questions.min(by: { $0.record.question < $1.record.question }) else { return }
    let keeper = keepers[first.counts]!
    cube.add(first.record, month: keeper.month(first.record), as: .visit, key: first.identity)
    for other in questions where keeper.digest(other.record) != keeper.digest(first.record) {
      note(.visitDisagreement, other, &outcomes)
    }
  }

  private func note(_ kind: Problem.Kind, _ row: HeldRow, _ outcomes: inout [[EntryOutcome]]) {
    let origin = row.record.origin(known: locations.unknown)
    outcomes[row.file][row.entry].problems.note(kind, at: row.place, from: origin)
  }
}
