import Definitions

extension MarkupWriter {
  /// A running text.
  mutating func line(_ line: Line) {
    for part in line {
      switch part {
      case .text(let text): prose(text)
      case .strong(let text): element("strong", text: text)
      case .code(let text): element("code", text: text)
      case .link(let text, let target): element("a", [("href", target)], text: text)
      case .foreignLink(let text, let target, let language):
        element("a", [("href", target), ("lang", language), ("hreflang", language)], text: text)
      case .unbroken(let text): element("span", [("class", "nb")], text: text)
      case .lineBreak: void("br")
      }
    }
  }

  /// Text in which a period such as `2022-Q2` is not broken over two lines.
  mutating func prose(_ text: String) {
    var rest = text[...]
    while let period = Self.quarter(in: rest) {
      self.text(String(rest[..<period.lowerBound]))
      element("span", [("class", "nb")], text: String(rest[period]))
      rest = rest[period.upperBound...]
    }
    self.text(String(rest))
  }

  /// The first name of a quarter: four digits, a hyphen, a Q and its number.
  private static func quarter(in text: Substring) -> Range<String.Index>? {
    let bytes = text.utf8
    var from = bytes.startIndex
    while let letter = bytes[from...].firstIndex(of: UInt8(ascii: "Q")) {
      from = bytes.index(after: letter)
      if let start = bytes.index(letter, offsetBy: -5, limitedBy: bytes.startIndex), from < bytes.endIndex,
        (UInt8(ascii: "1")...UInt8(ascii: "4")).contains(bytes[from]),
        bytes[bytes.index(before: letter)] == UInt8(ascii: "-"),
        bytes[start..<letter].dropLast().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      {
        return start..<bytes.index(after: from)
      }
    }
    return nil
  }

  /// A head in a narrow column: its long words may be broken where they are joined.
  mutating func head(_ text: String, _ words: Words) {
    for (first, second) in words.breaks where text.utf8.count >= first.utf8.count + second.utf8.count {
      guard text.utf8.holds(first.utf8), let place = text.firstRange(of: first + second) else { continue }
      prose(String(text[..<place.lowerBound]) + first)
      literal("&shy;")
      return prose(second + String(text[place.upperBound...]))
    }
    prose(text)
  }

  mutating func paragraph(_ line: Line, _ attributes: Attributes = []) {
    element("p", attributes) { $0.line(line) }
    self.line()
  }

  mutating func list(_ lines: [Line], _ attributes: Attributes = []) {
    block("ul", attributes) { writer in
      for line in lines {
        writer.element("li") { $0.line(line) }
        writer.line()
      }
    }
  }

  /// A string in a stylesheet: every character but letters, digits and spaces is written by its number.
  mutating func style(_ before: StaticString, _ text: String, _ after: StaticString) {
    literal(before)
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": escaped.unicodeScalars.append(scalar)
      default: escaped += "\\\(String(scalar.value, radix: 16)) "
      }
    }
    self.text(escaped)
    literal(after)
  }
}
