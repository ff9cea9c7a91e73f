import Definitions

/// Draws what a question is about: topics, and the organisations that questions about them name.
final class TopicDraw: Sendable {
  private let slots: Slots
  let slot: Int
  private let number: [Int]
  private let empty: Int
  let text: TextDraw
  private let names: Names?
  private let topics: [Topic?]

  /// How likely a topic is, and the organisations that are usually named with it.
  private struct Topic: Sendable {
    let weights: Weights
    /// Percentages by answers of the visitor; the code beyond the last answer is an empty cell.
    let given: [(slot: Int, percent: [Int])]
    let named: [Int]
  }

  private enum Weights: Sendable {
    case steady(Int, more: Int)
    case ofYear([Int])
    case series(from: Int, [Int])
  }

  private final class Names: Sendable {
    let id: String
    let slot: Int
    let otherwise: Int
    let alone: UInt64
    /// Per answer: when it exists, and the answers that it succeeded.
    let validities: [Validity]
    let earlier: [[Int]]

    /// `names:` of the topics.
    init(_ node: YAMLReader, _ variable: Variable, slots: Slots) throws(StageFailure) {
      id = variable.id
      slot = slots[variable]
      otherwise = try variable.code(node.required("otherwise"))
      alone = 1 << UInt64(try variable.code(node.required("alone")))
      validities = variable.answers.map(\.validity)
      earlier = variable.answers.map { answer in
        variable.answers.indices.filter { variable.answers[$0].bridge == answer.id }
      }
      try node.finish()
    }

    /// The organisation itself where it exists on the day, the one that it succeeded, or the one for all others.
    func existing(_ code: Int, on day: CivilDate) -> Int {
      if validities[code].contains(day) { return code }
      return earlier[code].first { validities[$0].contains(day) } ?? otherwise
    }
  }

  init(_ node: YAMLReader, _ variable: Variable, _ reader: DrawReader) throws(StageFailure) {
    let slots = reader.slots
    self.slots = slots
    slot = slots[variable]
    number = try node.required("number").weights().runningTotals
    empty = try node["empty"]?.weight() ?? 0
    text = try TextDraw(node, variable, slots: slots)
    let named = try node["names"].map { (value) throws(StageFailure) in
      try slots.variable(value.required("variable"))
    }
    if let list = node["names"], let named {
      _ = list["variable"]
      names = try Names(list, named, slots: slots)
    } else {
      names = nil
    }
    var topics = [Topic?](repeating: nil, count: variable.answers.count)
    for (key, value) in try node.required("topics").entries() {
      topics[try variable.code(key, value)] = Topic(
        weights: try Self.weights(value, start: reader.calibration.start),
        given: try Self.given(value, slots: slots),
        named: try named.map { (named) throws(StageFailure) in
          try value.required("named").items().tryMap { (item) throws(StageFailure) in try named.code(item) }
        } ?? [])
      try value.finish()
    }
    self.topics = topics
  }

  private static func weights(_ node: YAMLReader, start: Int) throws(StageFailure) -> Weights {
    guard let list = node["weights"] else {
      return .steady(try node.required("weight").weight(), more: try node["more"]?.weight() ?? 0)
    }
    if let from = try node["from"]?.quarter() {
      return .series(from: (from.firstMonth - start) / 3, try list.weights())
    }
    let weights = try list.weights()
    guard weights.count == 4 else { throw list.failure("expected a weight for each quarter of the year") }
    return .ofYear(weights)
  }

  private static func given(
    _ node: YAMLReader, slots: Slots
  ) throws(StageFailure) -> [(slot: Int, percent: [Int])] {
    try (node["given"]?.entries() ?? []).tryMap { (entry) throws(StageFailure) in
      let other = try slots.variable(entry.key, entry.value)
      let standard = try entry.value["else"]?.weight() ?? 100
      var percent = [Int](repeating: standard, count: other.answers.count + 1)
      for (answer, value) in try entry.value.entries() where answer != "else" {
        percent[try other.code(answer, value)] = try value.weight()
      }
      return (slots[other], percent)
    }
  }

  /// The id of the variable that is drawn along.
  var named: String? { names?.id }

  /// The weights of one quarter, ready to draw by.
  func table(quarter: Int, ofYear: Int) -> Table {
    let used = Set(topics.flatMap { $0?.given.map(\.slot) ?? [] }).sorted()
    let sizes = used.map { slot in
      topics.lazy.compactMap { $0?.given.first { $0.slot == slot }?.percent.count }.first ?? 1
    }
    let groups = sizes.reduce(1, *)
    let totals = (0..<groups).map { group in
      topics.map { topic -> Int in
        guard let topic else { return 0 }
        var percent = 100
        for given in topic.given {
          var rest = group
          for (slot, size) in zip(used, sizes) {
            if slot == given.slot { percent = percent * given.percent[rest % size] / 100 }
            rest /= size
          }
        }
        return Self.weight(topic.weights, quarter, ofYear) * percent
      }.runningTotals
    }
    return Table(slots: used, sizes: sizes, totals: totals)
  }

  private static func weight(_ weights: Weights, _ quarter: Int, _ ofYear: Int) -> Int {
    switch weights {
    case .steady(let weight, let more): weight + more * quarter
    case .ofYear(let weights): weights[ofYear]
    case .series(let from, let weights):
      weights.indices.contains(quarter - from) ? weights[quarter - from] : 0
    }
  }

  /// Running totals of the topics, for every combination of the answers that they depend on.
  struct Table: Sendable {
    fileprivate let slots: [Int]
    fileprivate let sizes: [Int]
    fileprivate let totals: [[Int]]

    fileprivate func totals(for visit: Visit) -> [Int] {
      var group = 0
      var step = 1
      for (slot, size) in zip(slots, sizes) {
        let answers = visit.answers[slot]
        group += step * (answers == 0 ? size - 1 : answers.trailingZeroBitCount)
        step *= size
      }
      return totals[group]
    }
  }

  /// Topics and organisations of the question that begins `offset` slots after the first.
  func draw(in visit: inout Visit, offset: Int, _ table: Table, _ random: inout RandomStream) {
    let totals = table.totals(for: visit)
    var drawn: UInt64 = 0
    var named: UInt64 = 0
    for place in 0...random.index(in: number) {
      let topic = random.index(in: totals)
      if place == 0 { visit.answers[slots.first(of: slot) + offset] = 1 << UInt64(topic) }
      drawn |= 1 << UInt64(topic)
      if let names, let usual = topics[topic]?.named, !usual.isEmpty {
        named |= 1 << UInt64(names.existing(usual[random.below(usual.count)], on: visit.day))
      }
    }
    if random.chance(empty) { drawn = 0 }
    visit.answers[slot + offset] = drawn
    if let names {
      visit.answers[names.slot + offset] = named == names.alone ? named : named & ~names.alone
    }
    text.draw(in: &visit, offset: offset, &random)
  }
}
