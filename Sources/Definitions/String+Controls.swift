extension String {
  /// The string with control and bidirectional-override characters written as `\u{XX}`, so that a
  /// hostile name cannot steer a terminal or reorder a line.
  package var escapingControls: String {
    guard unicodeScalars.contains(where: Self.steers) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if Self.steers(scalar) {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
