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
