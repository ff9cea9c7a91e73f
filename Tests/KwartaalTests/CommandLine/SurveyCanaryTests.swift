import Definitions
import Glibc
import Testing

/// What is personal in the files of a survey, in good rows and in bad ones, is in nothing that any command writes.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct SurveyCanaryTests {
  private static let frame = "monitor-respondenten.csv"
  private static let answers = "monitor-antwoorden.csv"
  private let small: SmallReport

  init() throws {
    small = try SmallReport()
    let pipelines = "\(Program.repository)/pipelines"
    symlink("\(pipelines)/layouts", "\(small.program.folder.path)/layouts")
    try small.program.copy(SmallReport.pipeline, to: "pipeline.yaml") {
      let text = String(decoding: $0, as: UTF8.self).replacing("../../../pipelines", with: pipelines)
      let survey =
        "\n  survey: {respondents: \(Self.frame), answers: \(Self.answers), layouts: [respondents, answers],"
        + " questionnaire: \(pipelines)/vragenlijst.yaml}\nsince:"
      // Half of these rows are wrong on purpose, which the gates would stop.
      let lenient = "gates: {rejected-rows: 100%, not-recognised: 100%}"
      $0 = Array(
        text.replacing("gates: {rejected-rows: 5%, not-recognised: 5%}", with: lenient)
          .replacing("\nsince:", with: survey).utf8)
    }
    try write(Self.frame, Self.frameRows)
    try write(Self.answers, Self.answerRows)
  }

  private func write(_ name: String, _ rows: [String]) throws {
    try InputFolder.write(
      Array((rows.joined(separator: "\n") + "\n").utf8), to: "\(small.program.folder.path)/\(name)")
  }

  private static var frameRows: [String] {
    ["ronde;type;code;naam;provincie;grootteklasse;uitgenodigd;kolom erbij"]
      + (1...24).map { "2022;gemeente;KANARIE-\($0);Kanarie;Utrecht;;Ja;kanarie \($0)" }
      + [
        "2022;Kanarie;KANARIE-30;Kanarie;Utrecht;;Ja;", "Kanarie;gemeente;KANARIE-31;Kanarie;Utrecht;;Ja;",
        "2022;gemeente;KANARIE-32;Kanarie;Kanarie;Kanarie;Kanarie;", "2022;gemeente;;Kanarie;Utrecht;;Ja;",
        "2022;gemeente;KANARIE-33;\"Kanarie\" Kanarie;Utrecht;;Ja;", "2022;gemeente;KANARIE-34;Kanarie",
      ]
  }

  private static var answerRows: [String] {
    ["ronde;respondent;vraag;antwoord;waarde;toelichting"]
      + (1...24).map {
        "2022;KANARIE-\($0);has_ido;\($0 < 20 ? "Ja" : "Kanarie onbekend");;\"Kanarie, tel. \($0)\""
      }
      + (1...12).map { "2022;KANARIE-\($0);costs;;kanarie \($0);Kanarie" }
      + [
        "2022;KANARIE-1;has_ido;Nee;;Kanarie", "2022;KANARIE-99;has_ido;Ja;;Kanarie",
        "2022;KANARIE-2;kanarie;Ja;;Kanarie", "kanarie;KANARIE-2;has_ido;Ja;;Kanarie",
        "2022;KANARIE-3;has_ido", "2022;KANARIE-3;wishes;Kanarie wil meer;;Kanarie",
        "2022;KANARIE-4;has_ido;Ja;;\"Kanarie", "2022;KANARIE-4;has_ido;Ja;;Kanarie\"; \"",
      ]
  }

  @Test func isNowhere() throws {
    let input = ["--input", SmallReport.visits, SmallReport.locations, Self.frame, Self.answers]
    let key = ["--key-file", "key", "--date", "2022-07-31"]
    var said = ""
    for arguments in [
      ["report", "pipeline.yaml", "--all-periods", "--log", "log"] + key + input,
      ["report", "pipeline.yaml", "--json", "--output", "other", "--log", "log"] + key + input,
      ["check", "pipeline.yaml", "--feedback", "feedback"] + input,
      ["check", "pipeline.yaml", "--format", "markdown"] + input,
      ["check", "pipeline.yaml", "--json"] + input,
      ["inspect", "--pipeline", "pipeline.yaml", Self.frame, Self.answers],
      ["inspect", "--pipeline", "pipeline.yaml", "--draft-layout", Self.frame, Self.answers],
      ["table", "pipeline.yaml", "--rows", "age"] + key + input,
      ["audit", "public/golden/2022-Q2"], ["verify", "public/golden/2022-Q2"],
    ] {
      let outcome = try small.program.run(arguments)
      #expect(outcome.exit == 0, "\(arguments) \(outcome)")
      said += outcome.output + outcome.errors
    }
    for kind in ["unknown-respondent", "unknown-wave", "contradicting-answers", "cell-count"] {
      #expect(said.contains(kind), "\(kind)")
    }
    #expect(said.split(separator: "\n").filter { $0.lowercased().contains("kanarie") } == [])
    let tree = small.program.folder.snapshot(small.program.folder.path)
    let given: Set = [Self.frame, Self.answers, "key", "pipeline.yaml"]
    #expect(tree["public/golden/2022-Q2.1/quality.html"] != nil)
    for (path, kind) in tree where kind.hasPrefix("file ") && !given.contains(path) {
      #expect(!path.lowercased().contains("kanarie"))
      guard !path.hasSuffix(".xlsx") else { continue }
      let file = "\(small.program.folder.path)/\(path)"
      let text =
        path.hasSuffix(".zst")
        ? try KeptRegistrations.text(file)
        : String(decoding: try InputFolder.bytes(ofFile: file), as: UTF8.self)
      #expect(!text.lowercased().contains("kanarie"), "\(path)")
    }
    let page = try small.program.text("public/golden/2022-Q2/quality.md")
    let parts = page.split(separator: "\n## ")
    let survey = try #require(parts.first { $0.hasPrefix("Enquêtebestanden") })
    #expect(survey.contains(Self.frame) && survey.contains(Self.answers))
    let register = try #require(parts.first { $0.hasPrefix("Bestanden met locaties") })
    #expect(!register.contains("monitor-"))
  }
}
