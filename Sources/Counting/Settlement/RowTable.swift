/// Rows by a key that the caller hashed and compares: open addressing with linear probing.
struct RowTable {
  private struct Slot {
    var tag: UInt32
    /// The member, plus one; 0 is free.
    var member: UInt32
    var row: UInt32
  }

  private var slots: [Slot]
  private let mask: Int

  /// Room for `count` keys.
  init(count: Int) {
    var capacity = 16
    while capacity * 2 < count * 3 { capacity *= 2 }
    slots = Array(repeating: Slot(tag: 0, member: 0, row: 0), count: capacity)
    mask = capacity - 1
  }

  /// The slot of a key: that of the row which `isSame` recognises, or a free one.
  @inline(__always)
  mutating func slot(_ key: UInt64, _ isSame: (RowPlace) -> Bool) -> Int {
    // The low bits chose the share; the middle ones choose the place, the high ones tell keys apart.
    var slot = Int(truncatingIfNeeded: key >> 12) & mask
    let tag = UInt32(truncatingIfNeeded: key >> 32)
    while slots[slot].member != 0 {
      if slots[slot].tag == tag, isSame(self[slot]!) { return slot }
      slot = (slot &+ 1) & mask
    }
    slots[slot].tag = tag
    return slot
  }

  /// The row in a slot; `nil` where it is free.
  @inline(__always)
  subscript(slot: Int) -> RowPlace? {
    get {
      slots[slot].member == 0
        ? nil : RowPlace(member: Int(slots[slot].member) - 1, row: Int(slots[slot].row))
    }
    set {
      slots[slot].member = newValue.map { UInt32($0.member) + 1 } ?? 0
      slots[slot].row = UInt32(newValue?.row ?? 0)
    }
  }
}
