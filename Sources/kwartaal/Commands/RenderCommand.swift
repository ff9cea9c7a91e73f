import ArgumentParser
import Definitions
import Edition
import Publishing
import Running

/// `kwartaal render`: all pages of an edition again, from what it says.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Make all pages and files of an edition again from its own data, in other words or looks.",
    discussion: """
      Examples:

        kwartaal render public/kwartaalrapportage/2022-Q2 --output again
        kwartaal render public/kwartaalrapportage/2022-Q2 --output english --pipeline pipelines/quarterly-report.yaml
        kwartaal render public/kwartaalrapportage/2022-Q2 --output green --style green.yaml

      No raw data are read: all numbers are those of observations.csv, and what else an edition says stands in \
      edition.json, quality.json and definition.json beside it. Without --pipeline, --language and --style every \
      byte should be that of the edition; what differs is told, and ends with exit code 65. --language takes the \
      words and the labels of that language, and the titles of the pipeline stay as they are; --pipeline takes all \
      of them from a pipeline file, which must ask for the same tables. What is rendered is no edition: it has no \
      checksums and belongs in no publication root.
      """)

  @Argument(help: "The folder of an edition.")
  var edition: String

  @Option(help: "The folder that is made for the files.")
  var output: String

  @Option(help: "The language of words and labels, such as en. Default: that of the edition.")
  var language: String?

  @Option(help: "A pipeline file whose words and titles are taken. Default: those of the edition.")
  var pipeline: String?

  @Option(help: "A file with colours and fonts, as under style in a pipeline file.")
  var style: String?

  @Flag(help: "Print the result as JSON.")
  var json = false

  func validate() throws {
    if language != nil, pipeline != nil {
      throw ValidationError("a pipeline file has a language of its own: leave out --language or --pipeline")
    }
  }

  func run() throws {
    let written = try WrittenEdition(path: edition)
    let folder = try RenderedFolder(path: output)
    var settings = RenderSettings()
    settings.pipeline = pipeline
    settings.language = language.map { ($0, InstalledFile.path("pipelines/words/\($0).yaml")) }
    settings.style = style
    let render = try EditionRender(written, settings)
    let files = render.artifacts + render.carriedPages
    try folder.write(files)
    for remark in render.remarks { Console.note(remark) }
    let findings =
      settings.isSame
      ? try ComparedEdition(written, with: render.artifacts, carried: render.carried).findings : []
    Console.result(text(files.count, findings))
    if !findings.isEmpty { throw ExitCode(Definitions.ExitCode.dataRefused.rawValue) }
  }

  private func text(_ files: Int, _ findings: [AuditFinding]) -> String {
    guard !json else {
      return JSON.object([
        ("result", .string(findings.isEmpty ? "rendered" : "findings")),
        ("exit", .number(findings.isEmpty ? 0 : Int(Definitions.ExitCode.dataRefused.rawValue))),
        ("output", .string(output)), ("files", .number(files)),
        (
          "findings",
          .array(findings.map { .object([("path", .string($0.path)), ("what", .string($0.what))]) })
        ),
      ]).text
    }
    let lines = findings.map { $0.description.escapingControls + "\n" }
    return "rendered \(files) files into \(output)\n" + lines.joined()
  }
}
