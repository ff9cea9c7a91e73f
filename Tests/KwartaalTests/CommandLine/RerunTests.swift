import Glibc
import Testing

/// A second run: nothing where nothing changed, a new edition beside the old one where something did.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct RerunTests {
  private let small: SmallReport

  init() throws {
    small = try SmallReport()
    let outcome = try small.report()
    #expect(outcome.exit == 0)
    #expect(outcome.output == "2022-Q2: new → public/golden/2022-Q2.1/index.html\n")
  }

  @Test func unchanged() throws {
    let before = small.tree()
    let outcome = try small.report()
    #expect(outcome.exit == 0)
    #expect(outcome.output == "2022-Q2: unchanged → public/golden/2022-Q2.1\n")
    #expect(small.tree() == before)
  }

  @Test func unchangedAsJSON() throws {
    let outcome = try small.report("--json")
    #expect(outcome.output.hasPrefix("{\n  \"result\": \"unchanged\",\n  \"exit\": 0,\n  \"editions\": [\n"))
    #expect(outcome.output.contains("\"path\": \"public/golden/2022-Q2.1\""))
  }

  @Test func dryRunWritesNothing() throws {
    let before = small.tree()
    let work = small.tree("public.work")
    try small.append(SmallReport.row("G100", "20-05-2022", entered: "20-07-2022"))
    let outcome = try small.report("--dry-run")
    #expect(outcome.exit == 0)
    #expect(outcome.output.hasPrefix("2022-Q2: would publish edition 2 (revised, "))
    #expect(small.tree() == before)
    #expect(small.tree("public.work") == work)
  }

  @Test func dryRunOfAFreshRootMakesNoFolder() throws {
    let outcome = try small.report("--dry-run", "--output", "fresh")
    #expect(
      outcome.output == "2022-Q2: would publish edition 1 (new)\n  - there is no edition of 2022-Q2 yet\n")
    #expect(access("\(small.program.folder.path)/fresh.work", F_OK) != 0)
    #expect(access("\(small.program.folder.path)/fresh", F_OK) != 0)
  }

  @Test func lateRowMakesANewEdition() throws {
    let before = small.tree()
    try small.append(SmallReport.row("G100", "20-05-2022", entered: "20-07-2022"))
    let outcome = try small.report()
    #expect(outcome.exit == 0)
    #expect(outcome.output.hasPrefix("2022-Q2: revised, "))
    #expect(outcome.output.hasSuffix(" changed cells → public/golden/2022-Q2.2/index.html\n"))
    let after = small.tree()
    #expect(before["golden/2022-Q2"] == "-> 2022-Q2.1")
    #expect(after["golden/2022-Q2"] == "-> 2022-Q2.2")
    for (path, content) in before where path.hasPrefix("golden/2022-Q2.1/") {
      #expect(after[path] == content)
    }

    let folder = "\(small.program.folder.path)/public/golden"
    let old = try ObservationTable("\(folder)/2022-Q2.1/observations.csv")
    let new = try ObservationTable("\(folder)/2022-Q2.2/observations.csv")
    #expect(old.number("key", "2022-Q2", "visits") == "25 provisional")
    #expect(new.number("key", "2022-Q2", "visits") == "26 provisional revised")
    #expect(new.number("key", "2022-Q1", "visits") == "14 provisional")
  }

  /// A registration that is delivered again, in another file, counts once.
  @Test func repeatedDeliveryChangesNothing() throws {
    let before = small.tree()
    try small.program.copy("\(SmallReport.exports)/\(SmallReport.visits)", to: "levering-2.csv")
    let outcome = try small.report(input: ["levering-2.csv", SmallReport.visits, SmallReport.locations])
    #expect(outcome.exit == 0)
    #expect(outcome.output == "2022-Q2: unchanged → public/golden/2022-Q2.1\n")
    #expect(small.tree() == before)
  }
}
