import ArgumentParser
import Counting
import Definitions
import Disclosure
import Publishing
import Reporting

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
      Values are ids or labels. \
      The record key is that of the publication, so that the same registrations show the same number; this \
      command makes none. An answer needs a base of 30, and percentages one of 100.
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

  @Option(
    parsing: .singleValue,
    help:
      "A period, such as 2022-Q2, 2023 or 2021-Q3/2022-Q2. May be repeated. Default: the latest complete one."
  )
  var period: [String] = []

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
    for text in period where Period(text) == nil {
      throw ValidationError("--period is not a period: \"\(text)\"")
    }
  }

  func run() throws {
    let pipeline = try PipelineDefinition(path: pipeline)
    let files = try reading.files(pipeline)
    let root = PublicationRoot(path: output)
    let key = try RecordKey.read(keyFile: keyFile, work: work ?? root.path + ".work", root: root)

    func count(_ definition: PipelineDefinition, _ filter: CountingFilter? = nil) throws -> Tally {
      try CountingRun.count(
        CountingRequest(
          definition, files: files, today: reading.today, threads: reading.threadCount, key: key,
          filter: filter, limits: reading.limits))
    }
    // What the question names is checked first, as far as the register is not needed for it.
    var periods: [Period] = []
    for named in period.compactMap({ Period($0) }) where !periods.contains(named) { periods.append(named) }
    var register: LocationRegister?
    if periods.isEmpty || AdHocQuestion.needsRegister(conditions) {
      let whole = try count(pipeline)
      register = whole.register
      if periods.isEmpty { periods = try EditionChoice(whole, pipeline).periods([], all: false) }
    }
    let question = try AdHocQuestion(
      pipeline.codebook, rows: rows, columns: columns, conditions, register: register,
      on: periods[periods.count - 1].lastDay)
    let definition = pipeline.asking(question.table)
    var tally: Tally?
    var tables: [ProtectedTable] = []
    for period in periods {
      // Which units locations belong to follows from the period; nothing else of a filter does.
      if tally == nil || !question.terms.isEmpty {
        tally = try count(
          definition, question.terms.isEmpty ? nil : CountingFilter(question.terms, asOf: period))
      }
      guard let tally else { continue }
      tables += Protection(tally, definition, edition: definition.edition(holding: period.lastMonth))
        .adHoc(question.table, period, where: question.terms)
    }
    guard let tally else { return }
    let report = AdHocReport(
      tables, definition, question.table, where: question.conditions,
      until: tally.lastEntry ?? tally.lastVisit,
      origin:
        "\(tally.files) bestanden, codeboek \(definition.codebook.version), kwartaal \(Kwartaal.version)",
      isInternal: definition.protection.base == nil)
    switch format {
    case .text: Console.result(report.text)
    case .markdown: Console.result(report.markdown)
    case .csv: Console.result(report.csv)
    }
  }
}
