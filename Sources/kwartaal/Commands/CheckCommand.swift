import ArgumentParser
import Counting
import Definitions
import Publishing
import Reporting

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
    let definition = try PipelineDefinition(path: pipeline)
    let folder = try feedback.map { (path) throws(StageFailure) in try FeedbackFolder(path: path) }
    let request = CountingRequest(
      definition, files: try reading.files(definition), today: reading.today, threads: reading.threadCount,
      key: [UInt8](repeating: 0, count: 16), nationalOnly: true, withFeedback: folder != nil,
      showsValues: showValues,
      limits: reading.limits)
    let tally = try CountingRun.count(request)
    let edition = try EditionChoice(tally, definition).periods(period.map { [$0] } ?? [], all: false)[0]
    let quality = tally.quality(for: edition)
    try folder?.write(FeedbackFile.files(tally.feedback(for: edition), definition))
    let today = tally.today ?? edition.lastDay
    let facts = EditionFacts(
      definition: definition, period: edition, number: 0,
      isProvisional: definition.isProvisional(edition, on: today), today: today, lastVisit: tally.lastVisit,
      lastEntry: tally.lastEntry, previousNumber: nil, changes: [], quality: quality,
      programVersion: Kwartaal.version, isInternal: definition.protection.base == nil)
    switch shape {
    case .text: Console.result(QualityText(quality, edition).text)
    case .markdown: Console.result(QualityReport.markdown(facts))
    case .json: Console.result(QualityReport.json(facts))
    }
    if quality.verdict == .notUsable { throw ExitCode(Definitions.ExitCode.qualityGate.rawValue) }
  }
}
