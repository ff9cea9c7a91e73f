/// One row as it stands in the file, valid only inside the closure that received it.
package struct Row: ~Copyable {
  /// The physical line of the row's first byte; the first line of the entry is 1.
  package let line: Int
  /// How many physical lines the row covers: 1 plus the line breaks inside quotes.
  package let lineCount: Int
  /// The row's first byte, counted from the start of the entry.
  package let byteOffset: Int
  /// The row's length in bytes as it stands in the file, its line end not counted.
  package let length: Int
  /// The number of fields, at least 1.
  package let count: Int
  /// Whether any byte is 0x80 or above, so that the encoding matters.
  package let hasHighBytes: Bool
  /// What is wrong with the row, if anything.
  package let fault: RowFault?
  /// The physical line on which the fault stands; for an unclosed quote that of its opening.
  package let faultLine: Int

  private let delimiter: UInt8
  private let base: UnsafePointer<UInt8>
  private let spans: UnsafePointer<FieldSpan>

  @inline(__always)
  init(
    _ state: borrowing RowState, base: UnsafePointer<UInt8>, length: Int, byteOffset: Int,
    spans: UnsafePointer<FieldSpan>, delimiter: UInt8
  ) {
    line = state.line
    lineCount = 1 + state.breaks
    self.byteOffset = byteOffset
    self.length = length
    count = state.count
    hasHighBytes = state.hasHighBytes
    fault = state.fault
    faultLine = state.faultLine
    self.delimiter = delimiter
    self.base = base
    self.spans = spans
  }

  /// The bytes of a field, without its quotes and with doubled quotes made single; not trimmed.
  @inline(__always)
  package subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    precondition(index >= 0 && index < count, "the row has no such field")
    let span = spans[index]
    return UnsafeBufferPointer(start: base + Int(span.start), count: Int(span.end &- span.start))
  }

  /// Whether a stray quote took in whole rows, and another quote happened to close it: the text over several lines
  /// holds as many delimiters as a row of its own.
  package var swallowsRows: Bool {
    guard lineCount > 1 else { return false }
    var inside = 0
    for index in 0..<count where self[index].contains(where: { $0 == 0x0A || $0 == 0x0D }) {
      inside += self[index].count { $0 == delimiter }
    }
    return inside >= count - 1
  }

  /// Whether the row holds nothing, or only spaces and tabs.
  package var isBlank: Bool {
    UnsafeBufferPointer(start: base, count: length).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
