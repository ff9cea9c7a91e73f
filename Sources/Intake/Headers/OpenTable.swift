internal import Definitions

/// A table whose header was found; its rows are read once, in one way.
struct OpenTable {
  let match: HeaderMatch
  let rows: DataRows
  let reader: ArchiveReader
  /// The bytes in which the header was looked for.
  let head: [UInt8]
  /// Whether there are no more.
  let ended: Bool

  /// Calls `body` for every row of data, in order; the result is how many rows were skipped.
  func rows(_ body: RowBody) throws(StageFailure) -> Int {
    let reader = RowReader(rows.entry, delimiter: rows.delimiter, limits: rows.limits)
    var skipped = 0
    try blocks { (block, last) throws(StageFailure) in
      skipped += try rows.read(block, last: last, by: reader, body)
    }
    return skipped
  }

  /// Calls `body` for stretches of at least `size` bytes, the last one aside, that together are the table.
  func stretches(of size: Int, _ body: (Stretch) throws(StageFailure) -> Void) throws(StageFailure) {
    let cutter = StretchCutter(rows, size: size)
    try blocks { (block, last) throws(StageFailure) in try cutter.take(block, last: last, body) }
  }

  private func blocks(
    _ body: (UnsafeRawBufferPointer, _ last: Bool) throws(StageFailure) -> Void
  ) throws(StageFailure) {
    var failure: StageFailure?
    head.withUnsafeBytes { bytes in
      do throws(StageFailure) { try body(bytes, ended) } catch { failure = error }
    }
    if let failure { throw failure }
    guard !ended else { return }
    while let block = try reader.nextBlock() { try body(block, false) }
    try body(UnsafeRawBufferPointer(start: nil, count: 0), true)
  }
}
