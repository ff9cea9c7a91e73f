/// Bounds of every true count that follow from what is published.
///
/// Interval arithmetic over each sum, to a fixed point (the shuttle algorithm: Buzzigoli and Giusti 1999; bounds
/// of the kind of Fréchet: Dobra and Fienberg 2000), and exact bounds within a table of two one-answer variables
/// by network flow. Never unsound: stopping early leaves bounds that are only wider.
struct Attack {
  /// What the attacker starts from.
  enum Knowledge {
    /// The exact national one-way tables alone.
    case nationalOnly
    /// Everything published, but for what is withheld.
    case published(withheld: [Bool])
  }

  private let system: AttackSystem
  /// Numbers that are published and drawn; -1 where there is none. Empty when nothing but the nation is known.
  private var drawn: [Int] = []
  /// Sums of more parts than this are not asked which parts are empty.
  private static let mostParts = 12
  private(set) var low: [Int]
  private(set) var high: [Int]
  /// The relation that last moved a bound; -1 when none did.
  private(set) var reasonLow: [Int32]
  private(set) var reasonHigh: [Int32]
  /// Relations that the published numbers contradict; they are left out.
  private(set) var contradicted: Set<Int32>

  /// Runs the attack, without relations that are known to be contradicted. Cells of a two-way table whose lower bound
  /// exceeds `exactUpTo` keep propagated bounds.
  init(
    _ system: AttackSystem, _ knowledge: Knowledge, exactUpTo: Int = 4, without contradicted: Set<Int32> = []
  ) {
    self.system = system
    self.contradicted = contradicted
    low = []
    high = []
    reasonLow = []
    reasonHigh = []
    for _ in 0..<20 {
      let known = contradicted.count
      start(knowledge)
      run(exactUpTo)
      if contradicted.count == known { return }
    }
    start(knowledge)
  }

  private mutating func start(_ knowledge: Knowledge) {
    let unknowns = system.unknowns
    switch knowledge {
    case .nationalOnly:
      drawn = []
      low = unknowns.map(\.baseLow)
      high = unknowns.map(\.baseHigh)
    case .published(let withheld):
      drawn = unknowns.indices.map { (withheld[$0] ? unknowns[$0].printed : unknowns[$0].drawn) ?? -1 }
      low = unknowns.indices.map {
        withheld[$0] ? unknowns[$0].floor : max(unknowns[$0].floor, unknowns[$0].low)
      }
      high = unknowns.indices.map {
        withheld[$0] ? unknowns[$0].ceiling : min(unknowns[$0].ceiling, unknowns[$0].high)
      }
    }
    for index in low.indices where low[index] > high[index] {
      low[index] = 0
      high[index] = AttackSystem.unbounded
    }
    reasonLow = Array(repeating: -1, count: unknowns.count)
    reasonHigh = reasonLow
  }

  private mutating func run(_ exactUpTo: Int) {
    var queue = (0..<Int32(system.relations.count)).filter { !contradicted.contains($0) }
    var waiting = Array(repeating: false, count: system.relations.count)
    for relation in queue { waiting[Int(relation)] = true }
    for _ in 0..<4 {
      propagate(&queue, &waiting)
      for grid in system.grids {
        for (cell, range, reason) in grid.bounds(low, high, exactUpTo: exactUpTo) {
          raise(cell, to: range.lowerBound, reason, &queue, &waiting)
          lower(cell, to: range.upperBound, reason, &queue, &waiting)
        }
      }
      if queue.isEmpty { return }
    }
    propagate(&queue, &waiting)
  }

  private mutating func propagate(_ queue: inout [Int32], _ waiting: inout [Bool]) {
    var next = 0
    let limit = 400 * system.relations.count
    while next < queue.count, next < limit {
      let relation = queue[next]
      next += 1
      waiting[Int(relation)] = false
      if !contradicted.contains(relation) { tighten(relation, &queue, &waiting) }
    }
    for relation in queue[next...] { waiting[Int(relation)] = false }
    queue.removeAll(keepingCapacity: true)
  }

