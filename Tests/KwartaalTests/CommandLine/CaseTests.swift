import Testing

/// Small exports of kinds that went wrong elsewhere, each through the whole program.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct CaseTests {
  /// What a run over the inputs of a case must come to.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var exit: Int32 = 0
    /// Visits in the table of gender, which every row answers.
    var visits: Int?
    var period = "2022-Q2"
    /// Words of the output, all of which must be there.
    var says: [String] = []
    /// Lines of `observations.csv`, by how they begin.
    var published: [String] = []

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "cr-cr-lf", visits: 600),
    Case(name: "empty-columns-in-part", exit: 80, says: ["rejected 584 of 600 rows; most for cell-count"]),
    Case(name: "end-date-9999", published: ["locations,2022-Q2,nl,NL,total,,9,"]),
    Case(name: "entry-year-typo", visits: 600, says: ["1 rejected"]),
    Case(
      name: "every-row-rejected", exit: 65,
      says: [
        "of 600 rows 600 are rejected; most for cell-count, first at", "a.csv.gz: rejected 600 of 600 rows",
      ]),
    Case(name: "extra-header-lines", visits: 600),
    Case(name: "folder-in-folder", visits: 700),
    Case(name: "header-only-part", visits: 600),
    Case(
      name: "hours-with-point",
      published: ["locations,2022-Q2,nl,NL,total,,9,", "opening_hours,2022-Q2,nl,NL,total,,9,"]),
    Case(
      name: "id-scientific", exit: 80,
      says: [
        "b.csv.gz: rejected 200 of 200 rows; most for damaged-identity, first on line 2, column \"registratie_id\""
      ]),
    Case(name: "library-code-case", visits: 600),
    Case(name: "library-names", visits: 600),
    Case(name: "line-separators", visits: 600, says: [" 0 rejected"]),
    Case(name: "location-twice", exit: 80, says: ["quality gate conflicting of \"locations\""]),
    Case(name: "municipality-names", visits: 420),
    Case(name: "nul-tail", visits: 600),
    Case(
      name: "one-file-wholly-rejected", exit: 80,
      says: ["b.csv: rejected 38 of 38 rows", "rejected-rows of \"b.csv\""]),
    Case(name: "quarter-missing", exit: 80, says: ["missing-quarter of \"2022-Q2\" in 2022-Q3: deliver it"]),
    Case(name: "rarest-answer", visits: 241, published: ["gender,2022-Q2,nl,NL,x,,1,"]),
    Case(name: "trailing-empty-columns", visits: 600),
    Case(name: "visit-year-typo", visits: 600, says: ["2022-Q2: new", "1 rejected"]),
    Case(name: "withdrawn-same-day", visits: 540),
    Case(name: "withdrawn-waar", visits: 540, says: ["60 withdrawn"]),
    Case(name: "zip-backslashes", visits: 480),
  ]

  @Test(arguments: cases) func comesOut(_ expected: Case) throws {
    let program = Program()
    // Another program's catalogue above the work folder is no publication root.
    program.folder.write("{}", to: "\(program.folder.path)/catalog.json")
    let input = "\(Program.repository)/Tests/KwartaalTests/Cases/\(expected.name)"
    let outcome = try program.run("report", Program.pipeline, "--key-file", "key", "--input", input)
    #expect(outcome.exit == expected.exit, "\(outcome.errors)")
    for words in expected.says {
      #expect((outcome.output + outcome.errors).contains(words), "\(words): \(outcome)")
    }
    guard expected.exit == 0 else { return }
    let lines = try program.text("public/kwartaalrapportage/\(expected.period)/observations.csv").split(
      separator: "\n")
    let wanted = expected.visits.map { ["gender,\(expected.period),nl,NL,total,,\($0),"] } ?? []
    for line in expected.published + wanted { #expect(lines.contains { $0.hasPrefix(line) }, "\(line)") }
    #expect(try program.run("verify", "public/kwartaalrapportage/\(expected.period)").exit == 0)
  }
}
