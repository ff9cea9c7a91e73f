extension String {
  /// The form in which labels and codes are compared: trimmed, inner white space collapsed, lower case. `String`
  /// equality is canonical equivalence, so NFC and NFD are the same without further work.
  package var folded: String {
    foldedASCII
      ?? split { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }.joined(separator: " ").lowercased()
  }

  /// The same of ASCII text, byte by byte, for most labels are; `nil` for all other text.
  private var foldedASCII: String? {
    let length = utf8.count
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: length) { buffer in
      var count = 0
      var isSpaced = false
      for byte in utf8 {
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
          isSpaced = count > 0
          continue
        }
        if isSpaced {
          buffer[count] = 0x20
          count += 1
          isSpaced = false
        }
        buffer[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }

  /// The form in which codes of places are compared: folded, and of a number without the zeros in front, which a
  /// spreadsheet drops.
  package var foldedCode: String {
    let text = folded
    guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), text.utf8.contains(where: { $0 != 0x30 }) else {
      return text
    }
    return String(text.drop { $0 == "0" })
  }
}
