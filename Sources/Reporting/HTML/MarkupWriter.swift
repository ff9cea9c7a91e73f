import Definitions

/// Writes HTML and SVG. Every text and attribute passes the one escape below; only a literal of this
/// program's source (`StaticString`) can be written as it is, and colours and fonts, which cannot hold markup.
struct MarkupWriter {
  typealias Attributes = [(String, String)]
  /// What was written, in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// `room`: as many bytes can be written before they have to move.
  init(room: Int = 0) { bytes.reserveCapacity(room) }

  var output: String { String(decoding: bytes, as: UTF8.self) }

  /// Text between tags.
  mutating func text(_ text: String) { escape(text) }

  /// A piece of markup that stands in the source, such as the document type or a stylesheet.
  mutating func literal(_ markup: StaticString) { markup.withUTF8Buffer { bytes += $0 } }

  /// A colour in a stylesheet; its type holds nothing that could end it.
  mutating func style(_ colour: Colour) { bytes += colour.css.utf8 }

  /// The fonts of a text in a stylesheet, the wished one first.
  mutating func style(_ families: [FontFamily]) { bytes += families.map(\.css).joined(separator: ",").utf8 }

  mutating func line() { literal("\n") }

  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [], _ content: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
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
    close(name)
    line()
  }

  /// An HTML element that has no end tag.
  mutating func void(_ name: StaticString, _ attributes: Attributes = []) { open(name, attributes) }

  /// An SVG element without content.
  mutating func closed(_ name: StaticString, _ attributes: Attributes = []) {
    open(name, attributes)
    bytes.removeLast()
    literal("/>")
  }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    literal("<")
    literal(name)
    for (key, value) in attributes {
      literal(" ")
      bytes += key.utf8
      literal("=\"")
      escape(value)
      literal("\"")
    }
    literal(">")
  }

  private mutating func close(_ name: StaticString) {
    literal("</")
    literal(name)
    literal(">")
  }

  /// The five characters that steer markup; control characters, which it cannot hold, become U+FFFD.
  private mutating func escape(_ text: String) {
    var whole = text
    // Most texts have none of them.
    let isPlain = whole.withUTF8 { text in
      guard !text.contains(where: Self.steers) else { return false }
      bytes.append(contentsOf: text)
      return true
    }
    if isPlain { return }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": literal("&amp;")
      case "<": literal("&lt;")
      case ">": literal("&gt;")
      case "\"": literal("&quot;")
      case "'": literal("&#39;")
      case "\n", "\t": bytes += UTF8.encode(scalar)!
      default:
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        bytes += UTF8.encode(isControl ? "\u{FFFD}" : scalar)!
      }
    }
  }

  /// A character of markup, a control character, or the first byte of one beyond ASCII.
  @inline(__always)
  private static func steers(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xC2: true
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
