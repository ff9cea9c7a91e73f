/// Places of a page or figure that no reader sees and where a number could hide.
enum AuditHiding {
  /// Text, and what a finding says of it. The renderers write none of these.
  private static let forbidden: [(text: [UInt8], words: String)] = [
    ("<!--", "a comment"), (" data-", "an attribute with data"),
    (" title=\"", "a title that shows on hovering"),
    (" aria-label=\"", "a label for screen readers alone"), (" alt=\"", "an alternative text"),
    ("<metadata", "metadata"), ("<script", "a script"), ("<template", "a template"),
  ].map { (Array($0.0.utf8), $0.1) }

  static func faults(_ bytes: [UInt8]) -> [String] {
    var faults = forbidden.filter { contains(bytes, $0.text) }.map { "it holds \($0.words)" }
    if !styledText(bytes).isSubset(of: AuditDigits.html(bytes).text) {
      faults.append("its style holds a number that the page lacks")
    }
    var markup = WrittenMarkup(bytes)
    var isInHead = false
    var isTitle = false
    var head: [UInt8] = []
    while let token = markup.next() {
      switch token {
      case .open("head", _, _): isInHead = true
      case .open("title", _, _): isTitle = isInHead
      case .open("meta", let range, _):
        let values = Dictionary(markup.attributes(range).map { ($0.name, $0.value) }) { first, _ in first }
        let name = values["name"] ?? ""
        if !["", "viewport", "color-scheme", "description", "robots", "generator"].contains(name) {
          faults.append("it has unknown words about itself")
        }
        let property = values["property"] ?? ""
        if !["", "og:title", "og:description", "og:type", "og:url"].contains(property) {
          faults.append("it has unknown words about itself")
        }
        if name == "description" || ["og:title", "og:description"].contains(property) {
          head += Array((values["content"] ?? "").utf8) + [0x20]
        }
      case .close("head"): return faults + titleFaults(head, bytes)
      case .text(let range): if isTitle { head += bytes[range] + [0x20] }
      case .close("title"): isTitle = false
      default: break
      }
    }
    return faults
  }

  /// What the head says of a page holds no number that the page lacks.
  private static func titleFaults(_ head: [UInt8], _ bytes: [UInt8]) -> [String] {
    let page = AuditDigits.html(bytes).text
    return AuditDigits.markdown(head).isSubset(of: page)
      ? [] : ["its head holds a number that the page lacks"]
  }

  /// The numbers in texts that a style sheet adds: `content:"…"`.
  private static func styledText(_ bytes: [UInt8]) -> Set<UInt64> {
    let mark = Array("content:\"".utf8)
    var texts: [UInt8] = []
    var start = bytes.startIndex
    while let place = bytes[start...].firstIndex(of: mark[0]) {
      start = place + 1
      guard bytes[place...].starts(with: mark) else { continue }
      texts += bytes[(place + mark.count)...].prefix { $0 != UInt8(ascii: "\"") } + [0x0A]
    }
    return AuditDigits.markdown(unescaped(texts))
  }

  /// `\2c ` is a comma.
  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "\\") else {
        text.append(bytes[place])
        place += 1
        continue
      }
      let code = bytes[(place + 1)...].prefix(6).prefix { $0 != 0x20 }
      text += Array(
        (UInt32(String(decoding: code, as: UTF8.self), radix: 16)
          .flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? " ").utf8)
      place += 1 + code.count + 1
    }
    return text
  }

  private static func contains(_ bytes: [UInt8], _ text: [UInt8]) -> Bool {
    guard bytes.count >= text.count else { return false }
    var start = bytes.startIndex
    while let place = bytes[start...].firstIndex(of: text[0]) {
      if bytes[place...].starts(with: text) { return true }
      start = place + 1
    }
    return false
  }
}
