import Definitions

/// What the sample knows of the survey beside its questionnaire: its waves, who takes part and what is answered.
struct SurveySample: Sendable {
  let respondents: SourceLayout
  let answers: SourceLayout
  let waves: [Wave]
  let types: [RespondentGroup]
  let faults: Faults

  /// One round of asking.
  struct Wave: Sendable {
    let id: String
    let year: Int
    /// The quarter in which it is held.
    let quarter: Period
    /// Library organisations in the frame.
    let libraries: Int
    /// Per type how many answer, and how many of those stop before the end.
    let responding: [Int]
    let stopping: [Int]
  }

  /// The ids of what the faulty rows of a wave are about.
  struct Faults: Sendable {
    let twice: String
    let beside: String
    let answer: String
    let respondent: String
    let asked: String
    let question: String
    let cut: String
  }

  init(
    _ node: YAMLReader, resolve: (String) -> String,
    layout: (YAMLReader) throws(StageFailure) -> SourceLayout
  ) throws(StageFailure) {
    let questionnaire = try Questionnaire(path: resolve(node.required("questionnaire").string()))
    respondents = try layout(node.required("respondents"))
    answers = try layout(node.required("answers"))
    let (bases, stops, questions) = (
      try node.required("bases"), try node.required("stops"), try node.required("questions")
    )
    let types = try Self.Kind.allCases.tryMap { (kind) throws(StageFailure) in
      try RespondentGroup(kind, questionnaire, bases: bases, stops: stops, questions: questions)
    }
    for part in [bases, stops, questions] { try part.finish() }
    self.types = types
    let ids = questionnaire.waves.map(\.id)
    waves = try node.required("waves").entries().tryMap { (entry) throws(StageFailure) in
      let wave = questionnaire.waves[try entry.value.place(ofKey: entry.key, in: ids, of: "wave")]
      return try Wave(entry.value, wave)
    }
    faults = try Faults(node.required("faults"))
    try node.finish()
  }

  /// The types of respondents that the sample has.
  enum Kind: String, CaseIterable { case municipality, library }
}

extension SurveySample.Wave {
  fileprivate init(_ node: YAMLReader, _ wave: Questionnaire.Wave) throws(StageFailure) {
    id = wave.id
    year = wave.from.components.year
    quarter = .quarter(of: wave.from.month)
    libraries = try node.required("libraries").weight()
    func numbers(_ node: YAMLReader) throws(StageFailure) -> [Int] {
      let numbers = try SurveySample.Kind.allCases.tryMap { (kind) throws(StageFailure) in
        try node.required(kind.rawValue).weight()
      }
      try node.finish()
      return numbers
    }
    responding = try numbers(node.required("responding"))
    stopping = try numbers(node.required("stopping"))
    try node.finish()
  }
}

extension SurveySample.Faults {
  fileprivate init(_ node: YAMLReader) throws(StageFailure) {
    twice = try node.required("twice").string()
    beside = try node.required("beside").string()
    answer = try node.required("answer").string()
    respondent = try node.required("respondent").string()
    asked = try node.required("asked").string()
    question = try node.required("question").string()
    cut = try node.required("cut").string()
    try node.finish()
  }
}
