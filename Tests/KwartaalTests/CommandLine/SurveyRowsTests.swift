import Definitions
import Testing

/// The respondents of a survey for somebody's own analysis, and a survey that is a report of its own.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct SurveyRowsTests {
  private static let pipelines = "\(Program.repository)/pipelines"
  private let program = Program()

  init() throws {
    let sample = try program.run(
      "sample", "--definition", Program.sample, "--output", "exports", "--from", "2022-Q1", "--to", "2022-Q1",
      "--visits-per-quarter", "100", "--survey")
    #expect(sample.exit == 0, "\(sample.errors)")
  }

  @Test func everyRespondentIsALineWithItsAnswers() throws {
    let outcome = try program.run(
      "rows", "\(Self.pipelines)/nulmeting.yaml", "--survey", "--period", "2022", "--input", "exports",
      "--to",
      "rows.csv")
    #expect(outcome.exit == 0, "\(outcome.errors)")
    #expect(outcome.output == "2022: 485 respondents → rows.csv\n")
    let lines = try program.text("rows.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    func column(_ name: String) throws -> Int { try #require(lines[0].firstIndex(of: name), "\(name)") }
    let (type, part, weight) = (try column("type"), try column("took_part"), try column("weight"))
    let help = try column("digid_help")
    let libraries = lines.dropFirst().filter { $0[type] == "library" && $0[part] == "1" }
    #expect(libraries.count == 132)
    // The published 73% of 124, counted from the lines.
    #expect(libraries.count { $0[help] == "self" } == 91)
    #expect(libraries.count { !$0[help].isEmpty } == 124)
    let sum = libraries.compactMap { Double($0[weight]) }.reduce(0, +)
    #expect(abs(sum - 140) < 0.001, "the weights add up to the frame: \(sum)")
    #expect(try column("communication_flyer") > help)
    let syntax = try program.text("variables.sps")
    #expect(syntax.contains("VALUE LABELS digid_help\n  'self' 'Helpt zelf binnen de privacyrichtlijnen'"))
    #expect(syntax.contains("VARIABLE LABELS"))
    let mode = try program.run([], shell: "stat -c %a rows.csv variables.csv variables.sps")
    #expect(mode.output == "600\n600\n600\n")
  }

  @Test func aSurveyAloneSaysHowManyRowsItRead() throws {
    program.folder.write(
      """
      version: 1
      report: {id: enquete, every: year, title: Enquête, publisher: Proef}
      codebook: \(Self.pipelines)/codebook.yaml
      inputs:
        survey:
          respondents: exports/monitor-respondenten-*
          answers: exports/monitor-antwoorden-*
          layouts: [respondents, answers]
          questionnaire: \(Self.pipelines)/vragenlijst.yaml
      pages: [national]

      """, to: "\(program.folder.path)/survey.yaml")
    #expect(try program.run([], shell: "cp -r \(Self.pipelines)/layouts .").exit == 0)
    let rows = try program.run(
      [], shell: "for f in exports/monitor-*; do gzip -dc $f | tail -n +2; done | grep -c .")
    let outcome = try program.run("report", "survey.yaml", "--period", "2022", "--key-file", "key")
    #expect(outcome.exit == 0, "\(outcome.errors)")
    let read = try #require(Int(rows.output.filter(\.isNumber)))
    #expect(outcome.errors.contains("read 2 files, \(read) rows: "), "\(outcome.errors)")
    let page = try program.text("public/enquete/2022/index.md")
    #expect(!page.contains(" 0 regels"))
  }
}
