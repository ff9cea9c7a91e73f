internal import Definitions

/// What the rows with bytes beyond ASCII say about the encoding that the layout declares.
struct EncodingEvidence: Sendable {
  /// Rows with bytes beyond ASCII that are valid UTF-8.
  private(set) var validUTF8 = 0
  /// Rows with bytes beyond ASCII that are not.
  private(set) var invalidUTF8 = 0

  init() {}

  /// Notes one row with bytes beyond ASCII; whether the encoding can read it.
  mutating func accepts(_ row: borrowing Row, _ encoding: SourceLayout.Encoding) -> Bool {
    var isValid = true
    for index in 0..<row.count where isValid { isValid = isValidUTF8(row[index]) }
    if isValid { validUTF8 += 1 } else { invalidUTF8 += 1 }
    return isValid || encoding == .windows1252
  }

  /// Throws when the bytes contradict the declared encoding.
  func check(_ encoding: SourceLayout.Encoding, at place: Place) throws(StageFailure) {
    guard let what = contradiction(encoding) else { return }
    throw StageFailure(
      .intake, at: place, what, remedy: "export again in the encoding of the layout", exit: .dataRefused)
  }

  private func contradiction(_ encoding: SourceLayout.Encoding) -> String? {
    switch encoding {
    case .utf8 where invalidUTF8 >= 3 && invalidUTF8 > validUTF8:
      "the layout says UTF-8, but \(invalidUTF8) rows are not UTF-8"
    case .windows1252 where validUTF8 > 0 && invalidUTF8 == 0:
      "the layout says Windows-1252, but every row with an accent is UTF-8"
    default: nil
    }
  }
}
