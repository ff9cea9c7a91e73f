internal import Definitions

/// Cuts a table into stretches, each at the start of a row: where rows start, the row reader tells.
final class StretchCutter {
  private let size: Int
  private let reader: RowReader
  /// The bytes of the stretch that has not ended, which start at `offset`, on `line`.
  private var bytes = ByteBuffer()
  private var offset = 0
  private var line = 1
  private var number = 0

  init(_ rows: DataRows, size: Int) {
    self.size = size
    reader = RowReader(rows.entry, delimiter: rows.delimiter, limits: rows.limits)
  }

  /// Takes the next block and calls `body` for every stretch that ends in it; with `last` also for the rest.
  func take(
    _ block: UnsafeRawBufferPointer, last: Bool, _ body: (Stretch) throws(StageFailure) -> Void
  ) throws(StageFailure) {
    if let start = block.baseAddress { bytes.append(start, block.count) }
    var cuts: [(offset: Int, line: Int)] = []
    var start = offset
    try reader.read(block, last: last) { (row) throws(StageFailure) in
      guard row.byteOffset - start >= size else { return }
      start = row.byteOffset
      cuts.append((row.byteOffset, row.line))
    }
    for cut in cuts { try body(end(at: cut.offset, line: cut.line)) }
    if last { try body(end(at: offset + bytes.count, line: line)) }
  }

  private func end(at next: Int, line nextLine: Int) -> Stretch {
    let stretch = Stretch(
      number, UnsafeRawBufferPointer(start: bytes.bytes, count: next - offset), line: line, offset: offset)
    bytes.removeFirst(next - offset)
    offset = next
    line = nextLine
    number += 1
    return stretch
  }
}
