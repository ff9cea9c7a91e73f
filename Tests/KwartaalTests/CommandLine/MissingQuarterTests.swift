import Definitions
import Testing

/// A quarter inside the series that was not delivered, which the pipeline file knows of: it is not available, a period
/// that holds it is partly measured, and the page says since when the series is whole.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct MissingQuarterTests {
  private let program = Program()

  private func published() throws -> (lines: [[String]], page: String) {
    let sampled = try program.run(
      "sample", "--definition", Program.sample, "--output", "exports", "--from", "2021-Q3", "--to", "2022-Q2",
      "--visits-per-quarter", "4000")
    #expect(sampled.exit == 0, "\(sampled.errors)")
    #expect(try program.run([], shell: "rm exports/ido-bezoekers-2021-Q4*").exit == 0)
    let pipeline = "\(program.folder.path)/pipeline.yaml"
    program.folder.write(
      try TextFile.read(Program.pipeline)
        .replacing("expected:", with: "expected:\n  - {gate: missing-quarter, period: 2021-Q4, reason: zoek}")
        .replacing(
          "codebook: codebook.yaml", with: "codebook: \(Program.repository)/pipelines/codebook.yaml"),
      to: pipeline)
    let linked = try program.run([], shell: "ln -s \(Program.repository)/pipelines/layouts layouts")
    #expect(linked.exit == 0)
    let outcome = try program.run("report", pipeline, "--key-file", "key", "--input", "exports")
    #expect(outcome.exit == 0, "\(outcome.errors)")
    let lines = try program.text("public/kwartaalrapportage/2022-Q2/observations.csv").split(separator: "\n")
      .map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    return (lines, try program.text("public/kwartaalrapportage/2022-Q2/index.md"))
  }

  @Test func isNotAvailableAnywhere() throws {
    let (lines, page) = try published()
    let missing = lines.filter { $0[1] == "2021-Q4" && ["visits", "questions", "locations"].contains($0[4]) }
    #expect(Set(missing.map { $0[2] }).isSuperset(of: ["nl", "province", "municipality", "library", "poi"]))
    for line in missing where line[10] != "locations" || line[0] != "locations" {
      #expect(line[6] == "" && line[11].contains("not-available"), "\(line)")
    }
    let span = lines.filter { $0[1] == "2021-Q3/2022-Q2" && ["visits", "questions"].contains($0[10]) }
    #expect(span.count > 1000)
    for line in span where line[6] != "" { #expect(line[11].contains("partly-measured"), "\(line)") }
    for line in lines where line[1] == "2022-Q2" && line[10] == "visits" && line[0] == "gender" {
      #expect(!line[11].contains("partly-measured"), "\(line)")
    }
    #expect(page.contains("Niet aangeleverd is: 2021-Q4. De reeks is volledig vanaf 2022-Q1."))
  }
}
