/// What an attacker knows before reasoning: unknown true counts, each within an interval, and the sums among them.
///
/// Unknowns are numbered; all inner loops work on these numbers.
struct AttackSystem {
  /// Stands for "no upper bound"; sums of many of these still fit.
  static let unbounded = 1 << 40

  /// One true count.
  struct Unknown {
    /// Number of its table in ``AttackModel/tables``, and its names there.
    let table: Int
    let row: String
    let column: String
    /// What holds whatever is withheld: published by an earlier edition, or true by the way tables are made.
    var floor = 0
    var ceiling = AttackSystem.unbounded
    /// What its own published number allows.
    var low = 0
    var high = AttackSystem.unbounded
    /// What exact national one-way tables say of it.
    var baseLow = 0
    var baseHigh = AttackSystem.unbounded
    /// Rounded or not shown: what the audit guards.
    var isProtected = false
    /// The published number, where withholding it is possible.
    var withholdable: Int?
    /// The number that was drawn for it: the same set of registrations has the same one everywhere.
    var drawn: Int?
    /// The same where another edition prints it, whatever is withheld now.
    var printed: Int?
    /// A part of a unit, which no table shows.
    var isPart = false
  }

  /// The parts add up to the whole, or to no more than the whole.
  struct Relation {
    let whole: Int32
    let parts: Range<Int>
    let isExact: Bool
  }

  var unknowns: [Unknown] = []
  private(set) var relations: [Relation] = []
  /// The parts of all relations, end to end.
  private(set) var parts: [Int32] = []
  var grids: [AttackGrid] = []
  /// Per unknown the place of its first relation in ``touching``; one more at the end.
  private(set) var firstTouching: [Int] = []
  private(set) var touching: [Int32] = []

  mutating func add(_ unknown: Unknown) -> Int32 {
    unknowns.append(unknown)
    return Int32(unknowns.count - 1)
  }

  /// States that parts add up to a whole (or, not exact, to no more than it); the number of the relation.
  @discardableResult
  mutating func relate(_ whole: Int32, _ members: [Int32], isExact: Bool) -> Int32 {
    let first = parts.count
    parts += members
    relations.append(Relation(whole: whole, parts: first..<parts.count, isExact: isExact))
    return Int32(relations.count - 1)
  }

  /// Builds the index from unknowns to relations; nothing is added afterwards.
  mutating func finish() {
    var counts = Array(repeating: 0, count: unknowns.count + 1)
    func members(_ relation: Relation, _ body: (Int) -> Void) {
      body(Int(relation.whole))
      for place in relation.parts { body(Int(parts[place])) }
    }
    for relation in relations { members(relation) { counts[$0 + 1] += 1 } }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    firstTouching = counts
    touching = Array(repeating: 0, count: counts.last!)
    for (number, relation) in relations.enumerated() {
      members(relation) {
        touching[counts[$0]] = Int32(number)
        counts[$0] += 1
      }
    }
  }

  /// The relations an unknown takes part in.
  func relations(of unknown: Int) -> ArraySlice<Int32> {
    touching[firstTouching[unknown]..<firstTouching[unknown + 1]]
  }

  /// The unknowns of a relation.
  func members(of relation: Int32) -> [Int32] {
    [relations[Int(relation)].whole] + parts[relations[Int(relation)].parts]
  }
}
