extension YAMLReader {
  /// The root of a YAML file, of which the texts are wanted in a language: that on the disk, or as an edition keeps it.
  package convenience init(path: String, language: String = "nl") throws(StageFailure) {
    if let texts = DefinitionTexts.current {
      if let content = texts[path] {
        self.init(path, language, content)
        ReadNodes.note(path, content)
        return
      }
      guard let words = texts.words, path.hasSuffix("words/\(texts.language ?? "").yaml") else {
        throw StageFailure(
          .definitions, at: Place(file: path), "this edition does not hold this file",
          remedy: "name a pipeline file with --pipeline", exit: .inputMissing)
      }
      try self.init(file: words, text: TextFile.read(words), language: language)
      return
    }
    try self.init(file: path, text: TextFile.read(path), language: language)
    ReadNodes.note(path, content)
  }

  /// What is under this node, without comments and marks.
  var content: JSONValue {
    if let scalar { return .string(scalar) }
    if let list { return .array(list.map(\.content)) }
    return .object((pairs ?? []).map { ($0.key.scalar ?? "", $0.value.content) })
  }
}
