import Counting
import Definitions
import Disclosure
import Edition

/// A survey written out as files and counted: the smallest pipeline with a questionnaire.
struct SurveyFixture {
  /// One row of the frame; answers by question id, each an answer or a value.
  struct Member {
    var wave = "2022"
    var type = "gemeente"
    let code: String
    var province = "Utrecht"
    var size = "Klein"
    var isInvited = true
    /// What stands in a column of the frame beside those of the layout.
    var extra = ""
    var answers: [(question: String, answer: String)] = []
  }

  static let questionnaire = """
    version: 1
    title: Proefmonitor
    respondents:
      - {id: municipality, label: Gemeenten, singular: gemeente, value: gemeente}
      - {id: library, label: Bibliotheken, singular: bibliotheek, value: bibliotheek}
    size-classes:
      municipality: [{id: small, label: Klein}, {id: large, label: Groot}]
    class-labels: {between: "{from} tot {below}{unit}", last: "{from}{unit} of meer"}
    waves:
      - {id: 2022, label: Nulmeting 2022, from: 2022-09-01, to: 2022-11-30}
      - {id: 2023, label: Meting 2023, from: 2023-09-01, to: 2023-11-30}
    themes: [{id: relatie, title: Relatie}]
    questions:
      - {id: has, theme: relatie, text: Is er een punt?, kind: single, public: true,
         answers: [{id: "yes", label: Ja}, {id: "no", label: "Nee, nog niet"}]}
      - {id: known, theme: relatie, text: Bekend?, kind: single,
         selection: {text: wie er een heeft, question: has, answers: ["yes"]},
         answers: [{id: well, label: Goed}, {id: little, label: Weinig}]}
      - {id: means, theme: relatie, text: Welke?, kind: several, asked-of: [municipality],
         answers: [{id: flyer, label: Flyer}, {id: poster, label: Poster}]}
      - {id: hours, theme: relatie, text: Hoeveel uur?, kind: number, unit: uur, classes: [0, 8, 16]}
      - {id: wishes, theme: relatie, text: Wensen?, kind: open, waves: [2023],
         answers: [{id: money, label: Geld}]}

    """

  static let respondents = """
    id: respondents
    title: Kader
    counts: respondents
    encoding: utf-8
    delimiter: ";"
    dates: dd-mm-jjjj
    columns:
      ronde: {role: wave}
      type: {role: respondent-type}
      code: {role: respondent}
      naam: {role: respondent-name}
      provincie: {role: province-name}
      grootteklasse: {role: size-class}
      uitgenodigd: {role: invited, yes: [Ja], no: [Nee]}

    """

  static let answers = """
    id: answers
    title: Antwoorden
    counts: answers
    encoding: utf-8
    delimiter: ";"
    dates: dd-mm-jjjj
    columns:
      ronde: {role: wave}
      type: {role: respondent-type, optional: true}
      respondent: {role: respondent}
      vraag: {role: question}
      antwoord: {role: answer}
      waarde: {role: value}
      ingevuld_op: {role: entry-date, optional: true}
      toelichting: {role: free-text, optional: true}

    """

  let definition: PipelineDefinition
  let tally: Tally

  var survey: SurveyTally { tally.survey! }

