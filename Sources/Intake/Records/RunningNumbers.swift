internal import Definitions

/// Identities of rows that have no number of their own: the content, and a running number among equal rows
/// of one entry.
final class RunningNumbers {
  private let hash: KeyedHash
  private var seen: [UInt64: UInt64] = [:]

  init(_ hash: KeyedHash) { self.hash = hash }

  /// The identity of the next row with this content.
  func identity(_ content: UInt64) -> UInt64 {
    let number = seen[content, default: 0]
    seen[content] = number + 1
    return hash(content, number)
  }
}
