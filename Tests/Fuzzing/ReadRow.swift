package import Definitions
package import Intake

/// A row as a value that may leave the closure, so that two readings can be compared.
package struct ReadRow: Equatable {
  package var line: Int
  package var byteOffset: Int
  package var fields: [[UInt8]]
  package var fault: RowFault?
  package var faultLine: Int?
  package var lineCount = 1
  package var length: Int
  package var isBlank = false
  package var hasHighBytes = false

  /// A row whose length, blankness and high bytes are not the point.
  package static func texts(_ rows: [ReadRow]) -> [[String]] {
    rows.map { $0.fields.map { String(decoding: $0, as: UTF8.self) } }
  }

  /// The rows of `bytes` when they arrive cut at `cuts`.
  package static func read(
    _ bytes: [UInt8], cuts: [Int] = [], delimiter: UInt8 = 0x3B, limits: IntakeLimits = .init()
  ) throws(StageFailure) -> [ReadRow] {
    let reader = RowReader(EntryInfo(file: "a.csv"), delimiter: delimiter, limits: limits)
    var rows: [ReadRow] = []
    func collect(_ row: borrowing Row) throws(StageFailure) {
      var fields: [[UInt8]] = []
      for index in 0..<row.count { fields.append(Array(row[index])) }
      rows.append(
        ReadRow(
          line: row.line, byteOffset: row.byteOffset, fields: fields, fault: row.fault,
          faultLine: row.fault == nil ? nil : row.faultLine, lineCount: row.lineCount, length: row.length,
          isBlank: row.isBlank, hasHighBytes: row.hasHighBytes))
    }
    var start = 0
    for end in cuts + [bytes.count] {
      // A block of its own, so that a field kept from an earlier block would be seen.
      let block = UnsafeMutableRawBufferPointer.allocate(byteCount: end - start, alignment: 1)
      defer { block.deallocate() }
      block.copyBytes(from: bytes[start..<end])
      try reader.read(UnsafeRawBufferPointer(block), last: end == bytes.count && start < end, collect)
      start = end
    }
    if bytes.isEmpty || cuts.last == bytes.count {
      try reader.read(UnsafeRawBufferPointer(start: nil, count: 0), last: true, collect)
    }
    return rows
  }
}
