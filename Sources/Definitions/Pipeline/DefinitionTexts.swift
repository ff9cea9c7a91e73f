/// What a pipeline file and all that it names say, file by file: with it an edition can be rendered again where those
/// files are not at hand.
package struct DefinitionTexts: Sendable {
  /// The pipeline file, then the others in the order in which they were read, each by its path from the pipeline file.
  package let files: [(path: String, content: JSONValue)]
  /// The language that the texts are asked for in; `nil` for that of the pipeline.
  package var language: String?
  /// Where words of a language are that the files lack.
  package var words: String?

  @TaskLocal static var current: DefinitionTexts?

  /// The files of a pipeline.
  package init(files: [(path: String, content: JSONValue)]) { self.files = files }

  /// The content of a file; `nil` when it is not among them.
  subscript(path: String) -> JSONValue? { files.first { $0.path == path }?.content }
}

extension DefinitionTexts {
  /// The definition that these files hold.
  package func definition() throws(StageFailure) -> PipelineDefinition {
    guard let first = files.first else {
      throw StageFailure(
        .definitions, "this edition holds no pipeline file", remedy: "take it from a backup",
        exit: .dataRefused)
    }
    let result = Self.$current.withValue(self) { () -> Result<PipelineDefinition, StageFailure> in
      do throws(StageFailure) { return .success(try PipelineDefinition(path: first.path)) } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

extension DefinitionTexts {
  /// Files by their path from the pipeline file; of its inputs only the names, for where they stand is nobody's business.
  init(_ files: [(path: String, content: JSONValue)], of pipeline: String) {
    let folder = pipeline.resolving("")
    self.files = files.map { path, content in
      let isPipeline = path == pipeline
      let name = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
      return (isPipeline ? path.fileName : name, isPipeline ? content.withoutFolders : content)
    }
  }
}

extension JSONValue {
  /// The keys of a pipeline file that say where its input is.
  private static let places: Set<String> = ["files", "respondents", "answers"]

  /// A pipeline file in which its inputs have no folder, and without decisions: those of an edition are among its facts.
  fileprivate var withoutFolders: JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.filter { $0.0 != "corrections" }.map {
        $0.0 == "inputs" ? ($0.0, $0.1.withoutFoldersBelow) : $0
      })
  }

  private var withoutFoldersBelow: JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.map { name, value in
        guard Self.places.contains(name), let text = value.string else {
          return (name, value.withoutFoldersBelow)
        }
        return (name, .string(text.fileName))
      })
  }
}
