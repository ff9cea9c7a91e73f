import Intake

/// The rules of the row reader once more, one byte at a time over the whole input and without any haste.
package struct NaiveRows {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var at = 0
  private var line = 1

  /// All rows of an input.
  package static func read(_ bytes: [UInt8], delimiter: UInt8 = 0x3B) -> [ReadRow] {
    var naive = NaiveRows(bytes: bytes, delimiter: delimiter)
    var rows: [ReadRow] = []
    for _ in 0..<2 where bytes[naive.at...].starts(with: [0xEF, 0xBB, 0xBF]) { naive.at += 3 }
    while naive.at < bytes.count { rows.append(naive.row()) }
    return rows
  }

  private init(bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
  }

  private func byte(_ offset: Int = 0) -> UInt8? { at + offset < bytes.count ? bytes[at + offset] : nil }

  private mutating func row() -> ReadRow {
    var row = ReadRow(line: line, byteOffset: at, fields: [], length: 0)
    let start = at
    repeat { row.fields.append(field(&row)) } while take(delimiter)
    row.length = at - start
    row.isBlank = bytes[start..<at].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    row.hasHighBytes = bytes[start..<at].contains { $0 >= 0x80 }
    row.lineCount = line - row.line + 1
    if take(0x0D) { _ = take(0x0A) } else { _ = take(0x0A) }
    line += 1
    return row
  }

  private mutating func take(_ wanted: UInt8) -> Bool {
    guard byte() == wanted else { return false }
    at += 1
    return true
  }

  private var isAtFieldEnd: Bool { byte().map { $0 == delimiter || $0 == 0x0A || $0 == 0x0D } ?? true }

  private func note(_ fault: RowFault, on line: Int, _ row: inout ReadRow) {
    guard row.fault == nil || fault == .unclosedQuote else { return }
    (row.fault, row.faultLine) = (fault, line)
  }

  private mutating func field(_ row: inout ReadRow) -> [UInt8] {
    let start = at
    guard take(0x22) else { return literal(from: start, &row) }
    let opening = line
    var text: [UInt8] = []
    while let next = byte() {
      if next == 0x22, byte(1) == 0x22 {
        text.append(0x22)
        at += 2
      } else if next == 0x22 {
        at += 1
        if isAtFieldEnd { return text }
        note(.textAfterQuote, on: line, &row)
        return literal(from: start, &row)
      } else {
        if next == 0 { note(.nulByte, on: line, &row) }
        if next == 0x0D || (next == 0x0A && bytes[at - 1] != 0x0D) { line += 1 }
        text.append(next)
        at += 1
      }
    }
    note(.unclosedQuote, on: opening, &row)
    return text
  }

  private mutating func literal(from start: Int, _ row: inout ReadRow) -> [UInt8] {
    while !isAtFieldEnd {
      if byte() == 0 { note(.nulByte, on: line, &row) }
      at += 1
    }
    return Array(bytes[start..<at])
  }
}
