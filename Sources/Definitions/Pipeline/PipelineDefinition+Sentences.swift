extension PipelineDefinition {
  /// Checks what sentences are bound to; gives the numbers that are typed by hand.
  static func checked(
    _ root: YAMLReader, _ nodes: [YAMLReader], _ tables: [TableSpec], _ codebook: Codebook,
    _ questionnaire: Questionnaire?
  ) throws(StageFailure) -> [String] {
    var labels: Set<Substring> = []
    for text in codebook.variables.flatMap({ $0.answers.map(\.label) }) + tables.flatMap(\.labels.values) {
      labels.formUnion(text.split { !$0.isNumber })
    }
    var typed: [String] = []
    func check(_ node: YAMLReader?, _ own: TableSpec?) throws(StageFailure) {
      for item in try node?.items() ?? [] {
        let sentence = try BoundSentence(item)
        try sentence.check(in: own, tables, codebook, questionnaire)
        typed += [sentence.typed(beside: labels)].compactMap { $0 }
      }
    }
    for (node, table) in zip(nodes, tables) { try check(node["findings"], table) }
    try check(root["sentences"], nil)
    for item in try root["english"]?.items() ?? [] {
      try BoundSentence(item).checkEnglish(tables, codebook)
    }
    try check(root["english"], nil)
    return typed
  }
}
