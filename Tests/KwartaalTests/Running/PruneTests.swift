import Definitions
import Publishing
import Running
import Testing

/// Old editions go; what stays verifies and can be made again.
@Suite struct PruneTests {
  private let fixture: RunFixture

  /// Five editions of 2022-Q2, and one of 2022-Q3.
  init() throws {
    fixture = try RunFixture()
    for number in 1...5 {
      _ = try fixture.run("2022-07-31", periods: ["2022-Q2"])
      try fixture.add("G90\(number)", "05-2022", entered: "16-05-2022")
    }
    try fixture.add("G910", "08-2022", entered: "16-08-2022")
    _ = try fixture.run("2022-10-31", periods: ["2022-Q3"])
  }

  private func prune(keeping count: Int, isDryRun: Bool = false) throws -> PruneRun {
    try PruneRun(fixture.publication(), keeping: count, report: nil, isDryRun: isDryRun)
  }

  private func editions() -> [String] {
    let names = fixture.small.tree("public/golden").keys.compactMap { $0.split(separator: "/").first }
    return Set(names.map(String.init)).filter { $0.contains(".") }.sorted()
  }

  @Test func whatNothingDependsOnGoes() throws {
    #expect(editions() == ["2022-Q2.1", "2022-Q2.2", "2022-Q2.3", "2022-Q2.4", "2022-Q2.5", "2022-Q3.1"])
    let before = fixture.small.tree()
    let plan = try prune(keeping: 1, isDryRun: true).text
    #expect(plan.hasSuffix("2 editions would go, 4 stay\n"), "\(plan)")
    #expect(fixture.small.tree() == before)
    let text = try prune(keeping: 1).text
    #expect(text.contains("golden/2022-Q2.5: stays, it is live\n"), "\(text)")
    #expect(text.contains("golden/2022-Q2.4: stays, a later edition says what it changed in it\n"))
    #expect(text.hasSuffix("2 editions removed, 4 stay\n"))
    #expect(editions() == ["2022-Q2.1", "2022-Q2.4", "2022-Q2.5", "2022-Q3.1"])
    for edition in editions() {
      #expect(try WrittenEdition(path: "\(fixture.report)/\(edition)").compare().findings == [])
    }
    #expect(try fixture.rebuild("2022-Q3.1").findings == [])
    #expect(try prune(keeping: 1).json.contains("\"result\": \"unchanged\""))
    _ = try fixture.run("2022-10-31", periods: ["2022-Q2"])
    #expect(editions().contains("2022-Q2.6"))
  }

  /// What counted in an edition goes with it, also where another report keeps an edition of that period and number.
  @Test func whatIsPrivateGoesWithItsEdition() throws {
    let edition = try WrittenEdition(path: "\(fixture.report)/2022-Q2.5")
    let work = try WorkFolder(
      path: "\(fixture.small.program.folder.path)/public.work",
      root: PublicationRoot(path: "\(fixture.small.program.folder.path)/public"))
    func isKept() -> Bool {
      fixture.small.tree("public.work").keys.contains { $0.hasPrefix("registrations/golden/2022-Q2.5") }
    }
    #expect(isKept())
    work.forget(edition, left: ["2022-Q2.5"])
    #expect(!isKept())
  }

  @Test func whatIsFinalStays() throws {
    _ = try fixture.run("2023-02-01", periods: ["2022-Q2"])
    _ = try fixture.run(
      "2023-02-01", periods: ["2022-Q2"], revision: .init(reason: "Proef", role: "hoofd onderzoek"))
    try fixture.add("G911", "05-2022", entered: "16-05-2022")
    _ = try fixture.run(
      "2023-02-01", periods: ["2022-Q2"], revision: .init(reason: "Proef", role: "hoofd onderzoek"))
    let text = try prune(keeping: 1).text
    #expect(text.contains("golden/2022-Q2.6: stays, it is final\n"), "\(text)")
  }

  @Test func nothingGoesWhenWhatStaysIsDamaged() throws {
    fixture.small.program.folder.write("x", to: "\(fixture.report)/2022-Q2.1/index.md")
    let before = fixture.small.tree()
    let refusal = fixture.refusal { _ = try prune(keeping: 1) }
    #expect(refusal?.exit == .dataRefused)
    #expect(fixture.small.tree() == before)
  }
}
