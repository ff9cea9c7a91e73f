import ArgumentParser
import Counting
import Definitions
import Disclosure
import Edition
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
      Values are ids or labels. \
      The record key is that of the publication, so that the same registrations show the same number; this \
      command makes none. Of a survey, rows are a question, and columns province, size-class or another question; \
      conditions are those, type=, and answers. An answer needs a base of 30, and percentages one of 100. Answered questions are written down in the \
      work folder, and one that differs from another by a few registrations is refused.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, csv, json }

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

  @Option(help: "text, markdown, csv or json.")
  var format = Format.text

  @Flag(help: "The same as --format json.")
  var json = false

  @OptionGroup var reading: InputOptions

  @Option(help: "The publication root whose record key rounds the numbers.")
  var output = "public"

  @Option(help: "The private folder with the key. Default: the root's name with .work behind it.")
  var work: String?

  @Option(help: "File with the record key. Default: record.key in the work folder.")
  var keyFile: String?

  @Flag(
    help: """
      Answer a question that differs from an answered or published one by fewer than 10 registrations all the same; \
      the answer says INTERN and is not to be published.
      """)
  var `internal` = false

  func validate() throws {
    for text in period where Period(text) == nil {
      throw ValidationError("--period is not a period: \"\(text)\"")
    }
  }

  func run() throws {
    let pipeline = try PipelineDefinition(path: pipeline)
    if SurveyQuestion.isMeant(pipeline, rows: rows) { return try answer(pipeline) }
    let codebook = pipeline.codebook
    let spec = try AdHocQuestion.table(codebook, rows: rows, columns: columns)
    let named = period.compactMap { Period($0) }
    if !AdHocQuestion.needsRegister(conditions) {
      // Before anything is read.
      _ = try AdHocQuestion(pipeline, spec, conditions, register: nil, on: CivilDate(day: 0))
    }
    let definition = pipeline.asking(spec)
    let root = PublicationRoot(path: output)
    let folder = work ?? root.path + ".work"
    let key = try RecordKey.read(keyFile: keyFile, work: folder, root: root)
    if !`internal` { try root.requireRounding(definition.protection.rounding) }
    let read = try CountingRun.count(
      CountingRequest(
        definition, files: try reading.settings.files(pipeline, Console.listener), today: reading.today,
        threads: reading.threadCount,
        key: key, limits: reading.limits))

    let isUnprotected = definition.protection.base == nil
    let work = try `internal` || isUnprotected ? nil : WorkFolder(path: folder, root: root)
    var published = try work.flatMap { (work) throws(StageFailure) in
      try PublishedRegistrations(work, of: pipeline)
    }
    let counts = try published?.settled(read, pipeline, root) ?? WaitingCounts(read)
    var periods = try named.isEmpty ? EditionChoice(read, definition).periods([], all: false) : []
    for period in named where !periods.contains(period) { periods.append(period) }
    let question = try AdHocQuestion(
      pipeline, spec, conditions, register: read.register, on: periods[periods.count - 1].lastDay)
    let all = question.isAboutUnits ? counts.units : counts.nation
    var tables: [PublishedTable] = []
    for period in periods {
      let tally =
        question.terms.isEmpty ? all : all.restricted(to: CountingFilter(question.terms, asOf: period))
      tables += Protection(tally, definition, edition: definition.edition(holding: period.lastMonth))
        .adHoc(spec, period, where: question.terms)
    }
    if let work {
      let ledger = QuestionLedger(work)
      let answers = tables.filter { $0.cells.joined().contains { $0.count != nil } }
      let months = answers.map { $0.key.period.firstMonth...$0.key.period.lastMonth }
      try ledger.holding {
        try question.requireApart(answers, all, definition, ledger, published: try root.publishedPeriods())
        try published?.note(
          counts, nation: question.isAboutUnits ? [] : months, units: question.isAboutUnits ? months : [])
      }
    }
    let report = AdHocReport(
      tables, definition, spec, where: question.conditions, until: read.lastEntry ?? read.lastVisit,
      origin: definition.words.text(
        PrivatePhrase.origin,
        [
          "files": String(read.files), "codebook": definition.codebook.version,
          "program": ProgramVersion.text,
        ]),
      isInternal: `internal` || isUnprotected)
    switch json ? .json : format {
    case .json: Console.result(report.json)
    case .text: Console.result(report.text)
    case .markdown: Console.result(report.markdown)
    case .csv: Console.result(report.csv)
    }
  }

  /// A question about the survey, under the protection of its breakdowns.
  private func answer(_ definition: PipelineDefinition) throws {
    let question = try SurveyQuestion(definition, rows: rows, columns: columns, conditions)
    let named = period.compactMap { Period($0) }
    guard named.count < 2 else {
      throw ValidationError("a question about the survey is about one wave: give one --period")
    }
    let read = try CountingRun.count(
      CountingRequest(
        definition, files: try reading.settings.files(definition, Console.listener), today: reading.today,
        threads: reading.threadCount, key: [UInt8](repeating: 0, count: 16), limits: reading.limits))
    guard let survey = read.survey else {
      throw StageFailure(.counting, "there are no answers to the survey", exit: .dataRefused)
    }
    let own = survey.questionnaire.questions[question.asked.rows]
    let wave = try SurveyQuestion.wave(survey, own, named.first)
    let answers = SurveyAnswers(survey, definition, wave: wave)
    let isUnprotected = definition.protection.base == nil
    if !`internal`, !isUnprotected {
      let root = PublicationRoot(path: output)
      let ledger = QuestionLedger(try WorkFolder(path: work ?? root.path + ".work", root: root))
      try ledger.holding {
        try question.requireApart(
          answers, definition, survey.questionnaire.waves[wave].period, ledger)
      }
    }
    let report = SurveyAnswerReport(
      answers.tables(question.asked).map(\.published), definition, question.asked, wave: wave,
      where: question.conditions,
      origin: definition.words.text(
        PrivatePhrase.surveyOrigin, ["files": String(read.files), "program": ProgramVersion.text]),
      isInternal: `internal` || isUnprotected
    )
    switch json ? .json : format {
    case .json: Console.result(report.json)
    case .text: Console.result(report.text)
    case .markdown: Console.result(report.markdown)
    case .csv: Console.result(report.csv)
    }
  }
}
