import Definitions

/// What the first entry of a registration has wrong, before its correction.
struct Mistake: Sendable {
  let slot: Int
  /// The number of answers.
  let answers: Int
  let kind: Kind

  enum Kind: Sendable {
    /// One of so many answers further on.
    case shift(Int)
    /// Per mille an answer.
    case answer(Int, perMille: Int?)
  }

  init(_ node: YAMLReader, slots: Slots) throws(StageFailure) {
    let variable = try slots.variable(node.required("variable"))
    slot = slots[variable]
    answers = variable.answers.count
    if let shift = node["shift"] {
      kind = .shift(max(1, try shift.weight()))
    } else {
      kind = .answer(try variable.code(node.required("answer")), perMille: try node["per-mille"]?.weight())
    }
    try node.finish()
  }

  /// Makes the mistake in a visit.
  func make(in visit: inout Visit, _ random: inout RandomStream) {
    switch kind {
    case .shift(let places):
      let answer = visit.answers[slot] == 0 ? answers : visit.answers[slot].trailingZeroBitCount
      visit.answers[slot] = 1 << UInt64((answer + 1 + random.below(places)) % answers)
    case .answer(let answer, let perMille):
      if perMille.map({ random.chance($0) }) ?? true { visit.answers[slot] = 1 << UInt64(answer) }
    }
  }
}

/// What no register and no layout knows: a location and an answer.
struct StrangeValues: Sendable {
  /// The code of a location that no file lists.
  let location: String
  /// The variable of an answer that no layout lists, its slot, the label and from which quarter on it turns up.
  let variable: String
  let slot: Int
  let label: String
  let from: Period

  init(_ node: YAMLReader, slots: Slots) throws(StageFailure) {
    let variable = try slots.variable(node.required("variable"))
    self.variable = variable.id
    slot = slots[variable]
    location = try node.required("location").string()
    label = try node.required("label").string()
    from = try node.required("from").quarter()
    try node.finish()
  }
}
