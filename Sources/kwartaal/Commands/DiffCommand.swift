import ArgumentParser
import Definitions
import Running

/// `kwartaal diff`: what one edition prints otherwise than another.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Every number that two editions print otherwise, as text, Markdown or JSON.",
    discussion: """
      Example:

        kwartaal diff public/kwartaalrapportage/2022-Q2.1 public/kwartaalrapportage/2022-Q2.2
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  @Argument(help: "The folder of an edition.")
  var old: String

  @Argument(help: "The folder of a later one.")
  var new: String

  @Option(help: "text, markdown or json.")
  var format = Format.text

  @Flag(help: "The same as --format json.")
  var json = false

  func run() throws {
    let diff = try EditionDiff(old, new)
    switch json ? .json : format {
    case .text: Console.result(diff.text)
    case .markdown: Console.result(diff.markdown)
    case .json: Console.result(diff.json)
    }
  }
}
