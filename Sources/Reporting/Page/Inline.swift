/// A piece of running text.
enum Inline: Equatable, Sendable {
  case text(String)
  case strong(String)
  case code(String)
  /// A link to a path of the edition, or to an anchor (`#age.65plus.2022-Q2`).
  case link(String, to: String)
  /// The same in another language than that of the page.
  case foreignLink(String, to: String, language: String)
  /// Text that is not broken over two lines, such as `2022-Q2`.
  case unbroken(String)
  case lineBreak

  /// The words alone.
  var words: String {
    switch self {
    case .text(let text), .strong(let text), .code(let text), .link(let text, _),
      .foreignLink(let text, _, _),
      .unbroken(let text):
      text
    case .lineBreak: " "
    }
  }
}

/// A running text.
typealias Line = [Inline]

extension [Inline] {
  /// The words of the line.
  var words: String { map(\.words).joined() }

  init(_ text: String) { self = [.text(text)] }
}
