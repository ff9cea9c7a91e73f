/// Finds the registrations that need a second look: those that occur more than once, and visits whose
/// questions do not fit the simple case (question 1 present, nothing withdrawn, all in agreement).
///
/// A part looks at the identities of its share of the hash space, so that parts run in parallel and the
/// table of each stays small.
struct RepeatFinder {
  private struct Slot {
    var identity: UInt64
    var digest: UInt32
    /// Which question numbers were seen, bit by bit; 0 is a free slot.
    var seen: UInt32
  }

  private var slots: [Slot]
  private let mask: Int
  /// Identities that need a second look.
  private(set) var found: Set<UInt64> = []
  private var questions = false

  /// Room for `count` identities.
  init(count: Int) {
    var capacity = 64
    while capacity * 2 < count * 3 { capacity *= 2 }
    slots = Array(repeating: Slot(identity: 0, digest: 0, seen: 0), count: capacity)
    mask = capacity - 1
  }

  mutating func add(_ entry: IdentityEntry) {
    let isQuestion = entry.number & IdentityEntry.questionRow != 0
    if isQuestion {
      questions = true
      if entry.number & IdentityEntry.withdrawn != 0 { found.insert(entry.identity) }
    }
    let question = entry.question
    if question > 31 { found.insert(entry.identity) }
    let bit = UInt32(1) << min(question, 31)
    // The low bits chose the part; the middle ones choose the place.
    var place = Int(truncatingIfNeeded: entry.identity >> 20) & mask
    while slots[place].seen != 0 {
      if slots[place].identity == entry.identity {
        if slots[place].seen & bit != 0 || slots[place].digest != entry.digest {
          found.insert(entry.identity)
        }
        slots[place].seen |= bit
        return
      }
      place = (place + 1) & mask
    }
    slots[place] = Slot(identity: entry.identity, digest: entry.digest, seen: bit)
  }

  /// To be called once, after all were added: visits without a question 1.
  mutating func finish() {
    guard questions else { return }
    for slot in slots where slot.seen & 0b11 == 0 && slot.seen != 0 { found.insert(slot.identity) }
  }
}
