/// Writes GitHub-flavoured Markdown. Every text passes the one escape below, so that no text becomes markup.
struct MarkdownWriter {
  /// The page in HTML, where the anchors of cells, figures and tables are.
  let html: String
  private(set) var output = ""

  init(html: String) { self.html = html }

  mutating func heading(_ level: Int, _ text: String) {
    output += String(repeating: "#", count: level) + " " + Self.escaped(text) + "\n\n"
  }

  mutating func paragraph(_ line: Line) { output += text(line) + "\n\n" }

  mutating func list(_ lines: [Line]) {
    guard !lines.isEmpty else { return }
    for line in lines { output += "- " + text(line) + "\n" }
    output += "\n"
  }

  mutating func quote(_ lines: [Line]) {
    output += lines.map { "> " + text($0) + "\n" }.joined(separator: ">\n") + "\n"
  }

  mutating func image(_ alternative: String, path: String) {
    output += "![\(Self.escaped(alternative))](\(Self.target(path)))\n\n"
  }

  /// A table; every row has as many cells as the head. The first cell of a row may lead to a page.
  mutating func table(
    head: [String], isText: [Bool], rows: [[String]], isBold: [Bool],
    links: [String?]
  ) {
    output += "| " + head.map { Self.escaped($0) }.joined(separator: " | ") + " |\n"
    output += "|" + isText.map { $0 ? " :-- |" : " --: |" }.joined() + "\n"
    for (place, row) in rows.enumerated() {
      var cells = row.map { isBold[place] ? "**\(Self.escaped($0))**" : Self.escaped($0) }
      if let link = links[place], let head = cells.first {
        cells[0] = "[\(head)](\(Self.target(Self.twin(link))))"
      }
      output += "| " + cells.joined(separator: " | ") + " |\n"
    }
    output += "\n"
  }

  private func text(_ line: Line) -> String {
    line.enumerated().map { place, part in
      switch part {
      case .text(let text) where place == 0: Self.escaped(text, startsLine: true)
      case .text(let text), .unbroken(let text): Self.escaped(text)
      case .strong(let text): "**\(Self.escaped(text))**"
      case .code(let text): "`" + text.filter { $0 != "`" && !$0.isNewline } + "`"
      case .link(let text, let target):
        "[\(Self.escaped(text))](\(Self.target(target.hasPrefix("#") ? html + target : Self.twin(target))))"
      case .lineBreak: " "
      }
    }.joined()
  }

  /// The heading's own anchor, as GitHub derives it.
  static func slug(_ heading: String) -> String {
    var slug = ""
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " {
        slug += "-"
      } else if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
      {
        slug.unicodeScalars.append(scalar)
      }
    }
    return slug
  }

  /// Backslashes before what steers Markdown; line ends and control characters become spaces.
  static func escaped(_ text: String, startsLine: Bool = false) -> String {
    if !startsLine, !text.utf8.contains(where: steers) { return text }
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
    byte < 0x20 || byte >= 0x7F || "\\`*_[]<>|~&".utf8.contains(byte)
  }

  /// The same page in Markdown, so that a reader stays in that format; cells have their anchors in HTML only.
  private static func twin(_ path: String) -> String {
    path.hasSuffix(".html") ? "\(path.dropLast(5)).md" : path
  }

  /// A link target in which spaces, brackets and angle brackets are written by their bytes.
  private static func target(_ path: String) -> String {
    func isSafe(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !"()<>\\`|".utf8.contains(byte) }
    if path.utf8.allSatisfy(isSafe) { return path }
    var result = ""
    for byte in path.utf8 {
      let digits = String(byte, radix: 16, uppercase: true)
      result += isSafe(byte) ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }
    return result
  }
}
