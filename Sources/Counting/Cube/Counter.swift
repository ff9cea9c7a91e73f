/// A count and its cell key: the wrapping sum of the record keys of what was counted. Both merge by addition.
package struct Counter: Equatable, Sendable {
  package var count: Int
  package var key: UInt64

  package init(count: Int = 0, key: UInt64 = 0) {
    self.count = count
    self.key = key
  }

  package static func += (left: inout Counter, right: Counter) {
    left.count += right.count
    left.key &+= right.key
  }

  package static func + (left: Counter, right: Counter) -> Counter {
    Counter(count: left.count + right.count, key: left.key &+ right.key)
  }
}
