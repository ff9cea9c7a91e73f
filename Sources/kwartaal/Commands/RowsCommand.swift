import ArgumentParser
import Definitions
import Running

/// `kwartaal rows`: the counted registrations themselves, coded, for somebody's own analysis.
struct RowsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rows",
    abstract: "Internal: the counted registrations of a period, coded, for your own analysis.",
    discussion: """
      Example:

        kwartaal rows pipelines/kwartaalrapportage.yaml --period 2023 --to analysis/rows.csv.zst

      One line per registration that counts: quarter, location, library, municipality, province and ids of answers; \
      no number of a registration, no text, no day. Where several answers may be given, each has a column of 0 \
      and 1. What was not asked is empty. variables.csv says what columns and ids mean, variables.sps says it to \
      SPSS. The files are for you alone (mode 0600) and are refused in what is published.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Option(help: "The file to write; a name that ends in .zst is compressed.")
  var to: String

  @Option(help: "The period, such as 2022-Q2, 2023 or 2021-Q3/2022-Q2. Default: the latest complete one.")
  var period: String?

  @Flag(help: "Print the result as JSON.")
  var json = false

  @OptionGroup var reading: InputOptions

  func validate() throws {
    if let period, Period(period) == nil { throw ValidationError("--period is not a period: \"\(period)\"") }
  }

  func run() throws {
    let frame = try RunFrame(PipelineDefinition(path: pipeline), reading.settings, Console.listener)
    let rows = try RegistrationRows(frame, period.flatMap { Period($0) }, to: to)
    Console.note("internal, not for publication: \(rows.paths.joined(separator: ", "))")
    guard !json else {
      return Console.result(
        JSON.object([
          ("internal", .flag(true)), ("period", .string(rows.period.description)),
          ("registrations", .number(rows.count)), ("files", .array(rows.paths.map(JSON.string))),
        ]).text)
    }
    Console.result("\(rows.period): \(rows.count) registrations → \(rows.paths[0])\n")
  }
}
