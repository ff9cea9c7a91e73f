internal import Definitions

/// The keyed hash of an identity: its space, and one field or more with a separator before each.
final class IdentityHasher {
  private let hash: KeyedHash
  private var bytes = ByteBuffer()
  private let prefix: Int

  init(space: String, _ hash: KeyedHash) {
    self.hash = hash
    let space = Array(space.utf8)
    prefix = space.count
    space.withUnsafeBytes { bytes.append($0.baseAddress ?? UnsafeRawPointer(bytes.bytes), $0.count) }
  }

  /// Begins the identity of the next row.
  func start() { bytes.count = prefix }

  func add(_ field: UnsafeBufferPointer<UInt8>) {
    var separator: UInt8 = 0x1F
    bytes.append(&separator, 1)
    if let base = field.baseAddress { bytes.append(base, field.count) }
  }

  func finish() -> UInt64 { hash(UnsafeRawBufferPointer(start: bytes.bytes, count: bytes.count)) }
}
