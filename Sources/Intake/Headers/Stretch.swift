internal import Definitions

/// Whole rows of a table one after another, which can be read without those before them.
final class Stretch: Sendable {
  /// Its place among the stretches of the table.
  let number: Int
  /// The physical line of the first byte, and its place in the entry.
  private let line: Int
  private let offset: Int
  /// Written before anybody else sees it.
  private nonisolated(unsafe) let bytes: UnsafeMutableRawBufferPointer

  init(_ number: Int, _ bytes: UnsafeRawBufferPointer, line: Int, offset: Int) {
    self.number = number
    self.line = line
    self.offset = offset
    self.bytes = .allocate(byteCount: bytes.count, alignment: 16)
    self.bytes.copyMemory(from: bytes)
  }

  deinit { bytes.deallocate() }

  /// Calls `body` for its rows of data; the result is how many rows were skipped.
  func read(_ rows: DataRows, _ body: RowBody) throws(StageFailure) -> Int {
    let reader = RowReader(
      rows.entry, delimiter: rows.delimiter, limits: rows.limits, line: line, offset: offset)
    return try rows.read(UnsafeRawBufferPointer(bytes), last: true, by: reader, body)
  }
}
