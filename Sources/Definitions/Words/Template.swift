/// A text with places for values: `{count} {count|regel is|regels zijn} afgewezen`.
struct Template: Sendable {
  /// A part of the text.
  enum Piece: Equatable, Sendable {
    case text(String)
    /// The value of this name.
    case value(String)
    /// One wording where the number of this name is 1, another for all other numbers.
    case choice(String, one: String, other: String)
  }

  let pieces: [Piece]

  /// The names that it uses.
  var names: [String] {
    pieces.compactMap { piece in
      switch piece {
      case .text: nil
      case .value(let name), .choice(let name, _, _): name
      }
    }
  }

  /// `nil` when a brace has no partner, or what stands between braces has another form.
  init?(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { "{}".contains($0) }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else { return nil }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      let parts = rest[rest.index(after: open)..<close].split(
        separator: "|", omittingEmptySubsequences: false
      ).map(String.init)
      guard let name = parts.first, !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber }) else {
        return nil
      }
      switch parts.count {
      case 1: pieces.append(.value(name))
      case 3: pieces.append(.choice(name, one: parts[1], other: parts[2]))
      default: return nil
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }
}
