/// What a column of the frame tells of everyone who could be asked, by which answers are broken down.
package struct FrameVariable: Equatable, Sendable {
  /// Stable, in data files: `urbanity`.
  package let id: String
  /// The column of the files of respondents.
  package let column: String
  /// `Stedelijkheid`
  package let title: String
  /// Ids of the types of respondents that it is known of.
  package let types: [String]
  /// What its cells say, by id or label.
  package let classes: [Answer]
  /// A file of respondents may lack the column.
  package let isOptional: Bool

  /// The column as a layout describes it.
  package var layoutColumn: SourceLayout.Column {
    SourceLayout.Column(name: column, isOptional: isOptional, meaning: .frame(id))
  }
}

extension FrameVariable {
  /// One item of `frame:`.
  init(_ node: YAMLReader, _ questionnaire: Questionnaire) throws(StageFailure) {
    id = try node.required("id").string()
    column = try node.required("column").string()
    title = try node.required("title").string()
    let known = questionnaire.respondents.map(\.id)
    if let list = node["of"] {
      let chosen = try list.texts()
      for type in chosen { _ = try known.place(of: type, "respondent type", list) }
      types = known.filter(chosen.contains)
    } else {
      types = known
    }
    classes = try node.required("classes").items().tryMap(Answer.ofSurvey)
    isOptional = try node["optional"]?.flag() ?? false
    try node.finish()
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789_")
    for name in [id] + classes.map(\.id) where name.isEmpty || !name.allSatisfy(allowed.contains) {
      throw node.failure("\"\(name)\" is no id", remedy: "an id consists of a-z, 0-9 and _")
    }
    if ["type", "province", "size_class"].contains(id) || questionnaire[question: id] != nil {
      throw node.failure("the id \"\(id)\" is taken", remedy: "give this column another id")
    }
    if types.isEmpty || classes.count < 2 || Set(classes.map(\.id)).count < classes.count {
      throw node.failure("\"\(id)\" has respondents, and at least two classes with ids of their own")
    }
  }
}

extension PipelineDefinition.SurveySource {
  /// The variables of the frame that a pipeline names.
  static func frame(
    _ node: YAMLReader?, _ questionnaire: Questionnaire
  ) throws(StageFailure) -> [FrameVariable] {
    let items = try node?.items() ?? []
    let frame = try items.tryMap { (item) throws(StageFailure) in try FrameVariable(item, questionnaire) }
    for (place, variable) in frame.enumerated()
    where frame[..<place].contains(where: { $0.id == variable.id || $0.column == variable.column }) {
      throw items[place].failure("\"\(variable.id)\" or its column occurs twice")
    }
    return frame
  }

  /// Which questions have shares of all answers that were given.
  static func ofAnswers(
    _ node: YAMLReader?, _ questionnaire: Questionnaire
  ) throws(StageFailure) -> Set<String> {
    var ids: Set<String> = []
    for entry in try node?.entries() ?? [] {
      let place = try questionnaire.questions.map(\.id).place(of: entry.key, "question", entry.value)
      guard questionnaire.questions[place].takesSeveral else {
        throw entry.value.failure(
          "question \"\(entry.key)\" has one answer of each, so that there is one base",
          remedy: "choose the base of questions with several answers")
      }
      if try entry.value.choice(of: SurveyBase.self) == .answers { ids.insert(entry.key) }
    }
    return ids
  }
}
