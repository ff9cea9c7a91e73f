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

extension String {
  /// The form in which labels are compared: trimmed, inner white space collapsed, lower case. `String`
  /// equality is canonical equivalence, so NFC and NFD are the same without further work.
  var folded: String {
    split { $0.isWhitespace || $0 == "\u{FEFF}" }.joined(separator: " ").lowercased()
  }
}
