import ArgumentParser
import Definitions
import Sampling

/// `kwartaal sample`: synthetic exports.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Make deterministic synthetic exports: the same seed gives the same bytes.",
    discussion: """
      Example:

        kwartaal sample --output exports --from 2021-Q1 --to 2022-Q2 --visits-per-quarter 1000 --faults realistic
      """)

  @Option(help: "The folder that receives the files.")
  var output: String

  @Option(help: "The file that says what a sample looks like, beside its codebook and layouts.")
  var definition = "pipelines/sample.yaml"

  @Option(help: "The seed.")
  var seed: UInt64 = 2019

  @Option(help: "The first quarter.")
  var from = "2019-Q3"

  @Option(help: "The last quarter.")
  var to = "2024-Q2"

  @Option(help: "Visits in every quarter. Default: a series that fits the published figures.")
  var visitsPerQuarter: Int?

  @Option(help: "none or realistic: late entries, corrections, repeats, withdrawals and a few bad rows.")
  var faults = "none"

  @Flag(help: "Also the survey of municipalities and libraries, in 2022-Q1 and 2023-Q1.")
  var survey = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    guard let faults = SampleFaults(rawValue: faults) else {
      throw ValidationError("--faults is none or realistic")
    }
    let (first, last) = (try quarter(from, "--from"), try quarter(to, "--to"))
    let files = try SampleWriter(
      SampleRequest(
        try readDefinition(), outputDirectory: output, seed: seed, from: first, to: last,
        visitsPerQuarter: visitsPerQuarter, faults: faults, hasSurvey: survey)
    ).write()
    let bytes = files.reduce(0) { $0 + $1.bytes }
    let rows = files.reduce(0) { $0 + $1.rows }
    guard !json else {
      return Console.result(
        JSON.object([
          ("result", .string("written")), ("exit", .number(0)), ("output", .string(output)),
          ("files", .number(files.count)), ("rows", .number(rows)), ("bytes", .number(bytes)),
        ]).text)
    }
    Console.result("wrote \(files.count) files, \(rows) rows, \(bytes) bytes → \(output)\n")
  }

  private func readDefinition() throws(StageFailure) -> SampleDefinition {
    do throws(StageFailure) {
      return try SampleDefinition(path: InstalledFile.path(definition))
    } catch  where error.exit == .inputMissing {
      throw StageFailure(
        error.stage, at: error.place, error.what,
        remedy: "run it in the folder that holds pipelines, or give --definition FILE", exit: .inputMissing)
    }
  }

  private func quarter(_ text: String, _ option: String) throws -> Period {
    guard let period = Period(text), period.kind == .quarter else {
      throw ValidationError("\(option) is a quarter such as 2022-Q2")
    }
    return period
  }
}
