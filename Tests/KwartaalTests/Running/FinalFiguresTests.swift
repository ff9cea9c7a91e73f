import Definitions
import Glibc
import Publishing
import Running
import Testing

/// A figure of a final edition has one value wherever it is printed, and changes by decision only.
@Suite struct FinalFiguresTests {
  private let fixture: RunFixture

  /// 2022-Q2, final.
  init() throws {
    fixture = try RunFixture()
    _ = try fixture.run("2023-02-01", periods: ["2022-Q2"])
    #expect(try edition("2022-Q2.1").isFinal)
  }

  private func edition(_ name: String) throws -> WrittenEdition {
    try WrittenEdition(path: "\(fixture.report)/\(name)")
  }

  @Test func finalStaysFinalWhateverTheDay() throws {
    let before = fixture.small.tree()
    #expect(try fixture.run("2022-07-31", periods: ["2022-Q2"]).isUnchanged)
    #expect(fixture.small.tree() == before)
    try fixture.add("G900", "05-2022", entered: "16-05-2022")
    let refusal = fixture.refusal { _ = try fixture.run("2022-07-31", periods: ["2022-Q2"]) }
    #expect(refusal?.exit == .finalFigure)
    #expect(fixture.small.tree() == before)
  }

  /// The late visit waits, and the newer edition says so.
  @Test func aNewerEditionPrintsWhatTheFinalOneSays() throws {
    try fixture.add("G900", "05-2022", entered: "16-05-2022")
    try fixture.add("G901", "08-2022", entered: "16-08-2022")
    #expect(try fixture.run("2023-02-01", periods: ["2022-Q3"]).exit == .success)
    #expect(try fixture.number("2022-Q3.1", "key", "2022-Q2", "visits") == "25")
    #expect(try fixture.number("2022-Q3.1", "key", "2022-Q3", "visits") == "1 provisional")
    let page = try fixture.small.program.text("public/golden/2022-Q3/index.md")
    #expect(page.contains("Nagekomen na vaststelling: 1 registratie in het tweede kwartaal van 2022."))
    let quality = try fixture.small.program.text("public/golden/2022-Q3/quality.json")
    let told = try #require(quality.firstRange(of: "\"after_final\""))
    #expect(quality[told.upperBound...].prefix(60).contains(#""2022-Q2""#))
    #expect(try fixture.rebuild("2022-Q3.1").findings.isEmpty)
    _ = try fixture.run(
      "2023-02-01", periods: ["2022-Q2"], revision: .init(reason: "Nalevering", role: "hoofd onderzoek"))
    #expect(try fixture.number("2022-Q2", "key", "2022-Q2", "visits") == "26 revised")
    #expect(try fixture.rebuild("2022-Q3.1").findings.isEmpty)
  }

  /// Where it is not kept what a final edition counts, nothing can wait: 26 visits where the final one says 25.
  @Test func aNewerEditionMayNotContradictIt() throws {
    for name in ["nation", "units"] {
      unlink("\(fixture.small.program.folder.path)/public.work/registrations-final-\(name)-golden.marks")
    }
    try fixture.add("G900", "05-2022", entered: "16-05-2022")
    try fixture.add("G901", "08-2022", entered: "16-08-2022")
    let before = fixture.small.tree()
    let refusal = try #require(fixture.refusal { _ = try fixture.run("2023-02-01", periods: ["2022-Q3"]) })
    #expect(refusal.exit == .finalFigure)
    #expect(
      refusal.failures.first?.what.hasPrefix(
        "this edition is final, and 2022-Q3 would print 1 of its figures otherwise: "
          + "key visits 2022-Q2 visits: 25, now 26") == true, "\(refusal.failures)")
    #expect(fixture.small.tree() == before)
  }

  @Test func aDecisionRenewsEveryFinalEditionThatPrintsIt() throws {
    try fixture.add("G900", "05-2022", entered: "16-05-2022")
    try fixture.add("G901", "08-2022", entered: "16-08-2022")
    try fixture.write(
      "corrections:\n  - {period: 2022-Q2, date: 2023-01-20, reason: \"Bibliotheek leverde na.\", by: hoofd onderzoek}\n"
    )
    let result = try fixture.run("2023-02-01", periods: ["2022-Q3"])
    #expect(result.exit == .success)
    #expect(try fixture.number("2022-Q2.2", "key", "2022-Q2", "visits") == "26 revised")
    #expect(try fixture.number("2022-Q3.1", "key", "2022-Q2", "visits") == "26")
    #expect(try edition("2022-Q2.2").isFinal)
    #expect(try edition("2022-Q2.2").corrections.map(\.reason) == ["Bibliotheek leverde na."])
    for name in ["2022-Q2.2", "2022-Q3.1"] { #expect(try edition(name).audit().findings.isEmpty) }
    let page = try fixture.small.program.text("public/golden/2022-Q2/index.md")
    #expect(
      page.contains(
        "Besluit van 20 januari 2023, door hoofd onderzoek, over tweede kwartaal 2022: Bibliotheek leverde na."
      ))
    let changes = try fixture.small.program.text("public/golden/2022-Q2/changes.csv")
    #expect(changes.contains("key,2022-Q2,nl,NL,visits,,visits,25,26,1,correction,1,0,0,0,0,0\n"))

    // The decision counts once: the next change needs another.
    try fixture.add("G902", "06-2022", entered: "16-06-2022")
    let refusal = fixture.refusal { _ = try fixture.run("2023-02-01", periods: ["2022-Q2"]) }
    #expect(refusal?.exit == .finalFigure)
  }

  @Test func whoeverRunsItMayDecide() throws {
    try fixture.add("G900", "05-2022", entered: "16-05-2022")
    _ = try fixture.run(
      "2023-02-01", periods: ["2022-Q2"], revision: .init(reason: "Nalevering", role: "hoofd onderzoek"))
    #expect(try edition("2022-Q2").corrections.map(\.role) == ["hoofd onderzoek"])
  }

  @Test func anEmptyLastCompletePeriodIsRefused() throws {
    let refusal = fixture.refusal { _ = try fixture.run("2023-02-01", periods: ["last-complete"]) }
    #expect(refusal?.exit == .dataRefused)
  }
}
