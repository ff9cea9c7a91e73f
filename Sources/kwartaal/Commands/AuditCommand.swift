import ArgumentParser
import Definitions
import Publishing
import Reporting
import Running

/// `kwartaal audit`: the disclosure audit on written files.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract:
      "Read an edition back: protected counts are rounded, and all its pages follow from its numbers.",
    discussion: """
      Example:

        kwartaal audit public/kwartaalrapportage/2022-Q2

      Its numbers are judged and attacked, and its pages, figures, tables and workbook are rendered again from its data: \
      every byte must be the same, and a file that is not made so is found. The version of the program that made the \
      edition does so; another one judges the data and the checksums, and says so. Exit code 81 when anything is found.
      """)

  @Argument(help: "The folder of an edition.")
  var edition: String

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let (result, remarks) = try EditionAudit.result(WrittenEdition(path: edition))
    for remark in remarks { Console.note(remark) }
    Console.result(AuditText(result, clean: "audit clean", exit: .disclosureGate).text(asJSON: json))
    if !result.findings.isEmpty { throw ExitCode(Definitions.ExitCode.disclosureGate.rawValue) }
  }
}
