internal import Definitions

/// Codes the rows of one member as they come.
final class MemberCoder {
  /// In plain memory: whoever else looked at it would be this object alone, so nothing has to watch over it, and no
  /// row counts references to it.
  private let state: UnsafeMutablePointer<State>

  private struct State: ~Copyable {
    var decoder: RecordDecoder
    /// `nil` where a row has a number of its own.
    let running: RunningNumbers?
    var coder: RowCoder
    let limits: IntakeLimits
    let place: Place

    mutating func take(_ row: borrowing Row) throws(StageFailure) {
      guard decoder.decode(row) else { return try limits.check(rejected: decoder.gate.rejected, at: place) }
      let content = decoder.record.identity
      coder.append(
        decoder.record, decoder.answers, identity: running?.identity(content) ?? content, line: row.line)
    }
  }

  init(
    _ decoder: RecordDecoder, _ layout: SourceLayout, at place: Place, hash: KeyedHash, limits: IntakeLimits
  ) {
    state = .allocate(capacity: 1)
    state.initialize(
      to: State(
        decoder: decoder, running: layout.identity == .content ? RunningNumbers(hash) : nil,
        coder: RowCoder(layout.counts, variables: decoder.answers.count), limits: limits, place: place))
  }

  deinit { state.deinitialize(count: 1).deallocate() }

  /// Takes all rows of a table; the result is how many were skipped. Throws when so many rows were rejected that the
  /// member cannot be an export.
  func take(_ table: OpenTable) throws(StageFailure) -> Int {
    let state = state
    return try table.rows { (row) throws(StageFailure) in try state.pointee.take(row) }
  }

  /// The same for a stretch of a table.
  func take(_ stretch: Stretch, of rows: DataRows) throws(StageFailure) -> Int {
    let state = state
    return try stretch.read(rows) { (row) throws(StageFailure) in try state.pointee.take(row) }
  }

  /// What came of the rows since the last time; the next ones are a part of their own.
  func part() -> MemberPart {
    defer { state.pointee.decoder.startPart() }
    return MemberPart(
      rows: state.pointee.coder.take(), gate: state.pointee.decoder.gate,
      recodes: state.pointee.decoder.recodes)
  }

  /// Holds the next rows to what another gate of the member has learnt.
  func learn(from gate: RowGate) { state.pointee.decoder.learn(from: gate) }
}
