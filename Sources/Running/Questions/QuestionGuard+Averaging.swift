import Counting
import Definitions

/// Rounded numbers of the same registrations are one draw. What two answers differ by is drawn anew with every other
/// pair, and the mean of many pairs is exact: so only a few answers may be about the same difference.
extension QuestionGuard {
  /// How many answers and differences may be about the same registrations.
  static let mostDraws = 3

  /// The answered set from which a question would draw the difference once too often.
  func averaged(_ asked: AskedSet, answered: [AskedSet]) -> AskedSet? {
    if answered.contains(where: asked.isKnownToBe) { return nil }
    if let other = unions(asked, answered) { return other }
    let own = counter(asked.selection)
    let known = answered.map { (set: $0, counter: counter($0.selection)) }
    let differences = known.map { Self.difference(own, $0.counter) }
    let wanted = Set(differences.filter { $0 != 0 })
    var draws: [UInt64: Int] = [:]
    for (place, one) in known.enumerated() {
      let alone = Self.sign(one.counter.key)
      if wanted.contains(alone) { draws[alone, default: 0] += 1 }
      for other in known.prefix(place) {
        let difference = Self.difference(one.counter, other.counter)
        if wanted.contains(difference) { draws[difference, default: 0] += 1 }
      }
    }
    let place = differences.firstIndex { draws[$0, default: 0] >= Self.mostDraws }
    return place.map { known[$0].set }
  }

  /// Answers of one variable taken together are nearly the same registrations whatever the other answer is.
  private func unions(_ asked: AskedSet, _ answered: [AskedSet]) -> AskedSet? {
    for (variable, codes) in asked.unions where codes.count > 1 {
      let alike = answered.filter { other in
        guard let others = other.unions[variable], others.count > 1 else { return false }
        return !codes.isDisjoint(with: others) && !asked.isApart(from: other)
      }
      if alike.count >= Self.mostDraws { return alike.last }
    }
    return nil
  }

  /// The sum of the keys by which two sets differ, whichever is the larger.
  private static func difference(_ one: Counter, _ other: Counter) -> UInt64 { sign(one.key &- other.key) }

  private static func sign(_ key: UInt64) -> UInt64 { min(key, 0 &- key) }
}
