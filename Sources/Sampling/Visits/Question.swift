/// One question of a visit: sets of answers, as bits in the order of the codebook.
struct Question: Sendable {
  var topics: UInt64 = 0
  var organisations: UInt32 = 0
  var help: UInt16 = 0
  var referrals: UInt8 = 0
  /// 0 digital government, 1 library, 2 other.
  var kind = 0
  /// Which synthetic sentence a free-text column holds; 0 for none.
  var topicText = 0
  var helpText = 0
  /// A topic that no layout lists.
  var hasStrangeTopic = false

  func has(_ topic: Topic) -> Bool { topics & 1 << UInt64(topic.rawValue) != 0 }
  func has(_ way: Help) -> Bool { help & 1 << UInt16(way.rawValue) != 0 }

  mutating func add(_ topic: Topic) { topics |= 1 << UInt64(topic.rawValue) }
  mutating func add(_ organisation: Organisation) { organisations |= 1 << UInt32(organisation.rawValue) }
  mutating func add(_ way: Help) { help |= 1 << UInt16(way.rawValue) }
}
