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
    if let plain = utf8.withContiguousStorageIfAvailable(Self.foldedASCII), let plain { return plain }
    return split { $0.isWhitespace || $0 == "\u{FEFF}" }.joined(separator: " ").lowercased()
  }

  /// The same for a text without bytes beyond ASCII, `nil` for another: most texts, and many times as fast.
  private static func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { text in
      var count = 0
      var isBetween = false
      for byte in bytes {
        if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
          isBetween = count > 0
          continue
        }
        if isBetween {
          text[count] = 0x20
          count += 1
          isBetween = false
        }
        text[count] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }
}
