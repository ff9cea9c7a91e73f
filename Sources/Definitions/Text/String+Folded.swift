extension String {
  /// The form in which labels and codes are compared: trimmed, inner white space collapsed, lower case. `String`
  /// equality is canonical equivalence, so NFC and NFD are the same without further work.
  package var folded: String {
    split { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }.joined(separator: " ").lowercased()
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
