/// A bounded map from raw field bytes to a number, for the hot path: no `String`, no hashing of more than sixteen
/// bytes, one probe in most cases.
///
/// Open addressing with linear probing over a power of two; keys lie in one arena. When it is full it takes
/// no new keys, so memory stays bounded whatever the input holds. A look-up reads plain memory, without counting
/// references; a copy shares that memory, so only one copy may grow.
struct ByteMap {
  private struct Slot {
    /// The first eight bytes and the last eight; of a shorter key its bytes, and 0.
    var first: UInt64 = 0
    var last: UInt64 = 0
    var length: Int32 = -1
    /// Where a key of more than sixteen bytes lies in the arena.
    var start: Int32 = 0
    var value: UInt64 = 0
  }

  /// Keeps all tables until nobody can look at them any more.
  private final class Memory {
    var tables: [UnsafeMutablePointer<Slot>] = []
    var arena: UnsafeMutablePointer<UInt8>
    var arenas: [UnsafeMutablePointer<UInt8>] = []

    init() {
      arena = .allocate(capacity: 256)
      arenas = [arena]
    }

    deinit {
      for table in tables { table.deallocate() }
      for arena in arenas { arena.deallocate() }
    }
  }

  private static let longestKey = 512
  private let memory = Memory()
  private var slots: UnsafeMutablePointer<Slot>
  private var arena: UnsafeMutablePointer<UInt8>
  private var mask: Int
  private var count = 0
  private var used = 0
  private var arenaCapacity = 256
  private let most: Int

  /// Room for three quarters of `capacity` keys; `capacity` is a power of two.
  init(capacity: Int) {
    precondition(capacity & (capacity - 1) == 0 && capacity >= 64)
    most = capacity / 4 * 3
    mask = 63
    arena = memory.arena
    slots = .allocate(capacity: 64)
    slots.initialize(repeating: Slot(), count: 64)
    memory.tables.append(slots)
  }

  @inline(__always)
  subscript(bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    let (first, last) = Self.ends(bytes)
    let length = Int32(truncatingIfNeeded: bytes.count)
    var place = Self.hash(first, last, length) & mask
    while slots[place].length >= 0 {
      if slots[place].first == first, slots[place].last == last, slots[place].length == length,
        length <= 16 || isSameMiddle(place, bytes)
      {
        return slots[place].value
      }
      place = (place &+ 1) & mask
    }
    return nil
  }

  /// Compares what lies between the ends, eight bytes at a time.
  @inline(__always)
  private func isSameMiddle(_ place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let kept = UnsafeRawPointer(arena + Int(slots[place].start))
    let given = UnsafeRawPointer(bytes.baseAddress!)
    var offset = 8
    while offset < bytes.count &- 8 {
      if kept.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != given.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset &+= 8
    }
    return true
  }

  /// Adds a key that is not there yet; a full map or a long key is left as it is.
  mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>, _ value: UInt64) {
    guard count < most, bytes.count <= Self.longestKey else { return }
    if count * 4 >= (mask + 1) * 3 { grow() }
    let (first, last) = Self.ends(bytes)
    var slot = Slot(first: first, last: last, length: Int32(bytes.count), start: 0, value: value)
    if bytes.count > 16 { slot.start = keep(bytes) }
    put(slot)
    count += 1
  }

  private mutating func put(_ slot: Slot) {
    var place = Self.hash(slot.first, slot.last, slot.length) & mask
    while slots[place].length >= 0 { place = (place + 1) & mask }
    slots[place] = slot
  }

  private mutating func grow() {
    let (old, size) = (slots, mask + 1)
    slots = .allocate(capacity: size * 2)
    slots.initialize(repeating: Slot(), count: size * 2)
    memory.tables.append(slots)
    mask = size * 2 - 1
    for place in 0..<size where old[place].length >= 0 { put(old[place]) }
  }

  private mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    if used + bytes.count > arenaCapacity {
      arenaCapacity = max(arenaCapacity * 2, used + bytes.count)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: arenaCapacity)
      larger.update(from: arena, count: used)
      memory.arenas.append(larger)
      arena = larger
    }
    (arena + used).update(from: bytes.baseAddress!, count: bytes.count)
    defer { used += bytes.count }
    return Int32(used)
  }

  /// The first and the last eight bytes, which are all bytes of a key up to sixteen.
  @inline(__always)
  private static func ends(_ bytes: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
    if bytes.count >= 8 {
      let raw = UnsafeRawPointer(bytes.baseAddress!)
      return (
        raw.loadUnaligned(as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self)
      )
    }
    var first: UInt64 = 0
    for byte in bytes { first = first << 8 | UInt64(byte) }
    return (first, 0)
  }

  @inline(__always)
  private static func hash(_ first: UInt64, _ last: UInt64, _ length: Int32) -> Int {
    var hash = first &* 0x9E37_79B9_7F4A_7C15
    hash ^= last &* 0xC2B2_AE3D_27D4_EB4F ^ UInt64(UInt32(bitPattern: length)) &* 0x1656_67B1_9E37_79F9
    return Int(truncatingIfNeeded: hash ^ hash >> 29)
  }
}
