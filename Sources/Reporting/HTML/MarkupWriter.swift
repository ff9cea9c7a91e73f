import Definitions

/// Writes HTML and SVG. Every text and attribute passes the one escape below; only a literal of this
/// program's source (`StaticString`) can be written as it is, and colours and fonts, which cannot hold markup.
struct MarkupWriter {
  typealias Attributes = [(String, String)]
  private(set) var output = ""

  /// Text between tags.
  mutating func text(_ text: String) { Self.escape(text, into: &output) }

  /// A piece of markup that stands in the source, such as the document type or a stylesheet.
  mutating func literal(_ markup: StaticString) { output += markup.description }

  /// A colour in a stylesheet; its type holds nothing that could end it.
  mutating func style(_ colour: Colour) { output += colour.css }

  /// The fonts of a text in a stylesheet, the wished one first.
  mutating func style(_ families: [FontFamily]) { output += families.map(\.css).joined(separator: ",") }

  mutating func line() { output += "\n" }

  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [], _ content: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    output += "</\(name)>"
  }

  mutating func element(_ name: StaticString, _ attributes: Attributes = [], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element on lines of its own.
  mutating func block(
    _ name: StaticString, _ attributes: Attributes = [], _ content: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    line()
    content(&self)
    output += "</\(name)>\n"
  }

  /// An HTML element that has no end tag.
  mutating func void(_ name: StaticString, _ attributes: Attributes = []) { open(name, attributes) }

  /// An SVG element without content.
  mutating func closed(_ name: StaticString, _ attributes: Attributes = []) {
    open(name, attributes)
    output.removeLast()
    output += "/>"
  }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    output += "<"
    output += name.description
    for (key, value) in attributes {
      output += " "
      output += key
      output += "=\""
      Self.escape(value, into: &output)
      output += "\""
    }
    output += ">"
  }

  /// The five characters that steer markup; control characters, which it cannot hold, become U+FFFD.
  private static func escape(_ text: String, into output: inout String) {
    // Most texts have none of them, and no character outside ASCII.
    guard text.utf8.contains(where: steers) else {
      output += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "\n", "\t": output.unicodeScalars.append(scalar)
      default:
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        output.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
      }
    }
  }

  private static func steers(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: byte < 0x20 || byte >= 0x7F
    }
  }
}
