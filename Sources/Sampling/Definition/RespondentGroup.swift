import Definitions

/// One type of respondents and what it is asked, in the order of asking.
struct RespondentGroup: Sendable {
  let kind: SurveySample.Kind
  let type: Questionnaire.RespondentType
  /// Of how many the shares are.
  let base: Int
  /// The questions after which respondents stop, in turn, counted from 0.
  let stops: [Int]
  let questions: [AskedQuestion]

  init(
    _ kind: SurveySample.Kind, _ questionnaire: Questionnaire, bases: YAMLReader, stops: YAMLReader,
    questions: YAMLReader
  ) throws(StageFailure) {
    let id = kind.rawValue
    guard let place = questionnaire.index(ofType: id) else {
      throw questions.failure("the questionnaire has no respondents \"\(id)\"")
    }
    self.kind = kind
    type = questionnaire.respondents[place]
    base = max(1, try bases.required(id).weight())
    self.stops = try stops.required(id).integers()
    self.questions = try questions.required(id).items().tryMap { (node) throws(StageFailure) in
      try AskedQuestion(node, questionnaire)
    }
    guard !self.stops.isEmpty else { throw stops.failure("nobody of type \"\(id)\" stops") }
  }

  /// How many of `count` respondents give each answer.
  func counts(_ question: AskedQuestion, in wave: String, of count: Int) -> [Int] {
    let parts = question.shares(in: wave).map(\.count)
    guard question.takesSeveral else { return Apportionment.divide(count, by: parts) }
    return parts.map { (2 * count * $0 + base) / (2 * base) }
  }
}

/// A question as one type of respondents answers it.
struct AskedQuestion: Sendable {
  let id: String
  /// What makes respondents alike over questions and waves.
  let trait: Int
  let kind: Definitions.Question.Kind
  /// The question whose first answer selects who is asked.
  let selection: String?
  /// Per wave the answers, or numbers as they are written, and how many give them.
  private let waves: [String: [(answer: String, count: Int)]]

  init(_ node: YAMLReader, _ questionnaire: Questionnaire) throws(StageFailure) {
    let ids = questionnaire.questions.map(\.id)
    let question = questionnaire.questions[try node.required("question").place(in: ids, of: "question")]
    id = question.id
    kind = question.kind
    selection = question.selection?.condition.questions.first
    trait = try node.required("trait").weight()
    var waves: [String: [(String, Int)]] = [:]
    for wave in questionnaire.waves {
      waves[wave.id] = try node[wave.id]?.entries().tryMap { (entry) throws(StageFailure) in
        (entry.key, try entry.value.weight())
      }
    }
    self.waves = waves
    try node.finish()
  }

  var takesSeveral: Bool { kind == .several || kind == .open }

  /// Empty in a wave that did not ask it.
  func shares(in wave: String) -> [(answer: String, count: Int)] { waves[wave] ?? [] }
}
