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
