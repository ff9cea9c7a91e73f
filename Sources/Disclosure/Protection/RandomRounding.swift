package import Counting

/// Fixed random rounding to a base: unbiased, at most `base - 1` off, and the same for the same set of
/// registrations wherever it is published. The cell-key family of methods: Statistics New Zealand, "Fixed
/// random rounding"; Fraser and Wooton (2005) for the Australian Bureau of Statistics.
package struct RandomRounding: Sendable {
  /// The base; `nil` leaves counts as they are, for internal work only.
  package let base: Int?

  /// Rounds to multiples of `base`; `nil` leaves counts as they are.
  package init(base: Int?) { self.base = base }

  /// The published number of a counter: a multiple of the base. Rounded up with probability `rest / base`.
  package func callAsFunction(_ counter: Counter) -> Int {
    guard let base, base > 1 else { return counter.count }
    let rest = counter.count % base
    guard rest != 0 else { return counter.count }
    let draw = Int(Self.mixed(counter.key).multipliedFullWidth(by: UInt64(base)).high)
    return counter.count - rest + (draw < rest ? base : 0)
  }

  /// Finalizer of MurmurHash3 (A. Appleby): spreads a sum of record keys over all bits.
  private static func mixed(_ key: UInt64) -> UInt64 {
    var hash = key
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }
}