  private mutating func tighten(_ number: Int32, _ queue: inout [Int32], _ waiting: inout [Bool]) {
    let relation = system.relations[Int(number)]
    let whole = Int(relation.whole)
    var least = 0
    var most = 0
    for place in relation.parts {
      let part = Int(system.parts[place])
      least += low[part]
      most += high[part]
    }
    if least > high[whole] || relation.isExact && most < low[whole] {
      contradicted.insert(number)
      return
    }
    raise(whole, to: least, number, &queue, &waiting)
    if relation.isExact { lower(whole, to: most, number, &queue, &waiting) }
    let isBounded = high[whole] < AttackSystem.unbounded / 2
    guard isBounded || relation.isExact else { return }
    let (floor, ceiling) = (low[whole], high[whole])
    for place in relation.parts {
      let part = Int(system.parts[place])
      let (own, ownMost) = (low[part], high[part])
      if relation.isExact { raise(part, to: floor - (most - ownMost), number, &queue, &waiting) }
      if isBounded { lower(part, to: ceiling - (least - own), number, &queue, &waiting) }
    }
    if relation.isExact, relation.parts.count <= Self.mostParts {
      tellApart(whole, relation.parts, number, &queue, &waiting)
    }
  }

  /// A part that has another number than the whole is another set: the other parts are not all empty.
  private mutating func tellApart(
    _ whole: Int, _ places: Range<Int>, _ number: Int32, _ queue: inout [Int32], _ waiting: inout [Bool]
  ) {
    guard !drawn.isEmpty, drawn[whole] >= 0 else { return }
    for place in places {
      let part = Int(system.parts[place])
      guard drawn[part] >= 0, drawn[part] != drawn[whole] else { continue }
      raise(whole, to: low[part] + 1, number, &queue, &waiting)
      if high[whole] < AttackSystem.unbounded / 2 {
        lower(part, to: high[whole] - 1, number, &queue, &waiting)
      }
      var most = 0
      for other in places where other != place { most += high[Int(system.parts[other])] }
      if most < 1 {
        contradicted.insert(number)
        return
      }
      for other in places where other != place {
        let rest = Int(system.parts[other])
        raise(rest, to: 1 - (most - high[rest]), number, &queue, &waiting)
      }
    }
  }

  private mutating func raise(
    _ unknown: Int, to bound: Int, _ reason: Int32, _ queue: inout [Int32], _ waiting: inout [Bool]
  ) {
    guard bound > low[unknown] else { return }
    guard bound <= high[unknown] else {
      contradicted.insert(reason)
      return
    }
    low[unknown] = bound
    reasonLow[unknown] = reason
    wake(unknown, &queue, &waiting)
  }

  private mutating func lower(
    _ unknown: Int, to bound: Int, _ reason: Int32, _ queue: inout [Int32], _ waiting: inout [Bool]
  ) {
    guard bound < high[unknown] else { return }
    guard bound >= low[unknown] else {
      contradicted.insert(reason)
      return
    }
    high[unknown] = bound
    reasonHigh[unknown] = reason
    wake(unknown, &queue, &waiting)
  }

  private func wake(_ unknown: Int, _ queue: inout [Int32], _ waiting: inout [Bool]) {
    for relation in system.relations(of: unknown) where !waiting[Int(relation)] {
      waiting[Int(relation)] = true
      queue.append(relation)
    }
  }

  /// How many values a count can have, when all of them are small; `nil` otherwise.
  func values(_ unknown: Int) -> Int? {
    high[unknown] <= 4 ? high[unknown] - low[unknown] + 1 : nil
  }

  /// How many values a count can have.
  func width(_ unknown: Int) -> Int { high[unknown] - low[unknown] + 1 }
}
