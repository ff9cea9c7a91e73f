import Definitions
@testable import Publishing
import Testing

@testable import Edition

@Suite struct AuditTests {
  @Test func aCleanEditionGivesNoFinding() throws {
    let result = try AuditEdition().result()
    #expect(result.findings == [])
    #expect(result.cells > 30)
    #expect(result.files > 10)
  }

  /// A file, what is changed in it, and words that each finding must hold.
  struct Leak: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let path: String
    let old: String
    let new: String
    let found: String

    /// A leak in a file that is rendered is seen when it is rendered again.
    init(_ name: String, _ path: String, _ old: String, _ new: String, _ found: String? = nil) {
      testDescription = name
      self.path = path
      self.old = old
      self.new = new
      self.found = found ?? "\(path): is made again with other bytes"
    }
  }

  static let leaks: [Leak] = [
    Leak("an unrounded file beside the page", "gemeenten/ede.csv", "25to65,,45,", "25to65,,44,"),
    Leak(
      "a line that is not there", "gemeenten/ede.csv",
      "gender,2022-Q2,municipality,GM0228,f,,25,40,,,visits,rounded\n", ""),
    Leak(
      "a percentage of true counts", "observations.csv", "age,2022-Q2,municipality,GM0228,65plus,,60,120,50,",
      "age,2022-Q2,municipality,GM0228,65plus,,60,120,51,",
      "observations.csv: the percentage of \"age 2022-Q2 municipality GM0228 65plus visits\" does not follow"),
    Leak(
      "a count that was not rounded", "observations.csv", "age,2022-Q2,municipality,GM0228,25to65,,45,",
      "age,2022-Q2,municipality,GM0228,25to65,,44,",
      "observations.csv: the count of \"age 2022-Q2 municipality GM0228 25to65 visits\" is not a multiple of 5"
    ),
    Leak(
      "a total that was not rounded", "observations.csv", "key,2022-Q2,municipality,GM0228,visits,,125,",
      "key,2022-Q2,municipality,GM0228,visits,,123,",
      "observations.csv: the count of \"key 2022-Q2 municipality GM0228 visits visits\" is not a multiple of 5"
    ),
    Leak(
      "a crossing that was not rounded", "observations.csv", "digid_app,65plus,30,", "digid_app,65plus,31,",
      "observations.csv: the count of \"topic_by_age 2022-Q2 nl NL digid_app 65plus visits\" is not a multiple of 5"
    ),
    Leak(
      "counts at a small base", "observations.csv", "GM0228,f,,25,40,", "GM0228,f,,25,25,",
      "observations.csv: \"gender 2022-Q2 municipality GM0228 f visits\" has a count at a base below 30"),
    Leak(
      "a percentage at a small base", "observations.csv", "GM0228,f,,25,40,,", "GM0228,f,,25,40,63,",
      "observations.csv: \"gender 2022-Q2 municipality GM0228 f visits\" has a percentage at a base below 100"
    ),
    Leak(
      "a base that is no sum", "observations.csv", "GM0228,f,,25,40,", "GM0228,f,,25,45,",
      "observations.csv: the base of \"gender 2022-Q2 municipality GM0228 f visits\" is neither the sum"),
    Leak(
      "an index of true counts", "observations.csv", ",,,,,87,", ",,,,,88,",
      "observations.csv: the index of \"age_index 2022-Q2 municipality GM0228 65plus visits\" does not follow"
    ),
    Leak(
      "lines out of order", "observations.csv", "age,2022-Q2,nl,NL,25to65,", "age,2022-Q2,nl,NL,99to65,",
      ": a row out of order"),
    Leak(
      "a line more than once", "observations.csv", "age,2022-Q2,municipality,GM0228,total,",
      "age,2022-Q2,municipality,GM0228,65plus,", ": a second row with the same key"),
    Leak("a table of the national page", "tables/age.csv", ",6580,", ",6581,"),
    Leak("risers of true counts", "tables/topic_changes.csv", ",9,", ",8,"),
    Leak("a table for Excel", "tables/age.excel.csv", ";6580;", ";6581;"),
    Leak("a label of a table for Excel", "tables/age.excel.csv", "65 jaar of ouder;", "66 jaar of ouder;"),
    Leak("a formula in a table for Excel", "tables/age.excel.csv", "65 jaar of ouder;", "=1+1;"),
    Leak(
      "a line more in a table for Excel", "tables/topic_changes.excel.csv", "Antwoord;",
      "x;1;2;3;y\r\nAntwoord;"),
    Leak(
      "a checksum in the description of the data", "datapackage.json", "\"hash\": \"sha256:",
      "\"hash\": \"sha256:0"),
    Leak("a file that is not described", "datapackage.json", "tables/age.csv", "tables/edad.csv"),
    Leak("a bar drawn from true counts", "gemeenten/ede.html", "--b:63.33%", "--b:62.15%"),
    Leak("a mark drawn from true counts", "gemeenten/ede.html", "--n:41.67%", "--n:41.7%"),
    Leak("a bar of a figure", "figures/age.svg", "width=\"57%\"", "width=\"57.22%\""),
    Leak("bars per quarter", "figures/topic.svg", "width=\"17.5%\"", "width=\"17.55%\""),
    Leak("a point of a line", "gemeenten/ede.html", "cy=\"", "cy=\"1"),
    Leak(
      "a true count in an alt text", "gemeenten/ede.html", "Eerste: 2022-Q2, 125.",
      "Eerste: 2022-Q2, 125 (123)."),
    Leak("a true count in the text of a figure", "figures/age.svg", "11.500 bezoeken", "11.501 bezoeken"),
    Leak("a cell with an anchor", "gemeenten/ede.html", "2022-Q2\">50%</td>", "2022-Q2\">49%</td>"),
    Leak("a count in a table", "gemeenten/ede.html", "<td>45</td>", "<td>44</td>"),
    Leak("the count of another answer", "gemeenten/ede.html", "<td>45</td>", "<td>60</td>"),
    Leak("a difference of true shares", "gemeenten/ede.html", "<td>+13</td>", "<td>+12</td>"),
    Leak(
      "a sentence", "gemeenten/ede.html", "#age.65plus.2021-Q3..2022-Q2\">50%",
      "#age.65plus.2021-Q3..2022-Q2\">51%"),
    Leak("a cell in Markdown", "gemeenten/ede.md", "| 45 |", "| 44 |"),
    Leak("a head in Markdown", "gemeenten/ede.md", "afgerond", "aantal"),
    Leak("a row in Markdown", "gemeenten/ede.md", "| Onbekend | 15 | 13% | 13% | ≈ |\n", ""),
    Leak("a picture in Markdown", "index.md", "basis 11.500 bezoeken", "basis 11.501 bezoeken"),
    Leak(
      "a ledger", "quality.json", "\"rejected\": 0", "\"rejected\": 1",
      "quality.json: the ledger of all files does not balance"),
    Leak(
      "the number of cells", "provenance.json", "\"rounded\": ", "\"rounded\": 1",
      "provenance.json: the number of cells under \"rounded\" is not that of observations.csv"),
  ]

  @Test func theWorkbookOfAnotherEditionIsFound() throws {
    let other = ReportingFixture.tables([ReportingFixture.key("2022-Q2", visits: 11_500)])
    let findings = try AuditEdition().findings(workbookOf: other)
    #expect(
      findings.contains(
        "kwartaalrapportage-2022-Q2.xlsx: is made again with other bytes, the first on line 1"))
  }

  @Test(arguments: leaks + hidden) func aLeakIsFound(_ leak: Leak) throws {
    let findings = try AuditEdition().findings(leak.path, leak.old, leak.new)
    #expect(findings.contains { $0.contains(leak.found) }, "\(findings)")
  }

  @Test(arguments: [
    "extra.html", "gemeenten/ede-6581.csv", "figures/n6581.svg", "n.txt", "gemeenten/x.json",
  ])
  func aFileThatNothingMakesIsFound(_ path: String) throws {
    let findings = try AuditEdition().findings(with: PublicationFolder.artifact(path, ""))
    #expect(findings.contains("\(path): is in the edition, but is not made again"), "\(findings)")
  }
}
