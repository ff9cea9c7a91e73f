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

  @Flag(help: "The respondents of the survey instead, one line each, with the ids of their answers.")
  var survey = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  @OptionGroup var reading: InputOptions

  func validate() throws {
    if let period, Period(period) == nil { throw ValidationError("--period is not a period: \"\(period)\"") }
  }

  func run() throws {
    let frame = try RunFrame(PipelineDefinition(path: pipeline), reading.settings, Console.listener)
    let period = period.flatMap { Period($0) }
    if survey {
      let rows = try SurveyRows(frame, period, to: to)
      return say(rows.period, rows.count, "respondents", rows.paths)
    }
    let rows = try RegistrationRows(frame, period, to: to)
    say(rows.period, rows.count, "registrations", rows.paths)
  }

  private func say(_ period: Period, _ count: Int, _ what: String, _ paths: [String]) {
    Console.note("internal, not for publication: \(paths.joined(separator: ", "))")
    guard !json else {
      return Console.result(
        JSON.object([
          ("internal", .flag(true)), ("period", .string(period.description)), (what, .number(count)),
          ("files", .array(paths.map(JSON.string))),
        ]).text)
    }
    Console.result("\(period): \(count) \(what) → \(paths[0])\n")
  }
}
