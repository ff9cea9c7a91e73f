import ArgumentParser
import Definitions
import Glibc
import Publishing
import Running

/// `kwartaal freeze`: decides that a draft of the baseline stands.
struct FreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze",
    abstract: "Decide that the draft of a baseline stands: from then on its figures never change.",
    discussion: """
      Example:

        kwartaal freeze public/nulmeting/2022 --by "project leader" --reason "discussed with VNG"

      The next `kwartaal report` of that year publishes it as final, with the decision. Exit code 65 when it is \
      no draft, not the current edition, or has a survey without answers.
      """)

  @Argument(help: "The folder of the draft.")
  var edition: String

  @Option(help: "Why it stands; this is published.")
  var reason: String

  @Option(help: "The role of who decides, no name; this is published.")
  var by: String

  @Option(help: "The private work folder. Default: that beside the publication root.")
  var work: String?

  @Option(help: "The day of the decision, as 2024-02-01. Default: today.")
  var date: String?

  @Flag(help: "Print the result as JSON.")
  var json = false

  func validate() throws {
    if let date, CivilDate(iso: date) == nil { throw ValidationError("--date is written as 2024-02-01") }
    for (name, text) in [("--reason", reason), ("--by", by)]
    where text.allSatisfy(\.isWhitespace) || text.contains(where: \.isNewline) {
      throw ValidationError("\(name) is a line of text")
    }
  }

  func run() throws {
    guard let resolved = realpath(edition, nil) else {
      throw StageFailure(
        .publishing, at: Place(file: edition), "there is no edition here",
        remedy: "name the folder of an edition", exit: .inputMissing)
    }
    defer { free(resolved) }
    let parts = String(cString: resolved).split(separator: "/")
    let root = PublicationRoot(path: "/" + parts.dropLast(2).joined(separator: "/"))
    let work = try WorkFolder(path: work ?? root.path + ".work", root: root)
    try RunLock.holding(work.lockPath, root: root) {
      let draft = try root.draft(WrittenEdition(path: "/" + parts.joined(separator: "/")))
      let today = CivilDate(day: Int32(time(nil) / 86_400))
      let decision = FrozenBaseline(
        edition: draft.number, date: date.flatMap(CivilDate.init(iso:)) ?? today, by: by, reason: reason)
      try work.freeze(decision, report: draft.report, period: draft.period)
      let name = "\(draft.period).\(draft.number)"
      Console.result(
        json
          ? JSON.object([
            ("result", .string("frozen")), ("exit", .number(0)), ("report", .string(draft.report)),
            ("edition", .string(name)), ("date", .string(decision.date.iso)),
          ]).text : "\(draft.report) \(name): frozen\n")
      Console.note("the next report of \(draft.period) publishes it as final")
    }
  }
}
