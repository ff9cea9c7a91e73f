internal import Definitions
internal import Intake

/// Counts the rows of one entry as if every registration occurred once, and remembers what a second look needs.
final class EntryCounter {
  private var decoder: RecordDecoder
  private let keeper: RowKeeper
  private let layout: SourceLayout
  private var running: RunningNumbers
  private var outcome: EntryOutcome
  private let limits: IntakeLimits

  init(
    _ request: CountingRequest, _ layout: SourceLayout, _ decoder: RecordDecoder, number: Int,
    _ receipt: Receipt
  ) {
    self.decoder = decoder
    self.layout = layout
    keeper = RowKeeper(request, layout.counts)
    limits = request.limits
    running = RunningNumbers(request.hash)
    running.isNeeded = layout.identity == .content
    outcome = EntryOutcome(number: number, receipt: receipt, since: request.definition.since)
  }

  /// Throws when so many rows were rejected that the entry cannot be an export.
  func count(_ row: borrowing Row, into cube: inout Cube) throws(StageFailure) {
    guard decoder.decode(row) else {
      try limits.check(
        rejected: decoder.gate.rejected,
        at: Place(file: outcome.receipt.file, member: outcome.receipt.member))
      outcome.identities.append(.rejected)
      return
    }
    outcome.receipt.ledger.read += 1
    let record = decoder.record
    let identity = running.identity(record.identity)
    outcome.identities.append(keeper.entry(record, identity: identity))
    if record.isWithdrawn { outcome.withdrawn += 1 } else { outcome.note(month: keeper.month(record)) }
    noteDates(record)
    keeper.addSimply(record, identity: identity, to: &cube, sign: 1)
  }

  private func noteDates(_ record: borrowing CodedRecord) {
    if outcome.receipt.firstVisit.map({ record.visit < $0 }) ?? true {
      outcome.receipt.firstVisit = record.visit
    }
    if outcome.receipt.lastVisit.map({ record.visit > $0 }) ?? true {
      outcome.receipt.lastVisit = record.visit
    }
    if let entry = record.entry {
      if outcome.lastEntry.map({ entry > $0 }) ?? true { outcome.lastEntry = entry }
    } else if outcome.lastVisitWithoutEntry.map({ record.visit > $0 }) ?? true {
      outcome.lastVisitWithoutEntry = record.visit
    }
  }

  /// What came of the entry, once it ended well. Throws when its bytes contradict the encoding of the layout.
  func finish(skipped: Int) throws(StageFailure) -> EntryOutcome {
    try decoder.finish()
    outcome.receipt.ledger.skipped = skipped
    outcome.receipt.ledger.rejected = decoder.gate.rejected
    outcome.receipt.ledger.read += decoder.gate.rejected
    outcome.problems = decoder.gate.problems
    outcome.rejects = decoder.gate.rejects
    outcome.recodes = decoder.recodes
    return outcome
  }
}
