internal import Definitions

extension UnsafeBufferPointer<UInt8> {
  /// The field without the spaces and tabs around it.
  @inline(__always)
  var trimmed: UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = count
    while start < end, self[start] == 0x20 || self[start] == 0x09 { start += 1 }
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }

  /// The field without any white space around it: no-break spaces and marks of no width too, which a spreadsheet or
  /// a copied cell leaves behind.
  @inline(__always)
  func stripped(_ encoding: SourceLayout.Encoding) -> UnsafeBufferPointer<UInt8> {
    let field = trimmed
    guard let first = field.first, let last = field.last, first >= 0x80 || last >= 0x80 else { return field }
    return field.strippedRare(encoding)
  }

  @inline(never)
  private func strippedRare(_ encoding: SourceLayout.Encoding) -> UnsafeBufferPointer<UInt8> {
    // The last byte of `à` in UTF-8 is a no-break space in Windows-1252.
    let isNarrow = encoding == .windows1252 || (encoding == .either && !isValidUTF8(self))
    let marks: [[UInt8]] =
      isNarrow
      ? [[0xA0]] : [[0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x8B], [0xEF, 0xBB, 0xBF]]
    var field = trimmed
    while true {
      if let mark = marks.first(where: { field.starts(with: $0) }) {
        field = UnsafeBufferPointer(rebasing: field[mark.count...]).trimmed
      } else if let mark = marks.first(where: { field.suffix($0.count).elementsEqual($0) }) {
        field = UnsafeBufferPointer(rebasing: field[..<(field.count - mark.count)]).trimmed
      } else {
        return field
      }
    }
  }

  /// Whether a spreadsheet took a number apart: `2,02204E+16` has lost the digits that told it from others.
  var isScientific: Bool {
    guard count >= 5, let mark = firstIndex(where: { $0 | 0x20 == 0x65 }), mark > 0, mark + 2 < count,
      self[mark + 1] == 0x2B || self[mark + 1] == 0x2D
    else { return false }
    func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    return self[(mark + 2)...].allSatisfy(isDigit)
      && self[..<mark].allSatisfy { isDigit($0) || $0 == 0x2C || $0 == 0x2E }
  }

  /// The field as a string in the encoding of its layout.
  func text(_ encoding: SourceLayout.Encoding) -> String {
    switch encoding {
    case .utf8: String(decoding: self, as: UTF8.self)
    case .either: String(validating: self, as: UTF8.self) ?? text(.windows1252)
    case .windows1252:
      {
        var bytes: [UInt8] = []
        Windows1252.transcode(self, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
      }()
    }
  }
}
