import ArgumentParser
import Definitions
import Publishing
import Reporting
import Running

/// `kwartaal verify`: whether an edition is as it was published.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare an edition with its checksums, and its pages with what is rendered from its data.",
    discussion: """
      Examples:

        kwartaal verify public/kwartaalrapportage/2022-Q2
        kwartaal verify public/kwartaalrapportage/2022-Q2 --rebuild

      With --rebuild the edition is made again from the inputs that its provenance names, found by their checksums \
      among those of the pipeline or of --input, and compared byte for byte; that needs the pipeline files as they \
      were, the record key, and the editions that it revised or was compared with. Without it an edition verifies \
      alone. Exit code 65 when anything differs, 66 when something that it was made from is not there.
      """)

  @Argument(help: "The folder of an edition.")
  var edition: String

  @Flag(help: "Make it again from its inputs, and compare every byte.")
  var rebuild = false

  @Option(help: "The pipeline file for --rebuild. Default: pipelines/REPORT.yaml.")
  var pipeline: String?

  @Option(help: "The publication root whose key is used. Default: that of the edition.")
  var output: String?

  @Option(help: "The private folder with the key. Default: the root's name with .work behind it.")
  var work: String?

  @Option(help: "File with the record key. Default: record.key in the work folder.")
  var keyFile: String?

  @OptionGroup var reading: InputOptions

  @Flag(help: "Print the result as JSON.")
  var json = false

  func validate() throws {
    if !rebuild, pipeline != nil || !reading.input.isEmpty {
      throw ValidationError("--pipeline and --input go with --rebuild")
    }
    if reading.date != nil { throw ValidationError("the date of an edition is its own: leave --date out") }
  }

  func run() throws {
    let written = try WrittenEdition(path: edition)
    let rendered = try RenderedAgain(written)
    for remark in rendered.remarks { Console.note(remark) }
    let compared = try written.compare(knowing: rendered.checksums)
    var result = compared.adding(rendered.findings.filter { !compared.findings.contains($0) })
    if rebuild {
      let report = written.report
      let again = try EditionRebuild(
        edition, pipeline: pipeline ?? InstalledFile.path("pipelines/\(report).yaml"), reading.settings,
        publication: { PublicationSettings(output: output ?? $0, work: work, keyFile: keyFile) },
        Console.listener)
      for remark in again.remarks { Console.note(remark) }
      result = result.adding(again.findings.filter { !result.findings.contains($0) })
    }
    let clean = rebuild ? "verified and made again, byte for byte" : "verified"
    Console.result(AuditText(result, clean: clean, exit: .dataRefused).text(asJSON: json))
    if !result.findings.isEmpty { throw ExitCode(Definitions.ExitCode.dataRefused.rawValue) }
  }
}
