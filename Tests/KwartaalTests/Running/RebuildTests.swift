import Definitions
import Glibc
import Publishing
import Running
import Testing

/// An edition is made again from the inputs that its provenance names, byte for byte.
@Suite struct RebuildTests {
  private let fixture: RunFixture

  init() throws {
    fixture = try RunFixture()
    _ = try fixture.run("2022-07-31", periods: ["2022-Q1", "2022-Q2"])
  }

  private func findings(_ edition: String) throws -> [String] {
    try fixture.rebuild(edition).findings.map(\.description)
  }

  @Test func byteForByte() throws {
    #expect(try findings("2022-Q1.1") == [])
    #expect(try findings("2022-Q2.1") == [])
    #expect(try findings("2022-Q2") == [])
  }

  /// A later run replaces both; what was made before stays what can be made again from what it was made from.
  @Test func fromTheInputsOfThen() throws {
    let before = try TextFile.read("\(fixture.small.program.folder.path)/\(SmallReport.visits)")
    try fixture.add("G900", "05-2022", entered: "16-05-2022")
    _ = try fixture.run("2022-07-31", periods: ["2022-Q2"])
    #expect(try findings("2022-Q2.2") == [])
    let refusal = try #require(fixture.refusal { _ = try findings("2022-Q2.1") })
    #expect(refusal.exit == .inputMissing)
    #expect(refusal.failures[0].place?.file == SmallReport.visits)
    fixture.small.program.folder.write(
      before, to: "\(fixture.small.program.folder.path)/\(SmallReport.visits)")
    #expect(try findings("2022-Q2.1") == [])
  }

  @Test func whatWasChangedIsNamed() throws {
    let page = "\(fixture.report)/2022-Q2.1/index.md"
    let text = try TextFile.read(page)
    fixture.small.program.folder.write(text.replacing("Bezoeken", with: "Bezuinigd"), to: page)
    let findings = try findings("2022-Q2.1")
    #expect(
      findings.contains { $0.hasPrefix("index.md: is made again with other bytes, the first on line ") })
    #expect(findings.contains("index.md: was changed"))
    #expect(findings.count == 2, "\(findings)")
  }

  @Test func finalEditionsAndDecisions() throws {
    _ = try fixture.run("2023-02-01", periods: ["2022-Q2"])
    try fixture.add("G900", "05-2022", entered: "16-05-2022")
    _ = try fixture.run(
      "2023-02-01", periods: ["2022-Q2"], revision: .init(reason: "Nalevering", role: "hoofd onderzoek"))
    #expect(try findings("2022-Q2.3") == [])
  }

  /// Alone it verifies; made again it needs the edition that it revised, and says so.
  @Test func withoutItsPredecessor() throws {
    try fixture.add("G900", "05-2022", entered: "16-05-2022")
    _ = try fixture.run("2022-07-31", periods: ["2022-Q2"])
    rename("\(fixture.report)/2022-Q2.1", "\(fixture.small.program.folder.path)/gone")
    #expect(try WrittenEdition(path: "\(fixture.report)/2022-Q2.2").compare().findings == [])
    let refusal = try #require(fixture.refusal { _ = try findings("2022-Q2.2") })
    #expect(
      refusal.failures[0].what
        == "this edition says what it changed in 2022-Q2.1, which is not beside it any more")
    #expect(refusal.exit == .inputMissing)
  }
}

/// The same whatever the surroundings.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct RebuildSurroundingsTests {
  @Test(arguments: [
    (["TZ": "Pacific/Kiritimati"], "exec \"$@\""), (["LC_ALL": "tr_TR.UTF-8"], "exec \"$@\""),
    ([:], "umask 077 && exec \"$@\" --threads 1"), ([:], "umask 000 && exec \"$@\" --threads 8"),
  ])
  func sameBytes(_ environment: [String: String], _ shell: String) throws {
    let small = try SmallReport()
    #expect(try small.report().exit == 0)
    let outcome = try small.program.run(
      [
        "verify", "public/golden/2022-Q2", "--rebuild", "--pipeline", SmallReport.pipeline, "--key-file",
        "key",
        "--input", SmallReport.visits, SmallReport.locations,
      ], environment: environment, shell: shell)
    #expect(outcome.exit == 0, "\(outcome)")
    #expect(outcome.output.hasPrefix("verified and made again, byte for byte: "))
  }
}
