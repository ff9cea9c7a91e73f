import ArgumentParser
import Counting
import Definitions
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

  @Flag(help: "The same as --format json.")
  var json = false

  func run() throws {
    let definition = try PipelineDefinition(path: pipeline)
    let request = CountingRequest(
      definition, files: try reading.files(definition), today: reading.today, threads: reading.threadCount,
      key: [UInt8](repeating: 0, count: 16), limits: reading.limits)
    let tally = try CountingRun.count(request)
    let edition = try EditionChoice(tally, definition).periods(period.map { [$0] } ?? [], all: false)[0]
    let quality = tally.quality(for: edition)
    let today = tally.today ?? edition.lastDay
    let facts = EditionFacts(
      definition: definition, period: edition, number: 0,
      isProvisional: definition.isProvisional(edition, on: today), today: today, lastVisit: tally.lastVisit,
      lastEntry: tally.lastEntry, previousNumber: nil, changes: [], quality: quality,
      programVersion: Kwartaal.version, isInternal: definition.protection.base == nil)
    switch json ? .json : format {
    case .text: Console.result(QualityText(quality, edition).text)
    case .markdown: Console.result(QualityReport.markdown(facts))
    case .json: Console.result(QualityReport.json(facts))
    }
    let crossed = quality.gates.filter { !$0.passed && $0.exception == nil }
    if !crossed.isEmpty { throw ExitCode(Definitions.ExitCode.qualityGate.rawValue) }
  }
}
