extension MarkupWriter {
  /// A running text.
  mutating func line(_ line: Line) {
    for part in line {
      switch part {
      case .text(let text): self.text(text)
      case .strong(let text): element("strong", text: text)
      case .code(let text): element("code", text: text)
      case .link(let text, let target): element("a", [("href", target)], text: text)
      case .unbroken(let text): element("span", [("class", "nb")], text: text)
      case .lineBreak: void("br")
      }
    }
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
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      escaped += isPlain || scalar == " " ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }
    self.text(escaped)
    literal(after)
  }
}
