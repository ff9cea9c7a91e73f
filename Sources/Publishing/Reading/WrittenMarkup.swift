/// Reads HTML or SVG that this program wrote, tag by tag. Every attribute stands in double quotes there.
struct WrittenMarkup {
  /// A tag, or the text between two tags.
  enum Token {
    case open(String, attributes: Range<Int>, isClosed: Bool)
    case close(String)
    case text(Range<Int>)
  }

  let bytes: [UInt8]
  private var position = 0
  /// What must follow before tags count again, after a style sheet began.
  private var isInStyle = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    guard position < bytes.count else { return nil }
    if isInStyle {
      isInStyle = false
      skip(to: "</style>")
      return next()
    }
    guard bytes[position] == UInt8(ascii: "<") else {
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
      return .text(start..<position)
    }
    let isEnd = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "/")
    let start = position + (isEnd ? 2 : 1)
    position = start
    while position < bytes.count, Self.isName(bytes[position]) { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    let attributes = position
    var isQuoted = false
    while position < bytes.count, isQuoted || bytes[position] != UInt8(ascii: ">") {
      if bytes[position] == UInt8(ascii: "\"") { isQuoted.toggle() }
      position += 1
    }
    let end = min(position, bytes.count)
    position += 1
    if isEnd { return .close(name) }
    isInStyle = name == "style"
    let isClosed = end > attributes && bytes[end - 1] == UInt8(ascii: "/")
    return .open(name, attributes: attributes..<end, isClosed: isClosed)
  }

  /// All attributes of a tag, in their order.
  func attributes(_ range: Range<Int>) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard Self.isName(bytes[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < range.upperBound, Self.isName(bytes[place]) { place += 1 }
      let name = String(decoding: bytes[start..<place], as: UTF8.self)
      var value = ""
      if place + 1 < range.upperBound, bytes[place] == UInt8(ascii: "=") {
        let first = place + 2
        place = first
        while place < range.upperBound, bytes[place] != UInt8(ascii: "\"") { place += 1 }
        value = text(first..<place)
        place += 1
      }
      found.append((name, value))
    }
    return found
  }

  /// The text with its five references resolved, and without the places where a long word may be broken.
  func text(_ range: Range<Int>) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var text: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if bytes[place] == UInt8(ascii: "&"),
        let (name, byte) = Self.references.first(where: { bytes[place..<range.upperBound].starts(with: $0.0) }
        )
      {
        if let byte { text.append(byte) }
        place += name.count
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let references: [([UInt8], UInt8?)] = [
    (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
    (Array("&quot;".utf8), 0x22), (Array("&#39;".utf8), 0x27), (Array("&shy;".utf8), nil),
  ]

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  private mutating func skip(to text: String) {
    let text = Array(text.utf8)
    while position < bytes.count, bytes[position] != text[0] || !bytes[position...].starts(with: text) {
      position += 1
    }
  }
}
