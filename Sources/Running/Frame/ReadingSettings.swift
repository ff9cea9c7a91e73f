package import Definitions
package import Intake

/// What a run reads, and within which limits.
package struct ReadingSettings: Sendable {
  /// Files or folders that replace every input of the pipeline; none leaves those of the pipeline.
  package let input: [String]
  /// What "today" is; `nil` is the latest date of entry.
  package let today: CivilDate?
  /// How many files are read at a time.
  package let threads: Int
  /// How large an input may be.
  package let limits: IntakeLimits

  /// Settings as they were given.
  package init(
    input: [String] = [], today: CivilDate? = nil, threads: Int = 1, limits: IntakeLimits = .init()
  ) {
    self.input = input
    self.today = today
    self.threads = threads
    self.limits = limits
  }

  /// The input files of a pipeline, or those that were named instead.
  package func files(
    _ definition: PipelineDefinition, _ listener: RunListener
  ) throws(StageFailure) -> [String] {
    if !input.isEmpty {
      let files = try InputFiles.expand(input)
      let leftOut = try InputFiles.leftOut(of: input)
      listener.list(leftOut, of: leftOut.count, "not read, for it is no export")
      guard files.isEmpty else { return files }
      throw missing(input.joined(separator: ", "), "there is no export in it", "check --input")
    }
    let registrations = try InputFiles.matching(definition.registrations.files)
    guard !registrations.isEmpty else {
      throw missing(
        definition.registrations.files, "no file matches this pattern of the pipeline",
        "check the pattern, or name files with --input")
    }
    let others =
      [definition.locations?.files, definition.inhabitants?.files, definition.survey?.respondents]
      + [definition.survey?.answers]
    return try registrations + others.compactMap { $0 }.tryMap(InputFiles.matching).joined()
  }

  private func missing(_ place: String, _ what: String, _ remedy: String) -> StageFailure {
    StageFailure(.intake, at: Place(file: place), what, remedy: remedy, exit: .inputMissing)
  }
}
