import Definitions
import Disclosure

/// Numbers and words as a Dutch reader expects them.
enum Dutch {
  /// `1.234`, and `−5` with a real minus sign.
  static func count(_ number: Int) -> String {
    if (0..<1000).contains(number) { return String(number) }
    let digits: [Character] = Array(String(number.magnitude))
    var text = number < 0 ? "\u{2212}" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += "." }
      text += String(digit)
    }
    return text
  }

  /// `45%`, `12,3%`, and `<1%` for more than nothing that rounds to nothing.
  static func percent(_ percent: Percent) -> String {
    if percent.isBelowOne { return percent.decimals == 0 ? "<1%" : "<0,1%" }
    return decimal(percent.units, decimals: percent.decimals) + "%"
  }

  /// `12,3`
  static func value(_ value: DecimalValue) -> String { decimal(value.units, decimals: value.decimals) }

  /// A whole number of tenths or units: `12,3` or `12`.
  static func decimal(_ units: Int, decimals: Int) -> String {
    guard decimals == 1 else { return count(units) }
    let sign = units < 0 ? "\u{2212}" : ""
    return "\(sign)\(count(Int(units.magnitude) / 10)),\(units.magnitude % 10)"
  }

  /// `+31`, `−5`, `0`
  static func difference(_ number: Int, decimals: Int = 0) -> String {
    (number > 0 ? "+" : "") + decimal(number, decimals: decimals)
  }

  /// The change from one count to another in whole percent, half away from zero; `nil` from 0.
  static func change(from old: Int, to new: Int) -> String? {
    guard old > 0 else { return nil }
    let difference = abs(new - old)
    let units = (200 * difference + old) / (2 * old)
    if units == 0, difference > 0 { return new > old ? "minder dan +1%" : "minder dan \u{2212}1%" }
    return Self.difference(new < old ? -units : units) + "%"
  }

  /// `a, b en c`
  static func list(_ words: [String]) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " en " + words[words.count - 1]
  }

  static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension Counted {
  /// What is counted, in the plural: `bezoeken`.
  var plural: String {
    switch self {
    case .visits: "bezoeken"
    case .questions: "vragen"
    case .locations: "locaties"
    case .respondents: "deelnemers"
    }
  }

  /// One of what is counted: `een bezoek`.
  var one: String {
    switch self {
    case .visits: "een bezoek"
    case .questions: "een vraag"
    case .locations: "een locatie"
    case .respondents: "een deelnemer"
    }
  }

  /// `1 bezoek`, `1.234 bezoeken`
  func amount(_ number: Int) -> String {
    number == 1 ? "1 \(one.dropFirst(4))" : "\(Dutch.count(number)) \(plural)"
  }
}
