/// The rows of a CSV text (RFC 4180, comma or another separator, LF or CRLF), one after the other.
///
/// `next` ends at the first text that has not that form; `isDamaged` then says so.
package struct CSVRows {
  private let bytes: [UInt8]
  private var position = 0
  /// The line that the last row begins on, from 1.
  package private(set) var line = 0
  private var nextLine = 1
  /// The text has another form from here on.
  package private(set) var isDamaged = false

  /// Where the last row ends: its number of bytes from the beginning.
  package var end: Int { position }
  /// The lines that were read.
  package var lines: Int { nextLine - 1 }

  private let comma: UInt8

  /// The rows of a text, from one of its bytes on.
  package init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ","), from start: Int = 0) {
    position = start
    self.bytes = bytes
    comma = separator
  }

  /// The next row; `nil` at the end, and where the text is damaged.
  package mutating func next() -> [String]? {
    guard position < bytes.count, !isDamaged else { return nil }
    line = nextLine
    var cells: [String] = []
    while let cell = cell() {
      cells.append(cell)
      switch separator() {
      case comma: continue
      case UInt8(ascii: "\n"), nil:
        nextLine += 1
        return cells
      default: isDamaged = true
      }
      break
    }
    isDamaged = true
    return nil
  }

  /// The byte after a cell, read past; `nil` at the end of the text.
  private mutating func separator() -> UInt8? {
    guard position < bytes.count else { return nil }
    if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func cell() -> String? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < bytes.count, !endsCell(bytes[position]) { position += 1 }
      return String(validating: bytes[start..<position], as: UTF8.self)
    }
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == byte else {
          return String(validating: text, as: UTF8.self)
        }
        position += 1
      }
      if byte == 0x0A { nextLine += 1 }
      text.append(byte)
    }
    return nil
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == comma || byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "\"")
  }
}
