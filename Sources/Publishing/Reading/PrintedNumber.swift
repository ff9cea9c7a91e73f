import Definitions

/// A number as a page prints it; the examples are of a Dutch one.
enum PrintedNumber: Equatable {
  /// `45%` and `12,3%`, in tenths.
  case percent(Int)
  /// `1.234`
  case count(Int)
  /// `12,3`, in tenths.
  case decimal(Int)
  /// `+31`, `−5` and `−0,4`, in tenths.
  case difference(Int)
  /// `65–80%`: a margin in whole percents.
  case range(Int, Int)

  /// `nil` when the text is not one number, such as `n.v.t.`, `.` or `<1%`.
  init?(_ text: some StringProtocol, in language: PageLanguage) {
    if let range = Self.range(text) {
      self = range
      return
    }
    var rest = Array(text.utf8)[...]
    var sign = 0
    if rest.first == UInt8(ascii: "+") {
      sign = 1
      rest = rest.dropFirst()
    } else if rest.starts(with: [0xE2, 0x88, 0x92]) {
      sign = -1
      rest = rest.dropFirst(3)
    }
    let isPercent = rest.last == UInt8(ascii: "%")
    if isPercent { rest = rest.dropLast() }
    guard rest.count <= 18, let first = rest.first, Self.isDigit(first), let last = rest.last,
      Self.isDigit(last)
    else { return nil }
    let (point, group) = (language.decimal.utf8.first, language.thousands.utf8.first)
    var whole = 0
    var decimal: Int?
    for byte in rest {
      switch byte {
      case group: if decimal != nil { return nil }
      case point:
        if decimal != nil { return nil }
        decimal = -1
      default:
        guard Self.isDigit(byte) else { return nil }
        let digit = Int(byte - UInt8(ascii: "0"))
        if decimal == nil {
          whole = whole * 10 + digit
        } else if decimal == -1 {
          decimal = digit
        } else {
          return nil
        }
      }
    }
    let tenths = whole * 10 + (decimal ?? 0)
    if sign != 0 {
      if isPercent { return nil }
      self = .difference(sign * tenths)
    } else if isPercent {
      self = .percent(tenths)
    } else {
      self = decimal == nil ? .count(whole) : .decimal(tenths)
    }
  }

  private static func range(_ text: some StringProtocol) -> PrintedNumber? {
    let ends = text.split(separator: "\u{2013}")
    guard ends.count == 2, ends[1].hasSuffix("%"), let low = Int(ends[0]), let high = Int(ends[1].dropLast())
    else { return nil }
    return .range(low, high)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
