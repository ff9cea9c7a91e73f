internal import Definitions

/// What the rows with bytes beyond ASCII say about the encoding that the layout declares.
struct EncodingEvidence: Sendable {
  /// Rows with bytes beyond ASCII that are valid UTF-8.
  private(set) var validUTF8 = 0
  /// Rows with bytes beyond ASCII that are not.
  private(set) var invalidUTF8 = 0
  /// The encoding of the first such row, to which the entry is held where its layout allows both.
  private var first: SourceLayout.Encoding?
  /// What the first such row of the part at hand is.
  private var seen: SourceLayout.Encoding?

  init() {}

  /// Makes ready for another part of the entry, which may be any: it is held to what was learnt so far.
  mutating func startPart() {
    validUTF8 = 0
    invalidUTF8 = 0
    seen = nil
  }

  /// Whether a part was held to what the parts before it, which are here, and it itself say.
  func agrees(with part: EncodingEvidence) -> Bool { part.seen == nil || part.first == first ?? part.seen }

  /// Adds the next part.
  mutating func add(_ part: EncodingEvidence) {
    validUTF8 += part.validUTF8
    invalidUTF8 += part.invalidUTF8
    if first == nil { first = part.seen }
  }

  /// Notes one row with bytes beyond ASCII; whether the encoding can read it.
  mutating func accepts(_ row: borrowing Row, _ encoding: SourceLayout.Encoding) -> Bool {
    var isValid = true
    for index in 0..<row.count where isValid { isValid = isValidUTF8(row[index]) }
    if isValid { validUTF8 += 1 } else { invalidUTF8 += 1 }
    let own = isValid ? SourceLayout.Encoding.utf8 : .windows1252
    if seen == nil { seen = own }
    if first == nil { first = own }
    return isValid || (encoding == .either ? first : encoding) == .windows1252
  }

  /// The encoding that the entry turned out to have, of those of its layout.
  func found(_ layout: SourceLayout) -> SourceLayout.Encoding {
    layout.encoding == .either ? first ?? layout.encodings[0] : layout.encoding
  }

  /// Throws when the bytes contradict the declared encoding.
  func check(_ encoding: SourceLayout.Encoding, at place: Place) throws(StageFailure) {
    guard let what = contradiction(encoding) else { return }
    throw StageFailure(
      .intake, at: place, what, remedy: "export again in one encoding that the layout allows",
      exit: .dataRefused)
  }

  private func contradiction(_ encoding: SourceLayout.Encoding) -> String? {
    switch encoding {
    case .either where first == .windows1252 && validUTF8 > 0:
      "\(invalidUTF8) rows are Windows-1252, but \(validUTF8) are UTF-8"
    case .either where first == .utf8 && invalidUTF8 >= 3 && invalidUTF8 > validUTF8:
      "the first row with an accent is UTF-8, but \(invalidUTF8) rows are not"
    case .utf8 where invalidUTF8 >= 3 && invalidUTF8 > validUTF8:
      "the layout says UTF-8, but \(invalidUTF8) rows are not UTF-8"
    case .windows1252 where validUTF8 > 0 && invalidUTF8 == 0:
      "the layout says Windows-1252, but every row with an accent is UTF-8"
    default: nil
    }
  }
}
