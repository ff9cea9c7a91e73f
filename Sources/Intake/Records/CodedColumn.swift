/// A column of numbers, of which each distinct one is kept once; per row it has the place of its number among
/// them, in as few bytes as these need: none while all rows say the same.
package struct CodedColumn: Sendable {
  /// The distinct numbers, in the order in which they came.
  package private(set) var values: [UInt64] = []
  /// Rows added.
  package private(set) var count = 0
  private var narrow: [UInt8] = []
  private var middle: [UInt16] = []
  private var wide: [UInt32] = []
  /// Open addressing: per slot the place of a value, plus one; 0 is free.
  private var slots: [UInt32] = []
  private var last = 0

  /// A column without rows.
  package init() {}

  /// The place among ``values`` of the number of a row.
  @inline(__always)
  package func code(_ row: Int) -> Int {
    switch values.count {
    case ...1: 0
    case ...0x100: Int(narrow[row])
    case ...0x1_0000: Int(middle[row])
    default: Int(wide[row])
    }
  }

  /// The number of a row.
  @inline(__always)
  package subscript(row: Int) -> UInt64 { values[code(row)] }

  /// Adds the number of the next row.
  package mutating func append(_ value: UInt64) {
    if values.isEmpty || values[last] != value { last = place(of: value) }
    switch values.count {
    case ...1: break
    case ...0x100: narrow.append(UInt8(truncatingIfNeeded: last))
    case ...0x1_0000: middle.append(UInt16(truncatingIfNeeded: last))
    default: wide.append(UInt32(truncatingIfNeeded: last))
    }
    count += 1
  }

  private mutating func place(of value: UInt64) -> Int {
    if values.count * 2 >= slots.count { growSlots() }
    var slot = Self.hash(value) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if values[place] == value { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    values.append(value)
    slots[slot] = UInt32(values.count)
    widen()
    return values.count - 1
  }

  /// Makes room for a value more in the codes of the rows so far.
  private mutating func widen() {
    switch values.count {
    case 2: narrow = Array(repeating: 0, count: count)
    case 0x101:
      middle = narrow.map(UInt16.init)
      narrow = []
    case 0x1_0001:
      wide = middle.map(UInt32.init)
      middle = []
    default: break
    }
  }

  private mutating func growSlots() {
    slots = Array(repeating: 0, count: max(16, slots.count * 2))
    for (place, value) in values.enumerated() {
      var slot = Self.hash(value) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(place + 1)
    }
  }

  private static func hash(_ value: UInt64) -> Int {
    Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) >> 24)
  }
}
