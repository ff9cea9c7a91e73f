internal import Glibc

/// A bounded map from raw field bytes to a number, for the hot path: no `String`, one probe in most cases.
///
/// Open addressing with linear probing over a power of two; keys lie in one arena. When it is full it takes
/// no new keys, so memory stays bounded whatever the input holds.
struct ByteMap {
  private struct Slot {
    var hash: UInt64 = 0
    var start: Int32 = -1
    var length: Int32 = 0
    var value: UInt64 = 0
  }

  private var slots: [Slot]
  private var arena: [UInt8] = []
  private var count = 0
  private let mask: Int

  /// Room for three quarters of `capacity` keys; `capacity` is a power of two.
  init(capacity: Int) {
    precondition(capacity & (capacity - 1) == 0)
    slots = Array(repeating: Slot(), count: capacity)
    mask = capacity - 1
  }

  subscript(bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    let hash = Self.hash(bytes)
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].start >= 0 {
      if slots[place].hash == hash, matches(slots[place], bytes) { return slots[place].value }
      place = (place + 1) & mask
    }
    return nil
  }

  /// Adds a key that is not there yet; a full map or a long key is left as it is.
  mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>, _ value: UInt64) {
    guard count < slots.count / 4 * 3, bytes.count <= 512 else { return }
    let hash = Self.hash(bytes)
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].start >= 0 { place = (place + 1) & mask }
    slots[place] = Slot(hash: hash, start: Int32(arena.count), length: Int32(bytes.count), value: value)
    arena.append(contentsOf: bytes)
    count += 1
  }

  private func matches(_ slot: Slot, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(slot.length) == bytes.count else { return false }
    guard let base = bytes.baseAddress else { return true }
    return arena.withUnsafeBufferPointer {
      bytes.isEmpty || memcmp($0.baseAddress! + Int(slot.start), base, bytes.count) == 0
    }
  }

  /// Mixes the length, the first and the last eight bytes.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var first: UInt64 = 0
    var last: UInt64 = 0
    if bytes.count >= 8 {
      let raw = UnsafeRawBufferPointer(bytes)
      first = raw.loadUnaligned(as: UInt64.self)
      last = raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    } else {
      for byte in bytes { first = first << 8 | UInt64(byte) }
    }
    var hash = first &* 0x9E37_79B9_7F4A_7C15
    hash ^= last &* 0xC2B2_AE3D_27D4_EB4F ^ UInt64(bytes.count) &* 0x1656_67B1_9E37_79F9
    return hash ^ hash >> 29
  }
}
