internal import Glibc

/// A colour of a page: three bytes, so that it can be written into a stylesheet as it is.
package struct Colour: Equatable, Sendable {
  private let channels: [UInt8]

  /// `#1a1f26` or `#fff`; `nil` for anything else.
  package init?(_ text: String) {
    let digits = Array(text.utf8.dropFirst())
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 3 || digits.count == 6 else { return nil }
    let long = digits.count == 6 ? digits : digits.flatMap { [$0, $0] }
    var channels: [UInt8] = []
    for place in stride(from: 0, to: 6, by: 2) {
      let pair = String(decoding: long[place..<place + 2], as: UTF8.self)
      guard !pair.hasPrefix("+"), let channel = UInt8(pair, radix: 16) else { return nil }
      channels.append(channel)
    }
    self.channels = channels
  }

  /// `#1a1f26`
  package var css: String {
    channels.reduce("#") { $0 + ($1 < 16 ? "0" : "") + String($1, radix: 16) }
  }

  /// How far two colours stand apart, from 1 to 21, as WCAG 2.2 defines it.
  package func contrast(with other: Colour) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  private var luminance: Double {
    zip(channels, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      let share = Double(part.0) / 255
      return sum + part.1 * (share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4))
    }
  }
}
