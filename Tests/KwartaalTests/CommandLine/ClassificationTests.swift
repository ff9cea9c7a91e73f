import Definitions
import Testing

/// Municipalities that merged: carried back in the current classification, themselves in that of the period.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct ClassificationTests {
  private let program = Program()

  init() throws {
    let sample = try program.run(
      "sample", "--definition", Program.sample, "--output", "exports", "--from", "2021-Q3", "--to", "2022-Q2",
      "--visits-per-quarter", "2000")
    #expect(sample.exit == 0, "\(sample.errors)")
  }

  /// Heerhugowaard (GM0398) and Langedijk (GM0416) became Dijk en Waard (GM1980) on 2022-01-01.
  @Test(arguments: [("current", ["GM1980"]), ("period", ["GM0398", "GM0416", "GM1980"])])
  func mergedMunicipalities(_ classification: String, _ expected: [String]) throws {
    let text = try TextFile.read(Program.pipeline).replacing(
      "codebook: codebook.yaml",
      with: "classification: \(classification)\ncodebook: \(Program.repository)/pipelines/codebook.yaml")
    program.folder.write(text, to: "\(program.folder.path)/pipeline.yaml")
    let outcome = try program.run(
      ["report", "pipeline.yaml", "--input", "exports", "--key-file", "key"], environment: [:],
      shell: "ln -s \(Program.repository)/pipelines/layouts layouts; exec \"$@\"")
    #expect(outcome.exit == 0, "\(outcome.errors)")
    let lines = try TextFile.read(
      "\(program.folder.path)/public/kwartaalrapportage/2022-Q2/observations.csv"
    ).split(separator: "\n")
    let found = ["GM0398", "GM0416", "GM1980"].filter { code in
      lines.contains { $0.hasPrefix("key,2021-Q3/2022-Q2,municipality,\(code),visits,") }
    }
    #expect(found == expected)
  }

  @Test func withoutARegisterNoPlaceHasAPage() throws {
    let outcome = try program.run(
      ["report", Program.pipeline, "--key-file", "key", "--input"],
      shell: "exec \"$@\" exports/ido-bezoekers-*")
    #expect(outcome.exit == 0, "\(outcome.errors)")
    let edition = "\(program.folder.path)/public/kwartaalrapportage/2022-Q2"
    let lines = try TextFile.read("\(edition)/observations.csv").split(separator: "\n")
    let levels = Set(lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[2] })
    #expect(levels == ["nl", "organisation"])
    #expect(lines.contains("staffing,2022-Q2,nl,NL,total,,,,,,locations,not-available"))
    #expect(lines.contains { $0.hasPrefix("key,2022-Q2,nl,NL,municipalities,,,,,,locations,not-available") })
    #expect(
      try TextFile.read("\(edition)/index.md").contains("Gegevens over locaties zijn niet beschikbaar."))
  }

  @Test func monthlyReportsHaveNoLocalPages() throws {
    let text = try TextFile.read("\(Program.repository)/pipelines/maandoverzicht.yaml")
      .replacing("codebook: codebook.yaml", with: "codebook: \(Program.repository)/pipelines/codebook.yaml")
      .replacing("pages: [national]", with: "pages: [national, province]")
    program.folder.write(text, to: "\(program.folder.path)/pipeline.yaml")
    let outcome = try program.run(
      ["report", "pipeline.yaml", "--input", "exports"], environment: [:],
      shell: "ln -s \(Program.repository)/pipelines/layouts layouts; exec \"$@\"")
    #expect(outcome.exit == 78)
    #expect(outcome.errors.contains("a report made every month cannot have pages of the level province"))
  }
}
