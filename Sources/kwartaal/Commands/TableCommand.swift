import ArgumentParser
import Counting
import Definitions
import Disclosure
import Publishing
import Reporting
import Running

/// `kwartaal table`: an ad-hoc question, protected by the same rules as a report.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "An ad-hoc table, protected, with its base and a line about where it comes from.",
    discussion: """
      Example:

        kwartaal table pipelines/kwartaalrapportage.yaml --rows topic --columns age \
      --where province=PV31 --period 2023

      Conditions on different things must all hold; of several values for the same thing one must. \
      The record key is that of the publication, so that the same registrations show the same number.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, csv }

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Option(help: "The variable in the rows.")
  var rows: String

  @Option(help: "The variable in the columns.")
  var columns: String?

  @Option(
    name: .customLong("where"), parsing: .singleValue,
    help: "A condition such as age=65plus, province=PV31 or municipality=Utrecht. May be repeated.")
  var conditions: [String] = []

  @Option(help: "The period, such as 2022-Q2, 2023 or 2021-Q3/2022-Q2. Default: the latest complete one.")
  var period: String?

  @Option(help: "text, markdown or csv.")
  var format = Format.text

  @OptionGroup var reading: InputOptions

  @Option(help: "The publication root whose record key rounds the numbers.")
  var output = "public"

  @Option(help: "The private folder with the key. Default: the root's name with .work behind it.")
  var work: String?

  @Option(help: "File with the record key. Default: record.key in the work folder.")
  var keyFile: String?

  func validate() throws {
    if let period, Period(period) == nil { throw ValidationError("--period is not a period: \"\(period)\"") }
  }

  func run() throws {
    let pipeline = try PipelineDefinition(path: pipeline)
    let question = try AdHocQuestion(pipeline.codebook, rows: rows, columns: columns, conditions)
    let definition = pipeline.asking(question.table)
    let files = try reading.settings.files(definition, Console.listener)
    let root = PublicationRoot(path: output)
    let folder = try WorkFolder(path: work ?? root.path + ".work", root: root)
    let key = try RecordKey.read(keyFile: keyFile, work: folder, rootHasEditions: try root.hasEditions())

    let all = try CountingRun.count(
      CountingRequest(
        definition, files: files, today: reading.today, threads: reading.threadCount, key: key,
        limits: reading.limits))
    let period =
      try self.period.flatMap(Period.init) ?? EditionChoice(all, definition).periods([], all: false)[0]
    let tally =
      question.terms.isEmpty ? all : all.restricted(to: CountingFilter(question.terms, asOf: period))
    let tables = Protection(tally, definition, edition: definition.edition(holding: period.lastMonth))
      .adHoc(question.table, period, isFiltered: !question.terms.isEmpty)
    guard !tables.all.isEmpty else {
      throw StageFailure(
        .counting, "no registration fits this question in \(period)",
        remedy: "check --where and --period", exit: .dataRefused)
    }
    let selection = conditions.isEmpty ? "" : "; selectie: \(conditions.joined(separator: ", "))"
    let report = AdHocReport(
      tables, definition, title: question.table.title,
      provenance: "Bron: \(definition.report.source)\(selection); \(tally.files) bestanden, "
        + "codeboek \(definition.codebook.version), kwartaal \(Kwartaal.version)."
        + (definition.report.notice.map { " \($0)" } ?? ""))
    switch format {
    case .text: Console.result(report.text)
    case .markdown: Console.result(report.markdown)
    case .csv: Console.result(report.csv)
    }
  }
}
