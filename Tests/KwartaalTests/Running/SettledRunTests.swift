import Definitions
import Glibc
import Publishing
import Running
import Testing

/// A run with nothing to do says so without making anything, and notices whatever would make another edition.
@Suite struct SettledRunTests {
  private let fixture: RunFixture
  private var folder: String { fixture.small.program.folder.path }
  private var note: String { "\(folder)/public.work/settled-golden.txt" }

  init() throws {
    fixture = try RunFixture()
    _ = try fixture.run("2022-07-31", periods: ["2022-Q2"])
  }

  @Test func sameAnswer() throws {
    let quick = try fixture.run("2022-07-31", periods: ["2022-Q2"])
    unlink(note)
    let whole = try fixture.run("2022-07-31", periods: ["2022-Q2"])
    #expect(quick.isUnchanged && quick.json == whole.json && quick.text == whole.text)
    #expect(access(note, F_OK) == 0)
  }

  @Test func anotherRow() throws {
    try fixture.add("G900", "05-2022", entered: "16-05-2022")
    #expect(try !fixture.run("2022-07-31", periods: ["2022-Q2"]).isUnchanged)
  }

  @Test func anotherDay() throws {
    #expect(try !fixture.run("2023-02-01", periods: ["2022-Q2"]).isUnchanged)
  }

  @Test func anotherWord() throws {
    try fixture.write("style:\n  bar: \"#154273\"\n")
    _ = try fixture.run("2022-07-31", periods: ["2022-Q2"])
    try fixture.small.program.copy(fixture.pipeline, to: "pipeline.yaml") {
      $0 = Array(
        String(decoding: $0, as: UTF8.self).replacing("Bezoeken tellen", with: "Visites tellen").utf8)
    }
    #expect(try !fixture.run("2022-07-31", periods: ["2022-Q2"]).isUnchanged)
  }

  @Test func anEditionThatIsGone() throws {
    try fixture.add("G900", "05-2022", entered: "16-05-2022")
    _ = try fixture.run("2022-07-31", periods: ["2022-Q2"])
    rename("\(fixture.report)/2022-Q2.2", "\(folder)/gone")
    #expect(try !fixture.run("2022-07-31", periods: ["2022-Q2"]).isUnchanged)
  }

  /// What a dry run would do, and why.
  @Test func dryRunSaysWhy() throws {
    try fixture.add("G900", "05-2022", entered: "16-05-2022")
    let text = try fixture.run("2022-07-31", periods: ["2022-Q2"], dryRun: true).text
    #expect(text.hasPrefix("2022-Q2: would publish edition 2 (revised, "), "\(text)")
    #expect(text.contains("  - new or changed input: \(SmallReport.visits)\n"), "\(text)")
    #expect(text.contains("  - other numbers: age "), "\(text)")
    let final = try fixture.run("2023-02-01", periods: ["2022-Q2"], dryRun: true)
    #expect(final.text.contains("  - it becomes final\n"), "\(final.text)")
    #expect(final.json.contains("\"why\": ["))
  }
}
