extension Questionnaire {
  /// Reads a questionnaire.
  package init(path: String) throws(StageFailure) {
    let root = try YAMLReader(path: path)
    let version = try root.required("version").integer()
    guard version == 1 else {
      throw root.failure("this file has version \(version)", remedy: "this program reads version 1")
    }
    title = try root.required("title").string()
    let classes = try root["size-classes"]?.entries() ?? []
    respondents = try root.required("respondents").items().tryMap { (node) throws(StageFailure) in
      let id = try node.required("id").string()
      let own = try classes.first { $0.key == id }?.value.items() ?? []
      let type = RespondentType(
        id: id, label: try node.required("label").string(), singular: try node.required("singular").string(),
        value: try node.required("value").string(), sizeClasses: try own.tryMap(Answer.ofSurvey))
      try node.finish()
      return type
    }
    for entry in classes {
      _ = try respondents.map(\.id).place(of: entry.key, "respondent type", entry.value)
    }
    waves = try root.required("waves").items().tryMap(Wave.init).sorted { $0.from < $1.from }
    themes = try root.required("themes").items().tryMap { (node) throws(StageFailure) in
      let theme = Theme(
        id: try node.required("id").string(), title: try node.required("title").string())
      try node.finish()
      return theme
    }
    let classLabels = try ClassLabels(root["class-labels"])
    let nodes = try root.required("questions").items()
    let (types, waves, themes) = (respondents.map(\.id), waves.map(\.id), themes.map(\.id))
    questions = try nodes.tryMap { (node) throws(StageFailure) in
      try Question(node, types: types, waves: waves, themes: themes, classLabels)
    }
    try root.finish()
    try check(root, nodes)
  }

  private func check(_ root: YAMLReader, _ nodes: [YAMLReader]) throws(StageFailure) {
    for (ids, name) in [
      (respondents.map(\.id), "respondent type"), (respondents.map(\.value), "respondent value"),
      (waves.map(\.id), "wave"), (waves.map(\.period.description), "wave of the year"),
    ] {
      for (place, id) in ids.enumerated() where ids[..<place].contains(id) {
        throw root.failure("the \(name) \"\(id)\" occurs twice")
      }
    }
    let ids = questions.map(\.id)
    for (place, question) in questions.enumerated() {
      if ids[..<place].contains(question.id) {
        throw nodes[place].failure("the question \"\(question.id)\" occurs twice")
      }
      if let successor = question.successor { _ = try ids.place(of: successor, "question", nodes[place]) }
      if let selection = question.selection {
        for part in selection.condition.parts {
          try check(part, of: question, among: questions[..<place], nodes[place])
        }
      }
    }
  }

  /// A selection asks earlier questions that everyone in it was asked.
  private func check(
    _ condition: SurveyCondition, of question: Question, among earlier: ArraySlice<Question>,
    _ node: YAMLReader
  ) throws(StageFailure) {
    let other = earlier[
      try earlier.map(\.id).place(of: condition.questions[0], "earlier question", node)]
    switch condition {
    case .number where other.kind != .number:
      throw node.failure(
        "question \"\(question.id)\": `from` and `to` are of a question with numbers",
        remedy: "write the answers of \"\(other.id)\" under `answers`")
    case .answers(_, let answers):
      for answer in answers {
        _ = try other.answers.map(\.id).place(of: answer, "answer of \"\(other.id)\"", node)
      }
    default: break
    }
    guard Set(question.askedOf).isSubset(of: other.askedOf),
      Set(question.waves).isSubset(of: other.waves)
    else {
      throw node.failure(
        "question \"\(question.id)\": not everyone was asked \"\(other.id)\"",
        remedy: "a selection is an answer of the same respondents in the same waves")
    }
  }
}

extension Questionnaire.Wave {
  init(_ node: YAMLReader) throws(StageFailure) {
    id = try node.required("id").string()
    label = try node.required("label").string()
    from = try node.required("from").date()
    to = try node.required("to").date()
    try node.finish()
    if to < from { throw node.failure("wave \"\(id)\" ends before it begins") }
  }
}

extension Answer {
  /// An answer of a questionnaire, which has no more than an id and a label.
  static func ofSurvey(_ node: YAMLReader) throws(StageFailure) -> Answer {
    let answer = Answer(id: try node.required("id").string(), label: try node.required("label").string())
    try node.finish()
    return answer
  }
}

extension [String] {
  /// The place of an id, or a failure that names the nearest.
  func place(of id: String, _ what: String, _ node: YAMLReader) throws(StageFailure) -> Int {
    if let place = firstIndex(of: id) { return place }
    throw node.failure(
      "there is no \(what) \"\(id)\"", remedy: id.nearest(of: self).map { "did you mean \"\($0)\"?" })
  }
}
