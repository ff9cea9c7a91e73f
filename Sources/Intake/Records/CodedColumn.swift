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

  /// The codes of some rows one after another, for a pass over the column.
  package func copyCodes(_ rows: Range<Int>, into codes: UnsafeMutablePointer<UInt32>) {
    func copy<Code: FixedWidthInteger & UnsignedInteger>(_ from: [Code]) {
      from.withUnsafeBufferPointer { from in
        for place in 0..<rows.count {
          codes[place] = UInt32(truncatingIfNeeded: from[rows.lowerBound &+ place])
        }
      }
    }
    switch values.count {
    case ...1: codes.update(repeating: 0, count: rows.count)
    case ...0x100: copy(narrow)
    case ...0x1_0000: copy(middle)
    default: copy(wide)
    }
  }

  /// Adds the numbers of the next rows.
  package mutating func append(_ numbers: UnsafeBufferPointer<UInt64>) {
    guard let first = numbers.first else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: numbers.count) { codes in
      var last = first
      var code = UInt32(place(of: first))
      for index in 0..<numbers.count {
        let number = numbers[index]
        if number != last {
          last = number
          code = UInt32(truncatingIfNeeded: place(of: number))
        }
        codes.initializeElement(at: index, to: code)
      }
      append(codes: UnsafeBufferPointer(codes))
    }
  }

  /// Adds the rows of a column that is not finished.
  mutating func append(_ other: CodedColumn) {
    let places = other.values.map { UInt32(truncatingIfNeeded: place(of: $0)) }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: other.count) { codes in
      guard let base = codes.baseAddress else { return }
      other.copyCodes(0..<other.count, into: base)
      for index in codes.indices { codes[index] = places[Int(codes[index])] }
      append(codes: UnsafeBufferPointer(codes))
    }
  }

  private mutating func append(codes: UnsafeBufferPointer<UInt32>) {
    switch values.count {
    case ...1: break
    case ...0x100: narrow.append(contentsOf: codes.lazy.map { UInt8(truncatingIfNeeded: $0) })
    case ...0x1_0000: middle.append(contentsOf: codes.lazy.map { UInt16(truncatingIfNeeded: $0) })
    default: wide.append(contentsOf: codes)
    }
    count += codes.count
  }

  /// To be called once, after all were added: gives back the memory that only adding needs.
  mutating func finish() {
    slots = []
    narrow = Self.exact(narrow)
    middle = Self.exact(middle)
    wide = Self.exact(wide)
  }

  /// The same in no more memory than it needs.
  static func exact<Element>(_ array: [Element]) -> [Element] {
    guard array.capacity > array.count + array.count / 16 else { return array }
    return Array(unsafeUninitializedCapacity: array.count) { buffer, count in
      count = buffer.initialize(fromContentsOf: array)
    }
  }

  private mutating func place(of value: UInt64) -> Int {
    if values.count * 2 >= slots.count { growSlots() }
    let mask = slots.count - 1
    var slot = Self.hash(value) & mask
    while case let place = Int(slots[slot]) - 1, place >= 0 {
      if values[place] == value { return place }
      slot = (slot + 1) & mask
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
