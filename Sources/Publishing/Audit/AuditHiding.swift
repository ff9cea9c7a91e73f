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
        if name == "description" { head += Array((values["content"] ?? "").utf8) + [0x20] }
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
