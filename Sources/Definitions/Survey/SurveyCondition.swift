/// What a respondent must have answered to earlier questions, so that a question was meant for it.
package indirect enum SurveyCondition: Equatable, Sendable {
  /// One of these answers is enough.
  case answers(question: String, [String])
  /// A number in this range, in whole units.
  case number(question: String, ClosedRange<Int>)
  /// All of these hold.
  case all([SurveyCondition])
  /// One of these holds.
  case any([SurveyCondition])

  /// The conditions on one question each that it consists of.
  package var parts: [SurveyCondition] {
    switch self {
    case .answers, .number: [self]
    case .all(let parts), .any(let parts): parts.flatMap(\.parts)
    }
  }

  /// The ids of the questions that it asks, each once.
  package var questions: [String] {
    parts.reduce(into: []) { ids, part in
      switch part {
      case .answers(let id, _), .number(let id, _): if !ids.contains(id) { ids.append(id) }
      case .all, .any: break
      }
    }
  }
}

extension SurveyCondition {
  /// `question` with `answers`, or of a number with `from`, `to` or both; or a list of such under `all` or `any`.
  init(_ node: YAMLReader) throws(StageFailure) {
    func parts(_ list: YAMLReader) throws(StageFailure) -> [SurveyCondition] {
      let items = try list.items()
      guard !items.isEmpty else { throw list.failure("a list of conditions holds at least one") }
      return try items.tryMap { (item) throws(StageFailure) in
        let part = try SurveyCondition(item)
        try item.finish()
        return part
      }
    }
    if let list = node["all"] {
      self = .all(try parts(list))
    } else if let list = node["any"] {
      self = .any(try parts(list))
    } else {
      let question = try node.required("question").string()
      let (low, high) = (try node["from"]?.integer(), try node["to"]?.integer())
      if low != nil || high != nil {
        let (least, most) = (low ?? 0, high ?? .max / 200)
        guard least <= most else { throw node.failure("`from` is not larger than `to`") }
        self = .number(question: question, least...most)
      } else {
        self = .answers(question: question, try node.required("answers").texts())
      }
    }
  }
}
