internal import Definitions

/// Identities of rows that have no number of their own: the content, and a running number among equal rows
/// of one entry.
struct RunningNumbers {
  private let isNeeded: Bool
  private let hash: KeyedHash
  private var seen: [UInt64: UInt64] = [:]

  init(_ hash: KeyedHash, isNeeded: Bool) {
    self.hash = hash
    self.isNeeded = isNeeded
  }

  /// The identity of the next row with this content; the content itself where no number is needed.
  mutating func identity(_ content: UInt64) -> UInt64 {
    guard isNeeded else { return content }
    let number = seen[content, default: 0]
    seen[content] = number + 1
    return hash(content, number)
  }
}
