/// SplitMix64: small, fast, and the same numbers on every machine.
///
/// One stream per purpose and quarter, so that a quarter looks the same whichever others are made.
struct RandomStream: Sendable {
  /// What a stream is drawn for; two purposes never share numbers.
  enum Purpose: UInt64 {
    case visits = 1
    case faults, places, openings, staffing, evenings, weekends, survey, others
  }

  private var state: UInt64

  init(seed: UInt64, _ purpose: Purpose, _ number: Int = 0) {
    state = seed
    _ = next()
    state ^= purpose.rawValue &* 0xD6E8_FEB8_6659_FD93
    _ = next()
    state ^= UInt64(bitPattern: Int64(number)) &* 0xA076_1D64_78BD_642F
    _ = next()
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to but not including `limit` (at least 1).
  mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// True in `perMille` of a thousand draws.
  mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

  /// An index drawn by running totals of weights: 0 with weight `totals[0]`, and so on.
  mutating func index(in totals: [Int]) -> Int {
    let drawn = below(totals[totals.count - 1])
    var low = 0
    var high = totals.count - 1
    while low < high {
      let middle = (low + high) / 2
      if totals[middle] > drawn { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The values in an order of this stream (Fisher-Yates).
  mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    var values = values
    for last in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(last, below(last + 1))
    }
    return values
  }
}

extension Sequence<Int> {
  /// Running totals, for `RandomStream.index(in:)`.
  var runningTotals: [Int] {
    var sum = 0
    return map {
      sum += $0
      return sum
    }
  }
}
