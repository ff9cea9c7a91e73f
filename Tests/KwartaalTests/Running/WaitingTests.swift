import Definitions
import Publishing
import Running
import Synchronization
import Testing

/// What was published changes by no registration, or by a whole group of ten.
@Suite struct WaitingTests {
  private let fixture: RunFixture

  /// 2022-Q2 with 25 visits.
  init() throws {
    fixture = try RunFixture()
    try fixture.write(smallestGroup: 10)
    _ = try fixture.run("2022-07-31", periods: ["2022-Q2"])
    #expect(try visits("2022-Q2.1", "2022-Q2") == "25 provisional")
  }

  private func visits(_ edition: String, _ period: String) throws -> String? {
    try fixture.number(edition, "key", period, "visits")
  }

  private func add(_ numbers: ClosedRange<Int>, _ month: String = "05-2022") throws {
    for number in numbers { try fixture.add("W\(number)", month, entered: "20-07-2022") }
  }

  @Test func nineWaitAndTenArePublished() throws {
    let before = fixture.small.tree()
    try add(1...9)
    #expect(try fixture.run("2022-07-31", periods: ["2022-Q2"]).isUnchanged)
    #expect(fixture.small.tree() == before)
    try add(10...10)
    #expect(!(try fixture.run("2022-07-31", periods: ["2022-Q2"]).isUnchanged))
    #expect(try visits("2022-Q2.2", "2022-Q2") == "35 provisional revised")
    // Counted from what is published now.
    try add(11...19)
    #expect(try fixture.run("2022-07-31", periods: ["2022-Q2"]).isUnchanged)
  }

  @Test func aNewerEditionRepeatsWhatWasPublished() throws {
    try add(1...9)
    try fixture.add("N1", "08-2022", entered: "16-08-2022")
    _ = try fixture.run("2022-10-31", periods: ["2022-Q3"])
    #expect(try visits("2022-Q3.1", "2022-Q2") == "25 provisional")
    #expect(try visits("2022-Q3.1", "2022-Q3") == "1 provisional")
    let cumulative = try fixture.number("2022-Q3.1", "key", "2022-Q1/2022-Q3", "visits")
    #expect(cumulative == "40 provisional")
  }

  @Test func becomingFinalChangesNoNumber() throws {
    try add(1...9)
    _ = try fixture.run("2023-02-01", periods: ["2022-Q2"])
    #expect(try WrittenEdition(path: "\(fixture.report)/2022-Q2.2").isFinal)
    #expect(try visits("2022-Q2.2", "2022-Q2") == "25")
  }

  /// Corrected, moved to another month, and withdrawn.
  @Test func allKindsOfChangeWait() throws {
    try add(1...30)
    _ = try fixture.run("2022-07-31", periods: ["2022-Q2"])
    let before = fixture.small.tree()
    try fixture.small.append(
      SmallReport.row("W1", "15-05-2022", entered: "20-07-2022", age: "Jonger dan 25 jaar")
        .replacing("20-07-2022;;", with: "20-07-2022;21-07-2022;"))
    try fixture.small.append(
      SmallReport.row("W2", "15-08-2022", entered: "20-07-2022")
        .replacing("20-07-2022;;", with: "20-07-2022;21-07-2022;"))
    try fixture.small.append(
      SmallReport.row("W3", "15-05-2022", entered: "20-07-2022")
        .replacing("20-07-2022;;;", with: "20-07-2022;21-07-2022;Ja;"))
    #expect(try fixture.run("2022-08-31", periods: ["2022-Q2"]).isUnchanged)
    #expect(fixture.small.tree() == before)
    // The visit that moved is not counted twice.
    try fixture.add("N1", "08-2022", entered: "16-08-2022")
    _ = try fixture.run("2022-10-31", periods: ["2022-Q3"])
    #expect(try visits("2022-Q3.1", "2022-Q2") == "55 provisional")
    #expect(try visits("2022-Q3.1", "2022-Q3") == "1 provisional")
  }

  @Test func aRoleMayDecideOtherwise() throws {
    _ = try fixture.run("2023-02-01", periods: ["2022-Q2"])
    try add(1...1)
    #expect(try fixture.run("2023-02-01", periods: ["2022-Q2"]).isUnchanged)
    _ = try fixture.run(
      "2023-02-01", periods: ["2022-Q2"], revision: .init(reason: "Nalevering", role: "hoofd onderzoek"))
    #expect(try visits("2022-Q2.3", "2022-Q2") == "26 revised")
    #expect(
      try WrittenEdition(path: "\(fixture.report)/2022-Q2.3").corrections.map(\.reason) == ["Nalevering"])
  }

  /// What lies before the start of a report is none of its changes.
  @Test func anotherReportMayBeginLater() throws {
    try fixture.small.program.copy("\(fixture.small.program.folder.path)/pipeline.yaml", to: "pipeline.yaml")
    {
      $0 = Array(String(decoding: $0, as: UTF8.self).replacing("since: 2022-Q1", with: "since: 2022-Q2").utf8)
    }
    try add(1...12)
    _ = try fixture.run("2022-07-31", periods: ["2022-Q2"])
    #expect(try visits("2022-Q2.2", "2022-Q2") == "37 provisional revised")
  }

  /// A row that was published and is gone cannot be counted as before.
  @Test func whatIsGoneCannotWait() throws {
    try remove(["G016"], from: fixture)
    let refusal = fixture.refusal { _ = try fixture.run("2022-07-31", periods: ["2022-Q2"]) }
    #expect(refusal?.exit == .disclosureGate, "\(String(describing: refusal))")
  }

  /// Enough for the nation, and eight and five of two libraries.
  @Test func whatIsGoneOfUnitsIsPublishedAndTold() throws {
    let fixture = try RunFixture()
    try fixture.write(smallestGroup: 10, pages: "national, library")
    _ = try fixture.run("2022-07-31", periods: ["2022-Q2"])
    try remove(["G018", "G019", "G023", "G027", "G032", "G033", "G035", "G036"], from: fixture)
    try remove(["G016", "G020", "G022", "G024", "G026"], from: fixture)
    let told = Mutex<[String]>([])
    let listener = RunListener(note: { line in told.withLock { $0.append(line) } })
    let result = try fixture.run("2022-07-31", periods: ["2022-Q2"], listener: listener)
    #expect(!result.isUnchanged)
    #expect(
      told.withLock { $0 }.contains(
        "changes of units that cannot wait, for the input has no earlier version: 13"))
  }

  private func remove(_ identities: [String], from fixture: RunFixture) throws {
    let path = "\(fixture.small.program.folder.path)/\(SmallReport.visits)"
    try fixture.small.program.copy(path, to: path) { bytes in
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let kept = lines.filter { line in !identities.contains { line.starts(with: Array("\($0);".utf8)) } }
      bytes = Array(kept.joined(separator: [0x0A]))
    }
  }
}
