internal import Definitions

/// Codes the rows of one member as they come.
final class MemberCoder {
  /// In plain memory: whoever else looked at it would be this object alone, so nothing has to watch over it.
  private let decoder: UnsafeMutablePointer<RecordDecoder>
  private var running: RunningNumbers
  private let coder: RowCoder
  private let limits: IntakeLimits
  private let place: Place
  private var member: CodedMember
  private var accepted = 0

  /// `receipt` has no ledger yet.
  init(
    _ decoder: RecordDecoder, _ layout: SourceLayout, _ receipt: Receipt, hash: KeyedHash,
    limits: IntakeLimits
  ) {
    self.decoder = .allocate(capacity: 1)
    self.decoder.initialize(to: decoder)
    self.limits = limits
    place = Place(file: receipt.file, member: receipt.member)
    running = RunningNumbers(hash, isNeeded: layout.identity == .content)
    coder = RowCoder(layout.counts, variables: decoder.answers.count)
    member = CodedMember(
      receipt, visitColumn: decoder.visitColumn, entryColumn: decoder.entryColumn,
      identitySpace: layout.identitySpace)
  }

  deinit { self.decoder.deinitialize(count: 1).deallocate() }

  /// Throws when so many rows were rejected that the member cannot be an export.
  func take(_ row: borrowing Row) throws(StageFailure) {
    guard decoder.pointee.decode(row) else {
      return try limits.check(rejected: decoder.pointee.gate.rejected, at: place)
    }
    accepted += 1
    coder.append(
      decoder.pointee.record, decoder.pointee.answers,
      identity: running.identity(decoder.pointee.record.identity), line: row.line)
  }

  /// What came of the member, once it ended well. Throws when its bytes contradict the encoding of the layout.
  func finish(skipped: Int) throws(StageFailure) -> CodedMember {
    try decoder.pointee.finish()
    member.rows = coder.finish()
    member.receipt.encoding = decoder.pointee.gate.foundEncoding.rawValue
    member.receipt.ledger.read = accepted + decoder.pointee.gate.rejected
    member.receipt.ledger.rejected = decoder.pointee.gate.rejected
    member.receipt.ledger.skipped = skipped
    member.problems = decoder.pointee.gate.problems
    member.rejects = decoder.pointee.gate.rejects
    member.recodes = decoder.pointee.recodes
    return member
  }
}
