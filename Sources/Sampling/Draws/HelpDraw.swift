import Definitions

/// Draws how a question was helped: the answer of a quota or one of the main ones, and others beside it.
final class HelpDraw: Sendable {
  let quota: Quota
  /// What ``quota`` divides: the one answer, the main answers, an empty cell.
  enum Share { static let (answer, main, empty) = (0, 1, 2) }

  let slot: Int
  let answer: UInt64
  private let tilt: Tilt?
  /// Per mille of further questions that have the answer.
  private let further: Int
  private let main: (answers: [Int], totals: [Int])
  let text: TextDraw
  private let beside: [Beside]
  private let slots: Slots

  init(_ node: YAMLReader, _ variable: Variable, _ reader: DrawReader) throws(StageFailure) {
    slots = reader.slots
    slot = slots[variable]
    text = try TextDraw(node, variable, slots: slots)
    let id = try node.required("text").required("answer")
    answer = 1 << UInt64(try variable.code(id))
    let shares = [try id.string(), "main"]
    quota = try Quota(node, answers: shares, calibration: reader.calibration)
    tilt = try node["tilt"].map { (value) throws(StageFailure) in
      try Tilt(value, answers: shares, slots: reader.slots)
    }
    further = try node.required("further").weight()
    let main = try node.required("main").entries().tryMap { (entry) throws(StageFailure) in
      (try variable.code(entry.key, entry.value), try entry.value.weight())
    }
    guard main.contains(where: { $0.1 > 0 }) else { throw node.failure("expected a weight above 0") }
    self.main = (main.map(\.0), main.map(\.1).runningTotals)
    beside = try Beside.list(node, variable, slots: slots)
  }

  /// What the next question of a visit takes from the quota; only its first question counts there.
  func share(
    _ visit: Visit, at home: SampleMunicipality, question: Int, from pool: inout Pool,
    _ random: inout RandomStream
  ) -> Int {
    guard question == 0 else { return random.chance(further) ? Share.answer : Share.main }
    let tilted = tilt.map { $0(visit, at: home, slots: slots) } ?? 100
    return pool.draw(&random, tilting: tilt?.answer ?? 0, to: tilted)
  }

  /// The answers of the question that begins `offset` slots after the first.
  func draw(
    in visit: inout Visit, offset: Int, share: Int, _ random: inout RandomStream
  ) {
    visit.answers[slot + offset] = 0
    guard share != Share.empty else { return }
    if share == Share.answer {
      visit.answers[slot + offset] = answer
      text.draw(in: &visit, offset: offset, &random)
    } else {
      visit.answers[slot + offset] = 1 << UInt64(main.answers[random.index(in: main.totals)])
    }
    Beside.draw(beside, slot, in: &visit, offset: offset, slots: slots, &random)
  }
}

/// An answer that is given beside others, per mille, from the day on that the codebook has it.
struct Beside: Sendable {
  private let answer: UInt64
  private let from: CivilDate?
  private let perMille: Conditional

  /// `beside:` of a variable.
  static func list(
    _ node: YAMLReader, _ variable: Variable, slots: Slots
  ) throws(StageFailure) -> [Beside] {
    try (node["beside"]?.entries() ?? []).tryMap { (entry) throws(StageFailure) in
      let code = try variable.code(entry.key, entry.value)
      let beside = Beside(
        answer: 1 << UInt64(code), from: variable.answers[code].validity.from,
        perMille: try Conditional(
          entry.value, standard: entry.value.required("per-mille").weight(), slots: slots))
      try entry.value.finish()
      return beside
    }
  }

  static func draw(
    _ list: [Beside], _ slot: Int, in visit: inout Visit, offset: Int, slots: Slots,
    _ random: inout RandomStream
  ) {
    for beside in list where beside.from.map({ $0 <= visit.day }) ?? true {
      if random.chance(beside.perMille(visit, offset: offset, slots: slots)) {
        visit.answers[slot + offset] |= beside.answer
      }
    }
  }
}
