import Definitions
import Glibc
import Testing

/// The survey of the nulmeting through the program: the published figures of the seeds with their N, and a baseline
/// that stays what was published.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct SurveyEditionTests {
  private static let pipeline = "\(Program.repository)/pipelines/nulmeting.yaml"
  private let program = Program()
  private var root: String { "\(program.folder.path)/public/nulmeting" }

  init() throws {
    let sample = try program.run(
      "sample", "--definition", Program.sample, "--output", "exports", "--from", "2022-Q1", "--to", "2023-Q4",
      "--visits-per-quarter", "200",
      "--survey")
    #expect(sample.exit == 0, "\(sample.errors)")
  }

  private func report(_ more: String...) throws -> Outcome {
    try program.run(
      ["report", Self.pipeline, "--input", "exports", "--key-file", "key", "--date", "2024-02-01"] + more)
  }

  /// The lines of the survey in an edition, for one wave.
  private func lines(_ edition: String, wave: String) throws -> [String] {
    try TextFile.read("\(root)/\(edition)/observations.csv").split(separator: "\n").map(String.init).filter {
      let cells = $0.split(separator: ",", omittingEmptySubsequences: false)
      return cells[1] == wave && cells[10] == "respondents"
    }
  }

  @Test func thePublishedFiguresArePrintedWithTheirN() throws {
    #expect(try report("--period", "2022").exit == 0)
    let page = try TextFile.read("\(root)/2022/index.md")
    for row in [
      "| Helpt zelf binnen de privacyrichtlijnen | 91 | 73% |",
      "| Verwijst door naar een lokale hulpverlener | 29 | 23% |",
      "| Roll-upbanner | 86 | 69% |", "| Flyer | 74 | 60% |", "| Persbericht | 70 | 56% |",
      "| Websitebanner | 69 | 56% |", "| Extra inzet van medewerkers | 96 | 77% |",
      "| Lokale marketing | 82 | 66% |",
    ] {
      #expect(page.contains(row), "\(row)")
    }
    let selection = "(Selectie: bibliotheken met een Informatiepunt Digitale Overheid / N: "
    #expect(page.contains(selection + "124)") && page.contains(selection + "126)"))
    #expect(try program.run("audit", "public/nulmeting/2022").output.hasPrefix("audit clean: "))
  }

  /// Answers of the baseline that are gone change nothing that was published, and later waves compare with that.
  @Test func theBaselineStaysWhatWasPublished() throws {
    #expect(try report("--period", "2022").exit == 0)
    let frozen = try program.run("freeze", "public/nulmeting/2022", "--by", "rol", "--reason", "reden")
    #expect(frozen.exit == 0, "\(frozen.errors)")
    #expect(try report("--period", "2022").exit == 0)
    let published = try lines("2022", wave: "2022")
    let name = "\(program.folder.path)/exports/monitor-antwoorden-2022.csv.gz"
    let cut = try program.run(
      [], shell: "gzip -dc \(name) | head -n 2000 | gzip > cut.gz && mv cut.gz \(name)")
    #expect(cut.exit == 0, "\(cut.errors)")
    #expect(try report("--period", "2023").exit == 0)
    #expect(published.count > 1000)
    #expect(try lines("2023", wave: "2022") == published)
    let changes = try lines("2023", wave: "2023").filter { $0.hasPrefix("digid_help_change_2022,") }
    #expect(!changes.isEmpty)
    #expect(try report("--period", "2022").exit == 82, "the baseline is refused, not made again")
    #expect(try program.run("audit", "public/nulmeting/2023").output.hasPrefix("audit clean: "))
  }

  /// A report whose survey was not delivered says so and has no number of it.
  @Test func withoutAnswersTheSurveyIsNotAvailable() throws {
    for name in ["antwoorden", "respondenten"] {
      unlink("\(program.folder.path)/exports/monitor-\(name)-2022.csv.gz")
    }
    #expect(try report("--period", "2022").exit == 0)
    let lines = try lines("2022", wave: "2022")
    #expect(!lines.isEmpty && lines.allSatisfy { $0.hasSuffix("respondents,not-available") })
    let frozen = try program.run("freeze", "public/nulmeting/2022", "--by", "rol", "--reason", "reden")
    #expect(frozen.exit == 65 && frozen.errors.contains("the survey of this edition has no answers"))
  }
}
