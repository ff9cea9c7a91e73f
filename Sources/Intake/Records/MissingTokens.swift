internal import Definitions

/// The cells that say nothing: tokens compared byte by byte, ASCII letters without regard to case.
struct MissingTokens {
  private let tokens: [[UInt8]]
  private let longest: Int

  init(_ tokens: [String], _ encoding: SourceLayout.Encoding) {
    // A token beyond ASCII is compared as written, in the encoding of the layout.
    self.tokens = tokens.flatMap { token in
      let folded = Array(token.folded.utf8)
      guard encoding != .utf8, folded.contains(where: { $0 >= 0x80 }) else { return [folded] }
      let narrow = token.folded.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
      return encoding == .either ? [folded, narrow] : [narrow]
    }
    longest = self.tokens.map(\.count).max() ?? 0
  }

  /// Whether a trimmed cell is one of the tokens.
  func contains(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard field.count <= longest else { return false }
    return tokens.contains { token in
      token.count == field.count
        && zip(token, field).allSatisfy { $0 == ($1 >= 0x41 && $1 <= 0x5A ? $1 | 0x20 : $1) }
    }
  }
}
