/// A question of a survey by the answers to another one.
package struct SurveyCrossing: Equatable, Sendable {
  /// The id of the question in the rows.
  package let rows: String
  /// The id of the question whose answers are the columns.
  package let columns: String
  /// Ids of the types of respondents that were asked both.
  package let types: [String]

  /// `known_board_by_grant`, in data files and anchors.
  package var id: String { rows + SurveyTableID.by(columns) }

  /// A crossing of two questions for those who were asked both.
  package init(rows: Question, columns: Question) {
    self.rows = rows.id
    self.columns = columns.id
    types = rows.askedOf.filter(columns.askedOf.contains)
  }
}

extension SurveyCrossing {
  /// One item of `crossings:`.
  init(_ node: YAMLReader, _ questionnaire: Questionnaire) throws(StageFailure) {
    func question(_ key: String) throws(StageFailure) -> Question {
      let item = try node.required(key)
      return questionnaire.questions[
        try questionnaire.questions.map(\.id).place(of: item.string(), "question", item)]
    }
    let (rows, columns) = (try question("rows"), try question("columns"))
    try node.finish()
    if let obstacle = Self.obstacle(rows, columns) {
      throw node.failure(
        "crossing \"\(rows.id)\" by \"\(columns.id)\": \(obstacle.0)", remedy: obstacle.1)
    }
    self.init(rows: rows, columns: columns)
  }

  /// Why two questions cannot be crossed, and what to do.
  package static func obstacle(_ rows: Question, _ columns: Question) -> (String, String)? {
    if rows.id == columns.id { return ("it is one question", "name two questions") }
    // Groups that overlap would follow from each other.
    if columns.takesSeveral {
      return ("those who gave several answers would be in several columns", "put it in the rows")
    }
    if Set(rows.askedOf).isDisjoint(with: columns.askedOf)
      || Set(rows.waves).isDisjoint(with: columns.waves)
    {
      return ("nobody was asked both in one wave", "cross questions of the same respondents")
    }
    return nil
  }
}
