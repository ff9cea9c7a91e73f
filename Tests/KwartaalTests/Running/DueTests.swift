import Definitions
import Glibc
import Publishing
import Running
import Testing

/// One unattended command keeps a site right.
@Suite struct DueTests {
  private let fixture: RunFixture

  init() throws {
    fixture = try RunFixture()
    #expect(try fixture.run("2022-07-31", due: true).exit == .success)
  }

  @Test func makesWhatIsNewAndFinalisesWhatIsDue() throws {
    #expect(try fixture.run("2022-07-31", due: true).isUnchanged)
    _ = try fixture.run("2022-10-31", due: true)
    #expect(try WrittenEdition(path: "\(fixture.report)/2022-Q1").isFinal)
    #expect(try !WrittenEdition(path: "\(fixture.report)/2022-Q2").isFinal)
    try fixture.add("G901", "08-2022", entered: "16-08-2022")
    let result = try fixture.run("2023-02-01", due: true)
    #expect(result.text.contains("2022-Q3: new → "))
    #expect(try WrittenEdition(path: "\(fixture.report)/2022-Q2").isFinal)
    let before = fixture.small.tree()
    #expect(try fixture.run("2023-02-01", due: true).isUnchanged)
    #expect(fixture.small.tree() == before)
  }

  @Test func leavesWhatNeedsADecision() throws {
    _ = try fixture.run("2023-02-01", due: true)
    try fixture.add("G900", "05-2022", entered: "16-05-2022")
    try fixture.add("G901", "08-2022", entered: "16-08-2022")
    let result = try fixture.run("2023-02-01", due: true)
    #expect(result.exit == .decisionNeeded)
    #expect(result.text.contains("2022-Q3: new → "))
    #expect(result.text.hasSuffix("2022-Q2: waits for a decision\n"))
    #expect(try fixture.number("2022-Q3.1", "key", "2022-Q2", "visits") == "25")
    // Until then every run says so, and changes nothing.
    let before = fixture.small.tree()
    let again = try fixture.run("2023-02-01", due: true)
    #expect(again.exit == .decisionNeeded && again.json.contains("\"result\": \"held\",\n  \"exit\": 83,"))
    #expect(fixture.small.tree() == before)
    // With nothing to do it is quick, and says what the whole run says.
    #expect(unlink("\(fixture.small.program.folder.path)/public.work/settled-golden.txt") == 0)
    let whole = try fixture.run("2023-02-01", due: true)
    #expect(again.json == whole.json && again.text == whole.text)
    try fixture.write(
      "corrections:\n  - {period: 2022-Q2, date: 2023-01-20, reason: Nalevering, by: hoofd onderzoek}\n")
    #expect(try fixture.run("2023-02-01", due: true).exit == .success)
    #expect(try fixture.number("2022-Q2.3", "key", "2022-Q2", "visits") == "26 revised")
    #expect(try fixture.run("2023-02-01", due: true).isUnchanged)
  }

  /// Two runs with work folders of their own may not touch one root.
  @Test func theLockIsOfTheRoot() throws {
    let root = open("\(fixture.small.program.folder.path)/public", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(root) }
    #expect(flock(root, LOCK_EX | LOCK_NB) == 0)
    let refusal = fixture.refusal { _ = try fixture.run("2022-07-31", due: true, work: "other.work") }
    #expect(refusal?.exit == .tryLater)
  }
}
