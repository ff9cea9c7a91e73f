internal import Definitions

/// Reads date cells, each different one once.
struct DateMemo {
  private let format: SourceLayout.DateFormat
  private var memo = ByteMap(capacity: 4096)

  init(_ format: SourceLayout.DateFormat) { self.format = format }

  /// The date of a trimmed cell; `nil` when it is none.
  @inline(__always)
  mutating func date(_ field: UnsafeBufferPointer<UInt8>) -> DateField? {
    memo[field].map(DateField.init(packed:)) ?? read(field)
  }

  @inline(never)
  private mutating func read(_ field: UnsafeBufferPointer<UInt8>) -> DateField? {
    guard let date = DateField(field, format) else { return nil }
    memo.insert(field, date.packed)
    return date
  }
}
