package import Definitions

extension EditionData {
  /// Period, status, units and all else that is neither a number nor a word.
  package static let factsName = "edition.json"
  /// What the data are good for.
  package static let qualityName = "quality.json"
  /// What the figures mean, and the words around them.
  package static let definitionName = "definition.json"
  /// The files that hold an edition; the last only where numbers changed.
  package static let names = [
    Observations.name, factsName, qualityName, definitionName, ChangesFile.path,
  ]

  /// The files that hold it.
  package var files: [Artifact] { files(observations: Observations.csv(tables)) }

  /// The same, with its numbers as the file that they make.
  package func files(observations: [UInt8]) -> [Artifact] {
    let files = [
      Artifact(path: Observations.name, bytes: observations),
      Artifact(path: Self.factsName, text: EditionJSON(data: self).json.text(levels: 2)),
      Artifact(path: Self.qualityName, text: QualityJSON(facts: facts).json.text),
      Artifact(
        path: Self.definitionName, text: DefinitionJSON(texts: facts.definition.texts).json.text(levels: 4)),
    ]
    return files + [ChangesFile(facts: facts).file].compactMap { $0 }
  }

  /// An edition from the files that hold it, by their name; `folder` is named where one is missing or damaged. With a
  /// definition it is read in the words of that, else in its own.
  package init(
    in folder: String, definition: PipelineDefinition? = nil,
    _ file: (String) throws(StageFailure) -> [UInt8]?
  ) throws(StageFailure) {
    func required(_ name: String) throws(StageFailure) -> [UInt8] {
      guard let bytes = try file(name) else { throw Self.damaged(folder, name, "this is missing") }
      return bytes
    }
    var own = definition
    if own == nil { own = try Self.texts(in: folder, file).definition() }
    guard let definition = own else { throw Self.damaged(folder, Self.definitionName, "this is damaged") }
    guard let quality = JSONParser.parse(try required(Self.qualityName)).flatMap(QualityFacts.init) else {
      throw Self.damaged(folder, Self.qualityName, "this is damaged")
    }
    var changes: [CellChange]? = []
    if let bytes = try file(ChangesFile.path) { changes = ChangesFile.changes(bytes) }
    guard let changes else { throw Self.damaged(folder, ChangesFile.path, "this is damaged") }
    guard
      let facts = JSONParser.parse(try required(Self.factsName)).flatMap({
        EditionJSON.Reader($0, definition, quality, changes)
      })
    else { throw Self.damaged(folder, Self.factsName, "this is damaged") }
    let tables = PublishedTables(
      try ObservationsReader.numbers(try required(Observations.name), path: "\(folder)/\(Observations.name)"),
      in: facts.order)
    let units = tables.filter { $0.level != .national && $0.counted != .respondents }
    self.init(
      national: tables.filter { $0.level == .national || $0.counted == .respondents },
      units: units.all.isEmpty ? nil : units, tree: units.all.isEmpty ? nil : facts.tree, facts: facts.facts,
      fingerprint: facts.fingerprint, carried: facts.carried, order: facts.order.of(tables.all))
  }

  /// What an edition keeps of its pipeline file and of what that names.
  package static func texts(
    in folder: String, _ file: (String) throws(StageFailure) -> [UInt8]?
  ) throws(StageFailure) -> DefinitionTexts {
    guard let bytes = try file(definitionName) else {
      throw damaged(folder, definitionName, "this is missing")
    }
    return try DefinitionTexts(definition: bytes, in: folder)
  }

  /// An edition from its files as they are about to be written.
  package init(_ files: [Artifact], in folder: String = "") throws(StageFailure) {
    try self.init(in: folder) { name in files.first { $0.path == name }?.bytes }
  }

  private static func damaged(_ folder: String, _ name: String, _ what: String) -> StageFailure {
    StageFailure(
      .publishing, at: Place(file: folder.isEmpty ? name : "\(folder)/\(name)"), what,
      remedy: "take the edition from a backup", exit: .dataRefused)
  }
}
