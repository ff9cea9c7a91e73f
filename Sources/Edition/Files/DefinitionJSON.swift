import Definitions

/// What the figures of an edition mean, and the words around them, as `definition.json`: the pipeline file, the codebook
/// and all else that it names, without comments and without the folders of its input.
struct DefinitionJSON {
  let texts: DefinitionTexts

  var json: JSON {
    .object([
      (
        "files",
        .array(
          texts.files.map { .object([("file", .string($0.path)), ("content", $0.content.json)]) })
      )
    ])
  }
}

extension DefinitionTexts {
  /// As `definition.json` holds them.
  init(definition bytes: [UInt8], in folder: String) throws(StageFailure) {
    let files = JSONParser.parse(bytes)?["files"]?.array?.compactMap { file -> (String, JSONValue)? in
      guard let path = file["file"]?.string, let content = file["content"] else { return nil }
      return (path, content)
    }
    guard let files, !files.isEmpty else {
      throw StageFailure(
        .publishing, at: Place(file: "\(folder)/\(EditionData.definitionName)"), "this is damaged",
        remedy: "take the edition from a backup", exit: .dataRefused)
    }
    self.init(files: files)
  }
}
