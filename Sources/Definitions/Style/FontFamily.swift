/// The name of a font on the reader's computer: letters, digits, spaces and hyphens, nothing that a stylesheet
/// could read otherwise.
package struct FontFamily: Equatable, Sendable {
  private let name: String

  /// `nil` when it is no such name.
  package init?(_ name: String) {
    guard (1...40).contains(name.utf8.count), name.first?.isLetter == true,
      name.utf8.allSatisfy({ byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "-"):
          true
        default: false
        }
      })
    else { return nil }
    self.name = name
  }

  /// `"Segoe UI"`, or `sans-serif` for any font of a kind.
  package var css: String { Self.kinds.contains(name) ? name : "\"\(name)\"" }

  private static let kinds: Set = [
    "serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif", "ui-rounded",
  ]
}
