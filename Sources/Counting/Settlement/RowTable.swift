/// Rows by a key that the caller hashed and compares: open addressing with linear probing, 12 bytes a slot.
struct RowTable {
  private var rows: [UInt32]
  private var members: [UInt32]
  private var tags: [UInt32]
  private let mask: Int

  /// Room for `count` keys.
  init(count: Int) {
    var capacity = 16
    while capacity * 2 < count * 3 { capacity *= 2 }
    rows = Array(repeating: 0, count: capacity)
    members = Array(repeating: .max, count: capacity)
    tags = Array(repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// The slot of a key: that of the row which `isSame` recognises, or a free one.
  mutating func slot(_ key: UInt64, _ isSame: (RowPlace) -> Bool) -> Int {
    // The low bits chose the share; the middle ones choose the place, the high ones tell keys apart.
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    let tag = UInt32(truncatingIfNeeded: key >> 32)
    while let place = self[slot] {
      if tags[slot] == tag, isSame(place) { return slot }
      slot = (slot + 1) & mask
    }
    tags[slot] = tag
    return slot
  }

  /// The row in a slot; `nil` where it is free.
  subscript(slot: Int) -> RowPlace? {
    get {
      members[slot] == .max ? nil : RowPlace(member: Int(members[slot]), row: Int(rows[slot]))
    }
    set {
      members[slot] = newValue.map { UInt32($0.member) } ?? .max
      rows[slot] = UInt32(newValue?.row ?? 0)
    }
  }

  /// All rows, in no order.
  var places: [RowPlace] { rows.indices.compactMap { self[$0] } }
}
