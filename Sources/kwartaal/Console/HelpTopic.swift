import Definitions

/// A part of `pipelines/README.md`, which explains every key of the files of a pipeline: `kwartaal help layout`.
enum HelpTopic: String, CaseIterable {
  case layout, codebook, pipeline, questionnaire

  /// What was asked for on the command line; `nil` when it is something else.
  init?(_ arguments: [String]) {
    guard arguments.count == 2, arguments[0] == "help" else { return nil }
    self.init(rawValue: arguments[1])
  }

  /// The part about this kind of file. Throws where there is no such folder, because the texts belong to its files.
  func text() throws(StageFailure) -> String {
    let path = InstalledFile.path("pipelines/README.md")
    let sections = try TextFile.read(path).split(separator: "\n## ", omittingEmptySubsequences: false)
    guard let section = sections.first(where: { $0.lowercased().hasPrefix(rawValue) }) else {
      throw StageFailure(
        .definitions, at: Place(file: path), "has no part about the \(rawValue) file", exit: .configuration)
    }
    return "\(section)\n"
  }
}
