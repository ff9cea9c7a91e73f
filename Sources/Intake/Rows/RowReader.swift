package import Definitions

// To the next editor. This is the one hard file of the project; three things keep it right.
// 1. A row must come out the same wherever the blocks are cut. So nothing looks ahead: every decision is
//    taken at a byte that was seen, from `RowState`, whose positions survive the move into the carry buffer.
//    `RowReaderTests` feeds every case whole, byte by byte and cut at every position: add your case there.
// 2. `scan` is the only loop over bytes and visits only the bytes of `ByteMask`. Keep its state in locals,
//    keep calls that are not inlined out of the delimiter's branch, and measure before and after.
// 3. Memory stays bounded by the line limit, whatever the input: `scan` checks it every 64 bytes.

/// Splits a stream of CSV bytes into rows, following RFC 4180 but for these:
/// - the delimiter is given, and LF, CRLF and a lone CR all end a row, mixed within one file;
/// - line breaks inside quotes may be any of the three, and no final line end is needed;
/// - rows may differ in their number of fields, and an empty line is a row with one empty field;
/// - one or two UTF-8 byte order marks at the very start are skipped (`byteOffset` counts them);
/// - a quote inside an unquoted field is literal text;
/// - text after a closing quote makes the row faulty: the field is then taken literally, from its opening
///   quote to the next delimiter or line end;
/// - bytes of any value may occur; a NUL makes the row faulty.
///
/// A quote that is never closed takes the rest of the input as its row, marked faulty, or ends in a failure
/// naming the line of its opening once the row passes the line limit.
///
/// Fields are slices of the block, or of a buffer of the reader for a row cut by the end of a block or with
/// doubled quotes. After a failure the reader must not be used again.
package final class RowReader {
  let entry: EntryInfo
  let delimiter: UInt8
  private let mask: ByteMask
  let limit: Int
  var state = RowState()
  /// Where the bytes at hand start in the entry.
  var origin = 0
  /// How many bytes of byte order marks were seen; `nil` once they are past.
  var marks: Int? = 0
  var spans = UnsafeMutableBufferPointer<FieldSpan>.allocate(capacity: 256)
  /// The start of a row whose end has not come yet.
  var carry = ByteBuffer()
  /// A row with its doubled quotes made single.
  var unescaped = ByteBuffer()

  /// A reader for the rows of one entry, of which messages name the place. It may begin at any row: at this line,
  /// and so many bytes from the start.
  package init(
    _ entry: EntryInfo, delimiter: UInt8, limits: IntakeLimits = .init(), line: Int = 1, offset: Int = 0
  ) {
    precondition(
      delimiter != 0x22 && delimiter != 0x0A && delimiter != 0x0D && delimiter != 0 && delimiter < 0x80)
    self.entry = entry
    self.delimiter = delimiter
    mask = ByteMask(delimiter: delimiter)
    limit = min(limits.lineBytes, Int(UInt32.max) - ByteMask.width)
    state.line = line
    origin = offset
    if offset > 0 { marks = nil }
  }

  deinit { spans.deallocate() }

  /// Takes the next block and calls `body` for each row that ends in it, in order; with `last` also for a
  /// row without a line end. A block may be empty. Throws what `body` throws, and `dataRefused` for a row
  /// beyond the line limit.
  package func read(
    _ block: UnsafeRawBufferPointer, last: Bool, _ body: (borrowing Row) throws(StageFailure) -> Void
  ) throws(StageFailure) {
    var rest = UnsafeRawBufferPointer(rebasing: block[skipMarks(block, last: last)...])
    while carry.count > 0, !rest.isEmpty {
      // The row that was cut goes on in the carry, a little at a time: its end is near.
      let before = carry.count
      let piece = min(rest.count, 4096)
      carry.append(rest.baseAddress!, piece)
      let end = try scan(carry.bytes, from: before, to: carry.count, oneRow: true, body)
      if state.rowStart > 0 {
        origin += end
        carry.count = 0
        state.rebase()
        rest = UnsafeRawBufferPointer(rebasing: rest[(end - before)...])
      } else {
        rest = UnsafeRawBufferPointer(rebasing: rest[piece...])
      }
    }
    if !rest.isEmpty {
      let bytes = rest.baseAddress!.assumingMemoryBound(to: UInt8.self)
      _ = try scan(bytes, from: 0, to: rest.count, oneRow: false, body)
      origin += state.rowStart
      carry.append(rest.baseAddress! + state.rowStart, rest.count - state.rowStart)
      state.rebase()
    }
    if carry.count > limit { throw tooLong(carry.bytes, line: state.line) }
    if last, carry.count > 0 { try finish(body) }
  }

  /// Looks at the bytes from `start` on and gives each row that ends; after the first one it stops when
  /// `oneRow` says so. Returns where it stopped.
  @inline(__always)
  private func scan(
    _ base: UnsafePointer<UInt8>, from start: Int, to end: Int, oneRow: Bool,
    _ body: (borrowing Row) throws(StageFailure) -> Void
  ) throws(StageFailure) -> Int {
    var state = self.state
    defer { self.state = state }
    let (mask, delimiter, limit) = (self.mask, self.delimiter, self.limit)
    var position = start
    while position < end {
      let width = end &- position
      var hits = width >= ByteMask.width ? mask.full(base + position) : mask.short(base + position, width)
      if position &- state.rowStart > limit { throw tooLong(base + state.rowStart, line: state.line) }
      if state.count &+ ByteMask.width >= spans.count { growSpans(used: state.count) }
      while hits != 0 {
        let at = position &+ hits.trailingZeroBitCount
        hits &= hits &- 1
        let byte = base[at]
        if byte == delimiter {
          if state.mode != .quoted { endField(&state, at) }
        } else if byte == 0x0A || byte == 0x0D {
          if state.mode == .quoted {
            if byte == 0x0D || state.lastCR != at &- 1 { state.breaks &+= 1 }
            if byte == 0x0D { state.lastCR = at }
          } else if byte == 0x0A, state.isAfterCR, at == state.rowStart {
            state.rowStart = at &+ 1
            state.fieldStart = at &+ 1
            state.isAfterCR = false
          } else {
            endField(&state, at)
            try emit(
              state, base + state.rowStart, length: at &- state.rowStart, at: origin &+ state.rowStart, body)
            state.startRow(at: at &+ 1, afterCR: byte == 0x0D)
            if oneRow { return at &+ 1 }
          }
        } else if byte == 0x22 {
          seeQuote(&state, at)
        } else if byte >= 0x80 {
          state.hasHighBytes = true
        } else if byte == 0 {
          if state.mode == .closed { takeLiterally(&state) }
          state.note(.nulByte)
        }
      }
      position &+= ByteMask.width
    }
    return end
  }

  @inline(__always)
  private func endField(_ state: inout RowState, _ at: Int) {
    var end = at
    if state.mode == .closed {
      if at == state.quote &+ 1 {
        end = state.quote
        state.mode = .plain
      } else {
        takeLiterally(&state)
      }
    }
    spans[state.count] = FieldSpan(
      start: UInt32(truncatingIfNeeded: state.fieldStart &- state.rowStart),
      end: UInt32(truncatingIfNeeded: end &- state.rowStart))
    state.count &+= 1
    state.fieldStart = at &+ 1
  }

  @inline(__always)
  private func seeQuote(_ state: inout RowState, _ at: Int) {
    switch state.mode {
    case .plain:
      guard at == state.fieldStart else { return }
      state.mode = .quoted
      state.fieldStart = at &+ 1
      state.breaksAtQuote = state.breaks
    case .quoted:
      state.mode = .closed
      state.quote = at
    case .closed:
      if at == state.quote &+ 1 {
        state.mode = .quoted
        state.hasDoubled = true
      } else {
        takeLiterally(&state)
      }
    }
  }

  /// The field goes on after its closing quote.
  private func takeLiterally(_ state: inout RowState) {
    state.note(.textAfterQuote)
    state.fieldStart -= 1
    state.mode = .plain
  }

  @inline(__always)
  private func emit(
    _ state: RowState, _ base: UnsafePointer<UInt8>, length: Int, at byteOffset: Int,
    _ body: (borrowing Row) throws(StageFailure) -> Void
  ) throws(StageFailure) {
    if length > limit { throw tooLong(base, line: state.line) }
    let bytes = state.hasDoubled ? unescape(base, length, count: state.count) : base
    try body(
      Row(
        state, base: bytes, length: length, byteOffset: byteOffset, spans: UnsafePointer(spans.baseAddress!),
        delimiter: delimiter))
  }

  /// The row without a line end at the end of the input.
  private func finish(_ body: (borrowing Row) throws(StageFailure) -> Void) throws(StageFailure) {
    if state.mode == .quoted {
      state.fault = .unclosedQuote
      state.faultLine = state.line + state.breaksAtQuote
      state.mode = .plain
    }
    if state.count == spans.count { growSpans(used: state.count) }
    endField(&state, carry.count)
    try emit(state, carry.bytes, length: carry.count, at: origin, body)
    carry.count = 0
  }
}
