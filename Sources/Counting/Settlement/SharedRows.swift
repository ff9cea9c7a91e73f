/// The rows of one member that take part, sorted by the share of their identity; within a share in their order.
struct SharedRows: Sendable {
  private let rows: [UInt32]
  private let starts: [Int]

  /// `shares` is a power of two.
  init(_ identities: [UInt64], _ fates: UnsafeMutableBufferPointer<RowFate>, shares: Int) {
    let mask = UInt64(shares - 1)
    var starts = Array(repeating: 0, count: shares + 1)
    for row in identities.indices where fates[row] != .impossible {
      starts[Int(identities[row] & mask) + 1] += 1
    }
    for share in 0..<shares { starts[share + 1] += starts[share] }
    var next = starts
    rows = Array(unsafeUninitializedCapacity: starts[shares]) { buffer, count in
      for row in identities.indices where fates[row] != .impossible {
        let share = Int(identities[row] & mask)
        buffer.initializeElement(at: next[share], to: UInt32(row))
        next[share] += 1
      }
      count = starts[shares]
    }
    self.starts = starts
  }

  /// The rows of one share.
  subscript(share: Int) -> ArraySlice<UInt32> { rows[starts[share]..<starts[share + 1]] }
}
