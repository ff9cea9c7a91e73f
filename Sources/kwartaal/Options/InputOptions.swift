import ArgumentParser
import Definitions
import Glibc
import Intake

/// What every command that reads registrations takes.
struct InputOptions: ParsableArguments {
  private static let mostThreads = 1024

  @Option(
    parsing: .upToNextOption,
    help: "Files or folders to read instead of every input of the pipeline; layouts follow from the headers.")
  var input: [String] = []

  @Option(help: "What today is, as jjjj-mm-dd. Default: the latest date of entry.")
  var date: String?

  @Option(help: "Threads to read with. Default: the cores of this machine.")
  var threads: Int?

  @OptionGroup(title: "Limits") var limitOptions: LimitOptions

  func validate() throws {
    if let threads, !(1...Self.mostThreads).contains(threads) {
      throw ValidationError("--threads is 1 to \(Self.mostThreads)")
    }
    if date != nil, today == nil { throw ValidationError("--date is a date such as 2022-07-31") }
  }

  var today: CivilDate? { date.flatMap(CivilDate.init(iso:)) }

  var threadCount: Int { threads ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  var limits: IntakeLimits { limitOptions.limits }

  /// The input files of a pipeline, or those that were named instead.
  func files(_ definition: PipelineDefinition) throws -> [String] {
    if !input.isEmpty {
      let files = try InputFiles.expand(input)
      let leftOut = try InputFiles.leftOut(of: input)
      Console.list(leftOut, of: leftOut.count, "not read, for it is no export")
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
    return try registrations + others.compactMap { $0 }.flatMap(InputFiles.matching)
  }

  private func missing(_ place: String, _ what: String, _ remedy: String) -> StageFailure {
    StageFailure(.intake, at: Place(file: place), what, remedy: remedy, exit: .inputMissing)
  }
}
