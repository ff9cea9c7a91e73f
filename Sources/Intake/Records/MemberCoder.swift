internal import Definitions

/// Codes the rows of one member as they come.
final class MemberCoder {
  /// In plain memory: whoever else looked at it would be this object alone, so nothing has to watch over it.
  private let decoder: UnsafeMutablePointer<RecordDecoder>
  private var running: RunningNumbers
  private let coder: RowCoder
  private let limits: IntakeLimits
  private let place: Place

  init(
    _ decoder: RecordDecoder, _ layout: SourceLayout, at place: Place, hash: KeyedHash, limits: IntakeLimits
  ) {
    self.decoder = .allocate(capacity: 1)
    self.decoder.initialize(to: decoder)
    self.limits = limits
    self.place = place
    running = RunningNumbers(hash, isNeeded: layout.identity == .content)
    coder = RowCoder(layout.counts, variables: decoder.answers.count)
  }

  deinit { self.decoder.deinitialize(count: 1).deallocate() }

  /// Throws when so many rows were rejected that the member cannot be an export.
  func take(_ row: borrowing Row) throws(StageFailure) {
    guard decoder.pointee.decode(row) else {
      return try limits.check(rejected: decoder.pointee.gate.rejected, at: place)
    }
    coder.append(
      decoder.pointee.record, decoder.pointee.answers,
      identity: running.identity(decoder.pointee.record.identity), line: row.line)
  }

  /// What came of the rows since the last time; the next ones are a part of their own.
  func part() -> MemberPart {
    defer { decoder.pointee.startPart() }
    return MemberPart(
      rows: coder.take(), gate: decoder.pointee.gate, recodes: decoder.pointee.recodes)
  }

  /// Holds the next rows to what another gate of the member has learnt.
  func learn(from gate: RowGate) { decoder.pointee.learn(from: gate) }
}
