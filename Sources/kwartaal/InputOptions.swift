import ArgumentParser
import Definitions
import Glibc
import Intake

/// What every command that reads registrations takes.
struct InputOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: "Files or folders to read instead of every input of the pipeline; layouts follow from the headers.")
  var input: [String] = []

  @Option(help: "What today is, as jjjj-mm-dd. Default: the latest date of entry.")
  var date: String?

  @Option(help: "Threads to read with. Default: the cores of this machine.")
  var threads: Int?

  @Option(help: "The longest row in bytes.")
  var maxLine = IntakeLimits().lineBytes

  @Option(help: "Decompressed bytes per compressed byte, beyond 1 GiB.")
  var maxRatio = IntakeLimits().ratio

  @Option(help: "Members of one archive.")
  var maxEntries = IntakeLimits().entries

  @Option(help: "Layers of compression around one file.")
  var maxFilters = IntakeLimits().filters

  @Option(help: "Rejected rows of one file.")
  var maxRejects = IntakeLimits().rejects

  @Option(help: "Seconds that reading one file may take.")
  var maxSeconds = IntakeLimits().seconds

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads is 1 or more") }
    if date != nil, today == nil { throw ValidationError("--date is a date such as 2022-07-31") }
    for (name, value) in [
      ("--max-line", maxLine), ("--max-ratio", maxRatio), ("--max-entries", maxEntries),
      ("--max-filters", maxFilters), ("--max-rejects", maxRejects),
      ("--max-seconds", maxSeconds),
    ] where value < 1 { throw ValidationError("\(name) is 1 or more") }
  }

  var today: CivilDate? { date.flatMap(CivilDate.init(iso:)) }

  var threadCount: Int { threads ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  var limits: IntakeLimits {
    IntakeLimits(
      lineBytes: maxLine, ratio: maxRatio, entries: maxEntries, filters: maxFilters, rejects: maxRejects,
      seconds: maxSeconds)
  }

  /// The input files of a pipeline, or those that were named instead.
  func files(_ definition: PipelineDefinition) throws -> [String] {
    if !input.isEmpty {
      let files = try InputFiles.expand(input)
      guard files.isEmpty else { return files }
      throw missing(input.joined(separator: ", "), "there is no export in it", "check --input")
    }
    let registrations = InputFiles.matching(definition.registrations.files)
    guard !registrations.isEmpty else {
      throw missing(
        definition.registrations.files, "no file matches this pattern of the pipeline",
        "check the pattern, or name files with --input")
    }
    return registrations
      + [definition.locations, definition.inhabitants].compactMap { $0 }.flatMap {
        InputFiles.matching($0.files)
      }
      + (definition.survey.map { InputFiles.matching($0.respondents) + InputFiles.matching($0.answers) } ?? [])
  }

  private func missing(_ place: String, _ what: String, _ remedy: String) -> StageFailure {
    StageFailure(.intake, at: Place(file: place), what, remedy: remedy, exit: .inputMissing)
  }
}
