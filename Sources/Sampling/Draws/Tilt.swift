import Definitions

/// Percentages that hold where an answer was given: the first that fits, or else the standard one.
final class Conditional: Sendable {
  private let standard: Int
  private let conditions: [(slot: Int, answers: UInt64, percent: Int)]

  /// `given:` of a node: per variable, percentages by answer.
  init(_ node: YAMLReader, standard: Int, slots: Slots) throws(StageFailure) {
    self.standard = standard
    var conditions: [(Int, UInt64, Int)] = []
    for (key, value) in try node["given"]?.entries() ?? [] {
      let variable = try slots.variable(key, value)
      for (answer, percent) in try value.entries() {
        conditions.append(
          (slots[variable], 1 << UInt64(try variable.code(answer, percent)), try percent.weight()))
      }
    }
    self.conditions = conditions
  }

  /// The percentage for the question of a visit that begins `offset` slots after the first.
  func callAsFunction(_ visit: Visit, offset: Int, slots: Slots) -> Int {
    for condition in conditions {
      let slot = condition.slot < slots.visit ? condition.slot : condition.slot + offset
      if visit.answers[slot] & condition.answers != 0 { return condition.percent }
    }
    return standard
  }
}

/// An answer that is more or less likely for a visit, in percent.
struct Tilt: Sendable {
  /// A property of the municipality of the location.
  enum Property: String, CaseIterable {
    case elderly
    case secondLanguage = "second-language"
  }

  let answer: Int
  private let property: Property?
  private let percent: Conditional

  /// `tilt:` of a variable; `answers` are the ids of its quota.
  init(_ node: YAMLReader, answers: [String], slots: Slots) throws(StageFailure) {
    answer = try node.required("answer").place(in: answers, of: "answer")
    property = try node["place"].map { (value) throws(StageFailure) in try value.choice(of: Property.self) }
    percent = try Conditional(node, standard: try node["percent"]?.weight() ?? 100, slots: slots)
    try node.finish()
  }

  /// 100 is as likely as elsewhere.
  func callAsFunction(
    _ visit: Visit, at home: SampleMunicipality, offset: Int = 0, slots: Slots
  ) -> Int {
    let percent = percent(visit, offset: offset, slots: slots)
    return switch property {
    case .elderly: home.elderly * percent / 100
    case .secondLanguage: home.secondLanguage * percent / 100
    case nil: percent
    }
  }
}
