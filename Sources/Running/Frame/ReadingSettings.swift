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
    // What the report is about must be there: the registrations, or of a survey alone the list of who was asked.
    let pattern = definition.isSurveyAlone ? definition.survey!.respondents : definition.registrations.files
    let first = try InputFiles.matching(pattern)
    guard !first.isEmpty else {
      throw missing(
        pattern, "no file matches this pattern of the pipeline",
        "check the pattern, or name files with --input")
    }
    let others =
      [definition.locations?.files, definition.inhabitants?.files]
      + [definition.isSurveyAlone ? nil : definition.survey?.respondents, definition.survey?.answers]
    return try first + others.compactMap { $0 }.tryMap(InputFiles.matching).joined()
  }

  private func missing(_ place: String, _ what: String, _ remedy: String) -> StageFailure {
    StageFailure(.intake, at: Place(file: place), what, remedy: remedy, exit: .inputMissing)
  }
}
