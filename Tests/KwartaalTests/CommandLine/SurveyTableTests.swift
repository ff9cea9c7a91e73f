import Definitions
import Testing

/// `kwartaal table` about a survey: the numbers of the report, under its protection, in every format.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct SurveyTableTests {
  private static let pipeline = "\(Program.repository)/pipelines/nulmeting.yaml"
  private let program = Program()

  init() throws {
    let sample = try program.run(
      "sample", "--definition", Program.sample, "--output", "exports", "--from", "2022-Q1", "--to", "2022-Q4",
      "--visits-per-quarter", "200", "--survey")
    #expect(sample.exit == 0, "\(sample.errors)")
    let report = try program.run(
      "report", Self.pipeline, "--input", "exports", "--key-file", "key", "--date", "2023-02-01", "--period",
      "2022")
    #expect(report.exit == 0, "\(report.errors)")
  }

  private func ask(_ arguments: String...) throws -> Outcome {
    try program.run(
      ["table", Self.pipeline, "--input", "exports", "--key-file", "key", "--period", "2022"] + arguments)
  }

  @Test func aBreakdownIsThatOfTheReport() throws {
    let outcome = try ask(
      "--rows", "known_officials", "--columns", "province", "--where", "type=municipality", "--format", "json"
    )
    #expect(outcome.exit == 0, "\(outcome.errors)")
    let published = try program.text("public/nulmeting/2022/observations.csv").split(separator: "\n")
    var seen = (shown: 0, hidden: 0)
    let cells = outcome.output.filter { !$0.isWhitespace }.split(separator: "}").map(String.init)
    for line in published
    where line.hasPrefix("known_officials,2022,province,") && line.contains(",municipality,") {
      let parts = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard parts[4] != "total", parts[4] != "unrecognised" else { continue }
      let start = "\"row\":\"\(parts[4])\""
      let own = cells.first {
        $0.contains(start) && $0.contains("\"column\":\"\(parts[3])\"")
      }
      let cell = try #require(own, "\(line)")
      if parts[6].isEmpty {
        seen.hidden += 1
        #expect(cell.contains("\"count\":null"), "\(line)\n\(cell)")
      } else {
        seen.shown += 1
        #expect(cell.contains("\"count\":\(parts[6]),\"base\":\(parts[7])"), "\(line)\n\(cell)")
      }
    }
    #expect(seen.shown > 20 && seen.hidden > 4)
  }

  @Test(arguments: ["text", "markdown", "csv", "json"]) func everyFormatSaysWhatWasAsked(_ format: String)
    throws
  {
    let outcome = try ask(
      "--rows", "known_officials", "--columns", "consultation", "--where", "type=gemeente", "--format", format
    )
    #expect(outcome.exit == 0, "\(outcome.errors)")
    for words in [
      "gemeenten en bibliotheken met een Informatiepunt Digitale Overheid", "Gemeenten", "Elk kwartaal",
      "Goed bekend", "Marge: met 95% zekerheid", "Monitor Informatiepunten Digitale Overheid",
      "synthetische gegevens",
    ] {
      #expect(outcome.output.contains(words), "\(words)\n\(outcome.output)")
    }
  }

  @Test func conditionsHoldTogether() throws {
    let all = try ask("--rows", "has_ido", "--where", "type=municipality", "--format", "csv")
    let some = try ask(
      "--rows", "has_ido", "--where", "type=municipality", "--where", "provincie=Noord-Brabant",
      "--where", "size-class=25to50k", "--format", "csv")
    #expect(all.exit == 0 && some.exit == 0, "\(some.errors)")
    func total(_ outcome: Outcome) -> Int? {
      outcome.output.split(separator: "\n").first { $0.contains(",total,") }.flatMap { line in
        line.split(separator: ",", omittingEmptySubsequences: false).compactMap { Int($0) }.dropFirst().first
      }
    }
    #expect(total(all) ?? 0 > 200)
    #expect(total(some) ?? 0 < 60)
    #expect(some.output.contains("Provincie: Noord-Brabant"))
  }

  @Test(arguments: [
    (
      ["--rows", "known_official"],
      "there is no question \"known_official\" (did you mean \"known_officials\"?)"
    ),
    (["--rows", "topics"], "there is no variable \"topics\" (did you mean \"topic\"?)"),
    (["--rows", "known_officials", "--columns", "cooperation"], "those who gave several answers"),
    (
      ["--rows", "known_officials", "--where", "consultation=soms"],
      "there is no answer of consultation \"soms\""
    ),
    (
      ["--rows", "known_officials", "--where", "province=Utrecht", "--where", "province=Limburg"],
      "two conditions are about \"province\""
    ),
    (
      ["--rows", "known_officials", "--columns", "province", "--where", "province=Limburg"],
      "are both about \"province\""
    ),
    (["--rows", "known_board", "--where", "type=library"], "nobody was asked all of this"),
  ]) func whatMakesNoSenseIsRefused(_ arguments: [String], _ message: String) throws {
    let outcome = try program.run(
      ["table", Self.pipeline, "--input", "exports", "--key-file", "key", "--period", "2022"] + arguments)
    #expect(outcome.exit == 64)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