  /// Counts members and their answers, and rows of answers as they stand; with a header of their own only those.
  init(
    _ members: [Member], header: String? = nil, rows: [String] = [],
    questionnaire: String = Self.questionnaire, gates: String? = nil, layout: String = Self.answers,
    survey: String = "", extraColumn: String? = nil
  ) throws {
    let folder = InputFolder()
    definition = try Self.definition(folder, questionnaire, gates: gates, layout: layout, survey: survey)
    let more = extraColumn.map { ";\($0)" } ?? ""
    var frame = "ronde;type;code;naam;provincie;grootteklasse;uitgenodigd\(more)\n"
    var answers = (header ?? "ronde;respondent;vraag;antwoord;waarde") + "\n"
    for member in members {
      let invited = member.isInvited ? "Ja" : "Nee"
      frame +=
        "\(member.wave);\(member.type);\(member.code);Naam;\(member.province);\(member.size);\(invited)"
        + (extraColumn == nil ? "" : ";\(member.extra)") + "\n"
      for (question, answer) in header == nil ? member.answers : [] {
        let isNumber = question == "hours"
        answers +=
          "\(member.wave);\(member.code);\(question);\(isNumber ? "" : answer);\(isNumber ? answer : "")\n"
      }
    }
    answers += rows.map { $0 + "\n" }.joined()
    let paths = [
      try folder.write("monitor-antwoorden.csv", Array(answers.utf8)),
      try folder.write("monitor-respondenten.csv", Array(frame.utf8)),
    ]
    let request = CountingRequest(
      definition, files: paths, threads: 2, key: [UInt8](repeating: 7, count: 16))
    tally = try CountingRun.count(request)
  }

  /// The pipeline alone.
  static func definition(
    _ folder: InputFolder, _ questionnaire: String = Self.questionnaire, gates: String? = nil,
    layout: String = Self.answers, survey: String = ""
  ) throws -> PipelineDefinition {
    let pipelines =
      String(#filePath.prefix(upTo: #filePath.firstRange(of: "/Tests/")!.lowerBound)) + "/pipelines"
    try folder.run("cp", "-r", "\(pipelines)/layouts", ".")
    try folder.write("layouts/respondents.yaml", Array(respondents.utf8))
    try folder.write("layouts/answers.yaml", Array(layout.utf8))
    try folder.write("vragenlijst.yaml", Array(questionnaire.utf8))
    let text = """
      version: 1
      report: {id: proef, every: year, title: Proef, publisher: Proef}
      codebook: \(pipelines)/codebook.yaml
      inputs:
        registrations: {files: ido-bezoekers-*, layouts: [form-2022]}
        survey:
          respondents: monitor-respondenten*
          answers: monitor-antwoorden*
          layouts: [respondents, answers]
          questionnaire: vragenlijst.yaml\(survey.isEmpty ? "" : "\n    " + survey)
      since: 2022-Q1\(gates.map { "\ngates: " + $0 } ?? "")
      protection: {survey: {minimum-base: 10}}
      tables:
        - {id: key, rows: key, periods: [year]}

      """
    return try PipelineDefinition(path: folder.write("pipeline.yaml", Array(text.utf8)))
  }

  /// The tables of the edition of a year.
  func tables(_ year: Int, frozen: ProtectedTables? = nil) -> ProtectedTables {
    Protection(tally, definition, edition: .year(of: year * 12)).tables(frozen: frozen)
  }

  func table(_ id: String, _ year: Int, unit: String = "NL") -> PublishedTable? {
    let level: Level = unit == "NL" ? .national : .province
    return tables(year)[
      TableKey(id, .year(of: year * 12), level: level, unit: unit, counted: .respondents)]
  }

  /// How often rows had a problem.
  func count(_ kind: Problem.Kind) -> Int {
    tally.problems.filter { $0.kind == kind }.reduce(0) { $0 + $1.count }
  }

  /// The ledger of the answers, or of the frame.
  func ledger(_ layout: String, through year: Int = 2023) -> Ledger {
    var ledger = Ledger()
    for receipt in survey.receipts(through: year * 12 + 11) where receipt.layout == layout {
      ledger += receipt.ledger
    }
    return ledger
  }

  /// Municipalities with made-up codes, one per list of answers.
  static func members(
    _ lists: [[(String, String)]], wave: String = "2022", province: String = "Utrecht", from first: Int = 1
  ) -> [Member] {
    lists.enumerated().map { place, answers in
      Member(wave: wave, code: "GX\(first + place)", province: province, answers: answers)
    }
  }
}
