extension PipelineDefinition {
  /// The layouts of a folder whose kind none of `used` has. One that cannot be read is none of this pipeline.
  static func layouts(
    in folder: String, _ codebook: Codebook, without used: [SourceLayout]
  ) -> [SourceLayout] {
    // An edition keeps what it needs.
    guard DefinitionTexts.current == nil else { return [] }
    let kinds = Set(used.map(\.counts))
    let names = Set((Folder.names(in: folder) ?? []).filter { $0.hasSuffix(".yaml") })
    return names.subtracting(used.map { "\($0.id).yaml" }).sorted().compactMap { name in
      let layout = ReadNodes.passingOver { try? SourceLayout(path: "\(folder)/\(name)", codebook: codebook) }
      guard var layout,
        !layout.counts.isRegistrations, !kinds.contains(layout.counts)
      else { return nil }
      layout.isPassedOver = true
      return layout
    }
  }

  /// The words of the language of the report: a file beside the codebook.
  static func words(_ root: YAMLReader, beside codebook: String) throws(StageFailure) -> Words {
    let node = root["language"]
    var language = DefinitionTexts.current?.language ?? "nl"
    if DefinitionTexts.current?.language == nil, let node { language = try node.string() }
    guard !language.isEmpty, language.allSatisfy({ $0.isASCII && $0.isLetter || $0 == "-" }) else {
      throw node!.failure("a language is written as in HTML", remedy: "such as nl or en")
    }
    return try Words(path: codebook.resolving("words/\(language).yaml"))
  }
}
