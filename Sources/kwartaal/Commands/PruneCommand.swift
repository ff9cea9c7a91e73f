import ArgumentParser
import Running

/// `kwartaal prune`: removes old editions that nothing depends on.
struct PruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "Remove old editions that nothing depends on, and say of every other why it stays.",
    discussion: """
      Examples:

        kwartaal prune --keep 2 --dry-run
        kwartaal prune --keep 2 --report kwartaalrapportage

      Never removed are what is live, final or frozen, the first edition of a period, and what one of the kept \
      editions revised or was compared with. What stays still verifies, and can be made again. Addresses of removed \
      editions are gone from the web.
      """)

  @Option(help: "How many of the newest editions of each period stay.")
  var keep: Int

  @Option(help: "The id of one report. Default: all of the root.")
  var report: String?

  @Option(help: "The publication root.")
  var output = "public"

  @Option(help: "The private folder with the lock. Default: the root's name with .work behind it.")
  var work: String?

  @Option(help: "Seconds to wait for another run that is at work here.")
  var wait = 0

  @Flag(help: "Say what would go and what stays, and remove nothing.")
  var dryRun = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  func validate() throws {
    if keep < 1 { throw ValidationError("--keep is 1 or more: what is live stays") }
    if wait < 0 { throw ValidationError("--wait is a number of seconds") }
    for (name, path) in [("--output", output), ("--work", work)] where path?.isEmpty == true {
      throw ValidationError("\(name) is empty: name a path")
    }
  }

  func run() throws {
    let run = try PruneRun(
      PublicationSettings(output: output, work: work), keeping: keep, report: report, isDryRun: dryRun,
      wait: wait)
    Console.result(json ? run.json : run.text)
  }
}
