import ArgumentParser
import Definitions
import Running

/// `kwartaal check`: reads and validates, publishes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read and validate only: the data quality report as text, Markdown or JSON.",
    discussion: """
      Example:

        kwartaal check pipelines/kwartaalrapportage.yaml --format markdown

      Exit code 80 when a quality gate of the pipeline is crossed.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @OptionGroup var reading: InputOptions

  @Option(help: "The period to judge, such as 2022-Q2. Default: the latest complete one.")
  var period: String?

  @Option(help: "text, markdown or json.")
  var format = Format.text

  @Flag(help: "The same as --format markdown.")
  var markdown = false

  @Flag(help: "The same as --format json.")
  var json = false

  @Flag(help: "Show what stood in columns with fixed answers and was not recognised; in text only.")
  var showValues = false

  @Option(help: "Write a CSV file per library about its own registrations to this private folder.")
  var feedback: String?

  func validate() throws {
    if json, markdown { throw ValidationError("--json and --markdown exclude each other") }
    if showValues, shape != .text { throw ValidationError("--show-values goes with --format text only") }
  }

  private var shape: Format { json ? .json : markdown ? .markdown : format }

  func run() throws {
    let frame = try RunFrame(PipelineDefinition(path: pipeline), reading.settings, Console.listener)
    let check = try QualityCheck(frame, period: period, showsValues: showValues, feedback: feedback)
    switch shape {
    case .text: Console.result(QualityText(check.quality, check.period).text)
    case .markdown: Console.result(check.markdown)
    case .json: Console.result(check.json)
    }
    if check.quality.verdict == .notUsable { throw ExitCode(Definitions.ExitCode.qualityGate.rawValue) }
  }
}
