/// Writes GitHub-flavoured Markdown. Every text passes the one escape below, so that no text becomes markup.
struct MarkdownWriter {
  /// The page in HTML, where the anchors of cells, figures and tables are.
  let html: String
  /// What was written, in UTF-8.
  private(set) var bytes: [UInt8] = []

  init(html: String) {
    self.html = html
    bytes.reserveCapacity(1 << 14)
  }

  mutating func heading(_ level: Int, _ text: String) {
    write("\(String(repeating: "#", count: level)) \(Self.escaped(text))\n\n")
  }

  mutating func paragraph(_ line: Line) {
    self.line(line)
    write("\n\n")
  }

  mutating func list(_ lines: [Line]) {
    guard !lines.isEmpty else { return }
    for line in lines {
      write("- ")
      self.line(line)
      write("\n")
    }
    write("\n")
  }

  mutating func quote(_ lines: [Line]) {
    for (place, line) in lines.enumerated() {
      write(place == 0 ? "> " : ">\n> ")
      self.line(line)
      write("\n")
    }
    write("\n")
  }

  mutating func image(_ alternative: String, path: String) {
    write("![\(Self.escaped(alternative))](\(Self.target(path)))\n\n")
  }

  /// The head of a table, whose rows follow; ``endTable()`` closes it.
  mutating func table(head: [String], isText: [Bool]) {
    for text in head {
      write("| ")
      write(Self.escaped(text))
      write(" ")
    }
    write("|\n|")
    for isText in isText { write(isText ? " :-- |" : " --: |") }
    write("\n")
  }

  /// A row of a table, with as many cells as its head; the first one may lead to a page.
  mutating func row(_ head: String, _ cells: some Sequence<String>, isBold: Bool, link: String?) {
    cell(head, isBold, link)
    for text in cells { cell(text, isBold, nil) }
    write("|\n")
  }

  mutating func endTable() { write("\n") }

  private mutating func cell(_ text: String, _ isBold: Bool, _ link: String?) {
    let mark = isBold ? "**" : ""
    write(link == nil ? "| " : "| [")
    write(mark)
    write(Self.escaped(text))
    write(mark)
    if let link { write("](\(Self.target(Self.twin(link))))") }
    write(" ")
  }

  private mutating func line(_ line: Line) {
    for (place, part) in line.enumerated() {
      switch part {
      case .text(let text) where place == 0: write(Self.escaped(text, startsLine: true))
      case .text(let text), .unbroken(let text): write(Self.escaped(text))
      case .strong(let text): write("**\(Self.escaped(text))**")
      case .code(let text): write("`\(text.filter { $0 != "`" && !$0.isNewline })`")
      case .link(let text, let target), .foreignLink(let text, let target, _):
        let path = Self.target(target.hasPrefix("#") ? html + target : Self.twin(target))
        write("[\(Self.escaped(text))](\(path))")
      case .lineBreak: write(" ")
      }
    }
  }

  private mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// The heading's own anchor, as GitHub derives it.
  static func slug(_ heading: String) -> String {
    var slug = ""
    for scalar in heading.lowercased().unicodeScalars {
      switch scalar {
      case " ": slug += "-"
      case "a"..."z", "0"..."9", "-", "_": slug.unicodeScalars.append(scalar)
      default:
        let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        if isLetter { slug.unicodeScalars.append(scalar) }
      }
    }
    return slug
  }

  /// Backslashes before what steers Markdown; line ends and control characters become spaces.
  static func escaped(_ text: String, startsLine: Bool = false) -> String {
    if !(startsLine && opensBlock(text)), !text.utf8.contains(where: steers) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "#", "+", "-":
        if startsLine, result.isEmpty { result += "\\" }
        result.unicodeScalars.append(scalar)
      case ".", ")":
        // A number and a point at the start of a line would be a list.
        if startsLine, !result.isEmpty, result.allSatisfy(\.isNumber) { result += "\\" }
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
      }
    }
    return result
  }

  private static func steers(_ byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&": true
    default: byte < 0x20 || byte == 0x7F
    }
  }

  /// Its first character could make a heading or an item of a list of a line.
  private static func opensBlock(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "#", "+", "-": true
    case let first?: first.properties.numericType != nil
    case nil: false
    }
  }

  /// The same page in Markdown, so that a reader stays in that format; cells have their anchors in HTML only.
  private static func twin(_ path: String) -> String {
    path.hasSuffix(".html") ? "\(path.dropLast(5)).md" : path
  }

  /// A link target in which spaces, brackets and angle brackets are written by their bytes.
  private static func target(_ path: String) -> String {
    func isSafe(_ byte: UInt8) -> Bool {
      switch UnicodeScalar(byte) {
      case "(", ")", "<", ">", "\\", "`", "|": false
      default: byte > 0x20 && byte < 0x7F
      }
    }
    if path.utf8.allSatisfy(isSafe) { return path }
    var result = ""
    for byte in path.utf8 {
      let digits = String(byte, radix: 16, uppercase: true)
      result += isSafe(byte) ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }
    return result
  }
}
