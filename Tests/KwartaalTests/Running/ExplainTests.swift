import Definitions
import Edition
import Publishing
import Running
import Testing

/// How a published number came about: true counts for eyes inside only.
@Suite struct ExplainTests {
  private let fixture: RunFixture

  /// 2022-Q2 with a registration that came in twice, one that was withdrawn, and one without a date that can be.
  init() throws {
    fixture = try RunFixture()
    try fixture.add("G900", "05-2022", entered: "16-05-2022")
    try fixture.add("G900", "05-2022", entered: "17-05-2022")
    try fixture.small.append(
      SmallReport.row("G901", "15-05-2022", entered: "16-05-2022").replacing(";;;L1", with: ";;Ja;L1"))
    try fixture.add("G902", "02-2044", entered: "16-05-2022")
    _ = try fixture.run("2022-07-31", periods: ["2022-Q2"])
  }

  private func explain(
    _ cell: String, isInternal: Bool = false, pipeline: String? = nil
  ) throws -> CellExplanation {
    try fixture.explain(cell, isInternal: isInternal)
  }

  @Test func saysOnlyWhatIsPublished() throws {
    let text = try explain("age.65plus.2022-Q2").text
    let printed = try #require(try fixture.number("2022-Q2.1", "age", "2022-Q2", "65plus"))
    #expect(text.hasPrefix("age.65plus.nl.NL.2022-Q2.visits\n"))
    #expect(text.contains("number      \(printed.split(separator: " ")[0]) of "), "\(text)")
    #expect(
      text.contains("row: \"Leeftijd\" (age), one answer per visit, asked until 2024-03-31: 65 jaar"),
      "\(text)")
    #expect(text.contains("filter      visits dated 2022-04-01 to 2022-06-30, in the whole country"))
    #expect(text.contains("exact: one variable, the whole country"))
    #expect(text.contains("history     2022-Q2.1: "))
    #expect(text.hasSuffix("--internal tells them.\n"))
    #expect(!text.contains("INTERN") && !text.contains("\ninside"))
  }

  @Test func countsPerFileAreInternal() throws {
    let explanation = try explain("age.65plus.2022-Q2", isInternal: true)
    let text = explanation.text
    let printed = try #require(try fixture.number("2022-Q2.1", "age", "2022-Q2", "65plus"))
    let count = printed.split(separator: " ")[0]
    #expect(text.hasPrefix("INTERN, NIET PUBLICEREN\n"))
    #expect(text.contains("inside      \(count) of "), "\(text)")
    #expect(text.contains("printed as \(count), as it stands"), "\(text)")
    #expect(
      text.contains("(form-2022): \(count) counted, 2 superseded, 2 withdrawn"), "\(text)")
    #expect(explanation.json.contains("\"internal\": true"))
    #expect(explanation.json.contains("\"counted\": \(count),"))
  }

  /// The same sums as the report, in every number of every national table of registrations.
  @Test func countsWhatTheReportCounts() throws {
    let edition = try WrittenEdition(path: "\(fixture.report)/2022-Q2.1")
    var explained = 0
    for number in try edition.publishedNumbers()
    where number.count != nil && number.key.counted != .locations && explained < 40 {
      let key = number.key
      let address = [
        key.table, number.row, number.column, key.level.rawValue, key.unit,
        key.period.description.replacing("/", with: ".."), key.counted.rawValue,
      ].filter { !$0.isEmpty }.joined(separator: ".")
      let text = try explain(address, isInternal: true).text
      #expect(text.contains("printed as \(number.count!), as it stands"), "\(address): \(text)")
      explained += 1
    }
    #expect(explained == 40)
  }

  @Test func historyOverEditions() throws {
    try fixture.add("G903", "06-2022", entered: "16-06-2022")
    _ = try fixture.run("2022-07-31", periods: ["2022-Q2"])
    let text = try explain("key.visits.2022-Q2").text
    #expect(text.contains("history     2022-Q2.1: 26 (provisional, 2022-07-31)\n"), "\(text)")
    #expect(text.contains("            2022-Q2.2: 27 (provisional, 2022-07-31)\n"), "\(text)")
  }

  @Test(arguments: [
    ("agee.65plus.2022-Q2", "no table \"agee\" is printed here", "did you mean \"age\"?"),
    ("age.65plu.2022-Q2", "no row \"65plu\" is printed here", "did you mean \"65plus\"?"),
    ("age.65plus.2021-Q2", "no period \"2021-Q2\" is printed here", "did you mean \"2022-Q2\"?"),
    ("gemeenten/ede.html#key.visits.2022-Q2", "no edition has a page of this name", "name it as"),
  ])
  func whatIsNotPrinted(_ cell: String, _ what: String, _ remedy: String) throws {
    let refusal = try #require(fixture.refusal { _ = try explain(cell) }?.failures.first)
    #expect(refusal.what == what)
    #expect(refusal.remedy?.hasPrefix(remedy) == true, "\(refusal)")
    #expect(refusal.exit == .usage)
  }
}
