import Testing

/// Standard streams that are full or closed are no trap, and stop a run before it publishes.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct StreamTests {
  private let small: SmallReport

  init() throws { small = try SmallReport() }

  @Test(arguments: ["exec \"$@\" >/dev/full", "exec \"$@\" >&-"], [[], ["--json"]])
  func resultThatCannotBeWritten(_ shell: String, _ more: [String]) throws {
    let outcome = try small.program.run(
      ["report", SmallReport.pipeline, "--key-file", "key", "--input", SmallReport.visits] + more,
      shell: shell)
    #expect(outcome.exit == 74)
    #expect(outcome.errors.contains("kwartaal: error: standard output: cannot write: "))
    #expect(small.tree() == [:])
  }

  @Test(arguments: ["exec \"$@\" 2>&-", "exec \"$@\" 2>/dev/full", "exec \"$@\" <&- 2>&-"])
  func narrationThatCannotBeWritten(_ shell: String) throws {
    let outcome = try small.report(shell: shell)
    #expect(
      outcome == Outcome(exit: 0, output: "2022-Q2: new → public/golden/2022-Q2.1/index.html\n", errors: ""))
    let usual = try SmallReport()
    #expect(try usual.report().exit == 0)
    #expect(small.tree() == usual.tree())
    // When an edition was written stands in what is settled.
    let settled = "settled-golden.txt"
    #expect(
      small.tree("public.work").filter { $0.key != settled }
        == usual.tree("public.work").filter { $0.key != settled })
  }

  @Test func refusalWithoutStreams() throws {
    let outcome = try small.report(input: ["absent.csv"], shell: "exec \"$@\" >&- 2>&-")
    #expect(outcome.exit == 66)
  }

  @Test func logThatCannotBeWritten() throws {
    let outcome = try small.report("--log", "/dev/full")
    #expect(outcome.exit == 74)
    #expect(small.tree() == [:])
  }

  @Test func logHoldsTheResult() throws {
    #expect(try small.report("--log", "log").exit == 0)
    #expect(try small.report("--log", "log", input: ["absent.csv"]).exit == 66)
    let lines = try small.program.text("log").split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[1].contains(",\"result\":\"published\",\"exit\":0,"))
    #expect(lines[3].contains(",\"result\":\"refused\",\"exit\":66,"))
  }

  @Test func helpThatCannotBeWritten() throws {
    #expect(try small.program.run("--help", shell: "exec \"$@\" >/dev/full").exit == 74)
  }
}
