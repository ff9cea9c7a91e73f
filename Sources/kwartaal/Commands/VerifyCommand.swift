import ArgumentParser
import Definitions
import Publishing
import Reporting

/// `kwartaal verify`: whether an edition is as it was published.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare an edition with its checksums, and all its formats with each other.",
    discussion: """
      Example:

        kwartaal verify public/kwartaalrapportage/2022-Q2

      Exit code 65 when anything differs.
      """)

  @Argument(help: "The folder of an edition.")
  var edition: String

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let result = try WrittenEdition(path: edition).compareFormats()
    Console.result(AuditText(result, clean: "verified", exit: .dataRefused).text(asJSON: json))
    if !result.findings.isEmpty { throw ExitCode(Definitions.ExitCode.dataRefused.rawValue) }
  }
}
