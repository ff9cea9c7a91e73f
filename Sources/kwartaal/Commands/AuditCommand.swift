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
      "Read an edition back: formats agree, protected counts are rounded, all else follows from them.",
    discussion: """
      Example:

        kwartaal audit public/kwartaalrapportage/2022-Q2

      Exit code 81 when anything is found.
      """)

  @Argument(help: "The folder of an edition.")
  var edition: String

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let result = try EditionAudit.result(WrittenEdition(path: edition))
    Console.result(AuditText(result, clean: "audit clean", exit: .disclosureGate).text(asJSON: json))
    if !result.findings.isEmpty { throw ExitCode(Definitions.ExitCode.disclosureGate.rawValue) }
  }
}
