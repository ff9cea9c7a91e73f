import Definitions

/// Answers that follow from those to another variable of the question, and others beside them.
final class FollowDraw: Sendable {
  private let slots: Slots
  private let slot: Int
  private let source: Int
  private let isSeveral: Bool
  private let answers: [(given: UInt64, answer: UInt64)]
  private let otherwise: UInt64
  private let beside: [Beside]

  init(_ node: YAMLReader, _ variable: Variable, slots: Slots) throws(StageFailure) {
    self.slots = slots
    slot = slots[variable]
    let other = try slots.variable(node.required("by"))
    isSeveral = variable.kind == .several
    // One answer follows from what was drawn first.
    source = isSeveral ? slots[other] : slots.first(of: slots[other])
    answers = try node.required("answers").entries().tryMap { (entry) throws(StageFailure) in
      (try other.mask(entry.value), 1 << UInt64(try variable.code(entry.key, entry.value)))
    }
    otherwise =
      try node["else"].map { (value) throws(StageFailure) in 1 << UInt64(try variable.code(value)) } ?? 0
    beside = try Beside.list(node, variable, slots: slots)
  }

  func draw(in visit: inout Visit, offset: Int, _ random: inout RandomStream) {
    let given = visit.answers[source + offset]
    guard given != 0 else {
      visit.answers[slot + offset] = 0
      return
    }
    let following = answers.lazy.filter { $0.given & given != 0 }.map(\.answer)
    visit.answers[slot + offset] = isSeveral ? following.reduce(0, |) : following.first ?? otherwise
    Beside.draw(beside, slot, in: &visit, offset: offset, slots: slots, &random)
  }
}

/// The valid answers of a variable that nothing is said about, each as likely as the others.
struct EvenDraw: Sendable {
  private let slot: Int
  private let isOfQuestion: Bool
  private let validities: [Validity]

  init(_ variable: Variable, slots: Slots) {
    slot = slots[variable]
    isOfQuestion = variable.unit == .question
    validities = variable.isWide ? [] : variable.answers.map(\.validity)
  }

  /// One answer, for every question where it is asked of each.
  func draw(in visit: inout Visit, slots: Slots, _ random: inout RandomStream) {
    let valid = validities.indices.filter { validities[$0].contains(visit.day) }
    guard !valid.isEmpty else { return }
    for question in 0..<(isOfQuestion ? visit.questions : 1) {
      visit.answers[slot + question * slots.question] = 1 << UInt64(valid[random.below(valid.count)])
    }
  }
}
