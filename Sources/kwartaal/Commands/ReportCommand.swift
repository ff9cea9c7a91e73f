import ArgumentParser
import Definitions
import Running

/// `kwartaal report`: the main job.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Read, count, protect, render and publish one edition per period that changed.",
    discussion: """
      Example:

        kwartaal report pipelines/kwartaalrapportage.yaml --output public --period 2022-Q2

      A second run over the same input writes nothing and says: unchanged. For each library a CSV file about its \
      own registrations stands in the work folder, under terugmelding/.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @OptionGroup var reading: InputOptions

  @Option(help: "The publication root: what a web server serves.")
  var output = "public"

  @Option(help: "The private folder with key and lock. Default: the root's name with .work behind it.")
  var work: String?

  @Option(help: "File with the record key. Default: record.key in the work folder.")
  var keyFile: String?

  @Option(
    parsing: .singleValue,
    help:
      "A period to report, such as 2022-Q2, or last-complete. May be repeated. Default: the latest complete one."
  )
  var period: [String] = []

  @Flag(help: "Report every period with a counted visit.")
  var allPeriods = false

  @Flag(
    help:
      "Make what is new or provisional, finalise what is due, and leave what needs a decision (exit code 83)."
  )
  var due = false

  @Option(help: "Seconds to wait for another run that is at work here.")
  var wait = 0

  @Flag(help: "Say what would be read, made and changed, and write nothing.")
  var dryRun = false

  @Flag(help: "Make the national pages only.")
  var nationalOnly = false

  @Flag(
    help:
      "Publish new editions even where final figures change, for this --reason; without it that is exit code 82."
  )
  var reviseFinal = false

  @Option(help: "Why final figures change, as it is published with them.")
  var reason: String?

  @Option(help: "The role that decided it, such as \"head of research\".")
  var by: String?

  @Flag(help: "Say only what is wrong: no progress, no verdict and no result, for a run by the clock.")
  var quiet = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  @Option(help: "Append JSON lines about the run to this file.")
  var log: String?

  func validate() throws {
    for (name, path) in [("--output", output), ("--work", work), ("--key-file", keyFile), ("--log", log)]
    where path?.isEmpty == true { throw ValidationError("\(name) is empty: name a path") }
    if json, quiet { throw ValidationError("--json and --quiet exclude each other") }
    if allPeriods, !period.isEmpty { throw ValidationError("--period and --all-periods exclude each other") }
    if due, allPeriods || !period.isEmpty {
      throw ValidationError("--due finds its periods itself: leave --period and --all-periods out")
    }
    if reviseFinal != (reason != nil && by != nil) || (reason == nil) != (by == nil) {
      throw ValidationError("--revise-final goes with --reason and --by, which are published")
    }
    for text in [reason, by] where text?.allSatisfy(\.isWhitespace) == true {
      throw ValidationError("--reason and --by may not be empty")
    }
    if wait < 0 { throw ValidationError("--wait is a number of seconds") }
    for text in period where text != "last-complete" && (Period(text) == nil || text.contains("/")) {
      throw ValidationError("--period is 2022-05, 2022-Q2, 2022 or last-complete, not \"\(text)\"")
    }
  }

  private var settings: ReportSettings {
    var settings = ReportSettings(
      pipeline: pipeline, reading: reading.settings,
      publication: PublicationSettings(output: output, work: work, keyFile: keyFile))
    settings.periods = period
    settings.allPeriods = allPeriods
    settings.isDue = due
    settings.wait = wait
    settings.dryRun = dryRun
    settings.nationalOnly = nationalOnly
    if reviseFinal, let reason, let by { settings.revision = .init(reason: reason, role: by) }
    settings.json = json
    settings.isQuiet = quiet
    return settings
  }

  func run() throws {
    try RunLog.append(ReportResult.startLine(pipeline: pipeline), to: log)
    let result: ReportResult
    do {
      let listener = quiet ? RunListener(note: Console.listener.note) : Console.listener
      result = try ReportRun(settings, listener).publish()
    } catch {
      let refusal = ReportResult(refused: RunFailure(error))
      if json {
        Console.result(refusal.json)
      } else if Console.hasBegun {
        Console.result("not published\n")
      }
      try? RunLog.append(refusal.logLine, to: log)
      throw error
    }
    if !quiet { Console.result(json ? result.json : result.text) }
    if let (quality, period) = result.quality, !quiet || quality.verdict == .notUsable {
      for line in QualityText(quality, period).head { Console.note(line) }
    }
    try? RunLog.append(result.logLine, to: log)
    if let failure = result.failure { throw failure }
    if result.exit != .success { throw ExitCode(result.exit.rawValue) }
  }
}
