import Definitions

/// How the answers of one variable of a visit are drawn.
struct VisitDraw: Sendable {
  let id: String
  let slot: Int
  let kind: Kind

  enum Kind: Sendable {
    /// Exact counts, and what makes an answer more likely.
    case quota(Quota, Tilt?)
    case shares(Shares)
    /// Sets of answers with relative numbers; drawn only where the layout asks for the variable.
    case patterns([UInt64], weights: [Int])
    case home(HomeDraw)
    /// The place where all variables of the questions are drawn.
    case questions
  }
}

/// Answers with relative numbers, and those that follow from another answer.
final class Shares: Sendable {
  private let answers: [Int]
  private let totals: [Int]
  private let fixed: [(slot: Int, given: UInt64, answer: Int)]

  init(_ node: YAMLReader, _ variable: Variable, slots: Slots) throws(StageFailure) {
    let shares = try node.required("shares").entries().tryMap { (entry) throws(StageFailure) in
      (answer: try variable.code(entry.key, entry.value), weight: try entry.value.weight())
    }
    guard shares.contains(where: { $0.weight > 0 }) else { throw node.failure("expected shares above 0") }
    answers = shares.map(\.answer)
    totals = shares.map(\.weight).runningTotals
    var fixed: [(Int, UInt64, Int)] = []
    for (key, value) in try node["given"]?.entries() ?? [] {
      let other = try slots.variable(key, value)
      for (answer, then) in try value.entries() {
        fixed.append((slots[other], 1 << UInt64(try other.code(answer, then)), try variable.code(then)))
      }
    }
    self.fixed = fixed
  }

  func draw(_ visit: Visit, _ random: inout RandomStream) -> Int {
    if let known = fixed.first(where: { visit.answers[$0.slot] & $0.given != 0 }) { return known.answer }
    return answers[random.index(in: totals)]
  }
}

/// Where a visitor lives, per mille: mostly the municipality of the location, by its name on that day.
struct HomeDraw: Sendable {
  private let unknown: Int
  private let empty: Int
  private let elsewhere: Int
  private let code: Int
  private let spelled: Int
  private let emptyFrom: CivilDate
  private let codeFrom: CivilDate

  init(_ node: YAMLReader) throws(StageFailure) {
    let home = try node.required("home")
    unknown = try home.required("unknown").weight()
    empty = unknown + (try home.required("empty").weight())
    elsewhere = empty + (try home.required("elsewhere").weight())
    code = elsewhere + (try home.required("code").weight())
    spelled = 1000 - (try home.required("spelled").weight())
    try home.finish()
    emptyFrom = try node.required("empty-from").date()
    codeFrom = try node.required("code-from").date()
  }

  /// `own` is the municipality that the location lies in.
  func draw(
    near own: SampleMunicipality, among municipalities: MunicipalityBook, on day: CivilDate,
    _ random: inout RandomStream
  ) -> Visit.Home {
    let drawn = random.below(1000)
    if drawn < unknown { return .unknown }
    if drawn < empty, day >= emptyFrom { return .empty }
    var home = own
    if drawn < elsewhere {
      let neighbours = municipalities.original[home.province]
      home = municipalities.all[neighbours[random.below(neighbours.count)]]
    }
    let index = municipalities.index(of: home.index, on: day)
    if drawn < code, day >= codeFrom { return .code(index) }
    return drawn >= spelled ? .spelling(index) : .name(index)
  }
}
