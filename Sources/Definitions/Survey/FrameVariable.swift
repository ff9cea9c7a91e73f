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
