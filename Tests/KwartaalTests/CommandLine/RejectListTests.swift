import Testing

/// The private list of rejected rows: complete, in the order of the input, without any value.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct RejectListTests {
  private let small: SmallReport

  init() throws { small = try SmallReport() }

  @Test func isComplete() throws {
    let first = try small.program.text(SmallReport.visits).utf8.count { $0 == 0x0A } + 1
    let rows = (0..<30).map { SmallReport.row("X\($0)", "31-06-2022", entered: "20-07-2022") }
    try small.append(rows.joined() + "X30;y\r\n")
    // So many rejected rows stop the run; the list is there to mend them.
    let outcome = try small.report()
    #expect(outcome.exit == 80, "\(outcome)")
    let lines = try small.program.text("public.work/rejects.csv").split(separator: "\n").map(String.init)
    #expect(lines[0] == "file,member,line,rows,column,kind")
    let dates = lines.filter { $0.hasSuffix(",1,\"datum_bezoek\",invalid-date") }
    #expect(dates.count >= 30)
    #expect(
      dates.suffix(30)
        == (0..<30).map {
          "\"\(SmallReport.visits)\",\"\",\(first + $0),1,\"datum_bezoek\",invalid-date"
        })
    #expect(lines.last == "\"\(SmallReport.visits)\",\"\",\(first + 30),1,\"\",cell-count")
    #expect(small.tree("public.work")["rejects.csv"]?.hasPrefix("file 600 ") == true)
  }

  /// A run that a gate stops leaves the list for whoever mends the input.
  @Test func isThereAfterARefusal() throws {
    try small.append(
      (0..<600).map { SmallReport.row("X\($0)", "31-06-2022", entered: "20-07-2022") }.joined())
    #expect(try small.report().exit == 80)
    #expect(try small.program.text("public.work/rejects.csv").split(separator: "\n").count > 600)
  }
}
