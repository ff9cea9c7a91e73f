import ArgumentParser
import Definitions
import Running

/// `kwartaal explain`: how one published number came about.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "How one published number came about: definition, base, protection, files and history.",
    discussion: """
      Examples:

        kwartaal explain pipelines/kwartaalrapportage.yaml age.65plus.2022-Q2
        kwartaal explain pipelines/kwartaalrapportage.yaml age.65plus.province.PV26.2021-Q3..2022-Q2
        kwartaal explain pipelines/kwartaalrapportage.yaml gemeenten/utrecht.html#key.visits.2022-Q2

      The cell is table.row[.column][.level.unit].period, as an anchor of a page, with the page before # where it \
      is about a unit; .questions or .visits at its end where a period has both. It says what is published and \
      reads no registrations. With --internal it counts them per file, with those that were recoded, superseded, \
      withdrawn or rejected: true counts, below which it says INTERN, and which are not to be published.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Argument(help: "The address of a number, such as age.65plus.nl.NL.2022-Q2.")
  var cell: String

  @Flag(help: "True counts per file: the answer says INTERN and is not to be published.")
  var `internal` = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  @OptionGroup var reading: InputOptions

  @OptionGroup var publication: PublicationOptions

  func run() throws {
    guard let address = CellAddress(cell) else {
      throw StageFailure(
        .definitions, "\"\(cell)\" is no address of a number",
        remedy: "write it as age.65plus.2022-Q2 or age.65plus.province.PV26.2022-Q2", exit: .usage)
    }
    let definition = try PipelineDefinition(path: pipeline)
    let explanation = try CellExplanation(
      address, RunFrame(definition, reading.settings, Console.listener), definition, publication.settings,
      isInternal: `internal`)
    Console.result(json ? explanation.json : explanation.text)
  }
}
