extension SourceLayout {
  /// A layout of respondents with the columns that a pipeline takes from it.
  func adding(_ frame: [FrameVariable], _ node: YAMLReader) throws(StageFailure) -> SourceLayout {
    guard counts == .respondents else { return self }
    var layout = self
    for variable in frame {
      let name = variable.column.folded
      if let place = layout.columns.firstIndex(where: { $0.name.folded == name }) {
        guard case .role(.ignored) = layout.columns[place].meaning else {
          throw node.failure(
            "the column \"\(variable.column)\" has a meaning in the layout \"\(id)\"",
            remedy: "`frame` names columns that the layout does not know")
        }
        layout.columns.remove(at: place)
      }
      layout.columns.append(variable.layoutColumn)
    }
    return layout
  }
}

extension PipelineDefinition.SurveySource {
  /// Throws when a layout names a wave, a question or an answer that the questionnaire does not have.
  func check(_ node: YAMLReader) throws(StageFailure) {
    for layout in layouts {
      if let wave = layout.wave, !questionnaire.waves.contains(where: { $0.id == wave }) {
        throw node.failure("layout \"\(layout.id)\": the questionnaire has no wave \"\(wave)\"")
      }
      for column in layout.columns {
        guard case .question(let id, let answer, let labels, _, _, _) = column.meaning else { continue }
        let place = "layout \"\(layout.id)\", column \"\(column.name)\""
        guard let question = questionnaire[question: id] else {
          throw node.failure(
            "\(place): the questionnaire has no question \"\(id)\"",
            remedy: id.nearest(of: questionnaire.questions.map(\.id)).map { "did you mean \"\($0)\"?" })
        }
        let known = question.answers.map(\.id)
        for name in labels.map(\.answer) + [answer].compactMap({ $0 }) where !known.contains(name) {
          throw node.failure(
            "\(place): question \"\(id)\" has no answer \"\(name)\"",
            remedy: name.nearest(of: known).map { "did you mean \"\($0)\"?" })
        }
      }
    }
  }
}
