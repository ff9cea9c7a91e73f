import Definitions

/// Reads whether a registration was withdrawn; each text is looked up once.
struct WithdrawnColumn {
  /// The name of the column.
  let name: String
  private let place: Int
  private let words: FlagWords
  private let missing: MissingTokens
  private let encoding: SourceLayout.Encoding
  private var known = ByteMap(capacity: 64)

  /// `nil` where a layout has no such column.
  init?(_ roles: RoleColumns, _ missing: MissingTokens, _ encoding: SourceLayout.Encoding) {
    guard let column = roles.withdrawn else { return nil }
    name = column.name
    place = column.place
    words = roles.withdrawnWords
    self.missing = missing
    self.encoding = encoding
  }

  /// What a row says; `unknown` is a text that is no word for either.
  mutating func read(_ row: borrowing Row) -> (isWithdrawn: Bool, unknown: String?) {
    let field = row[place]
    if field.isEmpty { return (false, nil) }
    if let found = known[field] { return (found != 0, nil) }
    let text = field.text(encoding).folded
    let trimmed = field.trimmed
    let isMissing = text.isEmpty || trimmed.isEmpty || missing.contains(trimmed)
    guard let isWithdrawn = isMissing ? false : words(text) else { return (false, text) }
    known.insert(field, isWithdrawn ? 1 : 0)
    return (isWithdrawn, nil)
  }

  /// The word that a text comes nearest to.
  func nearest(to text: String) -> String? { text.nearest(of: words.yes.union(words.no).sorted()) }
}
