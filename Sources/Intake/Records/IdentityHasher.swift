internal import Definitions

/// The keyed hash of an identity: its space, and one field or more with a separator before each.
final class IdentityHasher {
  private static let separator: UInt8 = 0x1F
  private let hash: KeyedHash
  /// The space, and the separator of the first field.
  private let prefix: UnsafeMutableBufferPointer<UInt8>
  private var bytes = ByteBuffer()

  init(space: String, _ hash: KeyedHash) {
    self.hash = hash
    let start = Array(space.utf8) + [Self.separator]
    prefix = .allocate(capacity: start.count)
    _ = prefix.initialize(fromContentsOf: start)
  }

  deinit { prefix.deallocate() }

  /// The identity that one field is.
  func callAsFunction(_ field: UnsafeBufferPointer<UInt8>) -> UInt64 {
    withUnsafeTemporaryAllocation(byteCount: prefix.count + field.count, alignment: 8) { bytes in
      bytes.copyMemory(from: UnsafeRawBufferPointer(prefix))
      if let base = field.baseAddress {
        (bytes.baseAddress! + prefix.count).copyMemory(from: base, byteCount: field.count)
      }
      return hash(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Begins an identity of several fields.
  func start() { bytes.count = 0 }

  func add(_ field: UnsafeBufferPointer<UInt8>) {
    if bytes.count == 0 {
      bytes.append(prefix.baseAddress!, prefix.count)
    } else {
      withUnsafeBytes(of: Self.separator) { bytes.append($0.baseAddress!, 1) }
    }
    if let base = field.baseAddress { bytes.append(base, field.count) }
  }

  func finish() -> UInt64 { hash(UnsafeRawBufferPointer(start: bytes.bytes, count: bytes.count)) }
}
