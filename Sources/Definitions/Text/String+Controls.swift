extension String {
  /// The string with control and bidirectional-override characters written as `\u{XX}`, so that a
  /// hostile name cannot steer a terminal or reorder a line; a byte of a path that is not UTF-8 as `\xE9`.
  package var escapingControls: String {
    guard unicodeScalars.contains(where: Self.steers) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if let byte = scalar.foreignByte {
        text += "\\x\(String(byte, radix: 16, uppercase: true))"
      } else if Self.steers(scalar) {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The same for a code that stands in data files as it is: the sign that a spreadsheet would take for the start of a
  /// formula is written as `\u{XX}` too.
  package var escapedCode: String {
    let text = escapingControls
    guard let first = text.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) else { return text }
    return "\\u{\(String(first.value, radix: 16))}\(text.dropFirst())"
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    case 0x10FF80...0x10FFFF: true
    default: false
    }
  }
}
