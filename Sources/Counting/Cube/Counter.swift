/// A count and its cell key: the wrapping sum of the record keys of what was counted. Both merge by addition.
package struct Counter: Equatable, Sendable {
  /// The number of registrations.
  package var count: Int
  /// The sum of their record keys, which the rounding rests on.
  package var key: UInt64

  /// A count and its key.
  package init(count: Int = 0, key: UInt64 = 0) {
    self.count = count
    self.key = key
  }

  /// Adds count and key.
  package static func += (left: inout Counter, right: Counter) {
    left.count += right.count
    left.key &+= right.key
  }

  /// The sum of counts and of keys.
  package static func + (left: Counter, right: Counter) -> Counter {
    Counter(count: left.count + right.count, key: left.key &+ right.key)
  }
}
