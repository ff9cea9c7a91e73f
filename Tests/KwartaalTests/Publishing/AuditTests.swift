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

    init(_ name: String, _ path: String, _ old: String, _ new: String, _ found: String) {
      testDescription = name
      self.path = path
      self.old = old
      self.new = new
      self.found = found
    }
  }

  static let leaks: [Leak] = [
    Leak(
      "an unrounded file beside the page", "gemeenten/ede.csv", "25to65,,45,", "25to65,,44,",
      "gemeenten/ede.csv: \"age municipality GM0228 25to65 2022-Q2 visits\" is another than in observations.csv"
    ),
    Leak(
      "a line that is not there", "gemeenten/ede.csv",
      "gender,2022-Q2,municipality,GM0228,f,,25,40,,,visits,rounded\n",
      "", "gemeenten/ede.csv: it is not all lines of its unit"),
    Leak(
      "a percentage of true counts", "observations.csv", "65plus,,60,120,50,", "65plus,,60,120,51,",
      "observations.csv: the percentage of \"age municipality GM0228 65plus 2022-Q2 visits\" does not follow"),
    Leak(
      "a count that was not rounded", "observations.csv", "GM0228,25to65,,45,", "GM0228,25to65,,44,",
      "observations.csv: the count of \"age municipality GM0228 25to65 2022-Q2 visits\" is not a multiple of 5"
    ),
    Leak(
      "a total that was not rounded", "observations.csv", "GM0228,visits,,125,", "GM0228,visits,,123,",
      "observations.csv: the count of \"key municipality GM0228 visits 2022-Q2 visits\" is not a multiple of 5"
    ),
    Leak(
      "a crossing that was not rounded", "observations.csv", "digid_app,65plus,30,", "digid_app,65plus,31,",
      "observations.csv: the count of \"topic_by_age nl NL digid_app 65plus 2022-Q2 visits\" is not a multiple of 5"
    ),
    Leak(
      "counts at a small base", "observations.csv", "GM0228,f,,25,40,", "GM0228,f,,25,25,",
      "observations.csv: \"gender municipality GM0228 f 2022-Q2 visits\" has a count at a base below 30"),
    Leak(
      "a percentage at a small base", "observations.csv", "GM0228,f,,25,40,,", "GM0228,f,,25,40,63,",
      "observations.csv: \"gender municipality GM0228 f 2022-Q2 visits\" has a percentage at a base below 100"
    ),
    Leak(
      "a base that is no sum", "observations.csv", "GM0228,f,,25,40,", "GM0228,f,,25,45,",
      "observations.csv: the base of \"gender municipality GM0228 f 2022-Q2 visits\" is neither the sum"),
    Leak(
      "an index of true counts", "observations.csv", ",,,,,87,", ",,,,,88,",
      "observations.csv: the index of \"age_index municipality GM0228 65plus 2022-Q2 visits\" does not follow"
    ),
    Leak(
      "lines out of order", "observations.csv", "age,2022-Q2,nl,NL,25to65,", "age,2022-Q2,nl,NL,99to65,",
      "is out of order"),
    Leak(
      "a table of the national page", "tables/age.csv", ",6580,", ",6581,",
      "tables/age.csv: line 4 holds a number that is not published"),
    Leak(
      "risers of true counts", "tables/topic_changes.csv", ",9,", ",8,",
      "tables/topic_changes.csv: line 5 holds a number that is not published"),
    Leak(
      "a table for Excel", "tables/age.excel.csv", ";6580;", ";6581;",
      "tables/age.excel.csv: sheet \"Excel\" has another cell than the page, in the row \"65 jaar of ouder\""),
    Leak(
      "a label of a table for Excel", "tables/age.excel.csv", "65 jaar of ouder;", "66 jaar of ouder;",
      "tables/age.excel.csv: sheet \"Excel\" has another cell than the page, in the row \"66 jaar of ouder\""),
    Leak(
      "a formula in a table for Excel", "tables/age.excel.csv", "65 jaar of ouder;", "=1+1;",
      "tables/age.excel.csv: sheet \"Excel\" has another cell than the page, in the row \"=1+1\""),
    Leak(
      "a line more in a table for Excel", "tables/topic_changes.excel.csv", "Antwoord;",
      "x;1;2;3;y\r\nAntwoord;",
      "tables/topic_changes.excel.csv: sheet \"Excel\" has another form than the table of the page"),
    Leak(
      "a checksum in the description of the data", "datapackage.json", "\"hash\": \"sha256:",
      "\"hash\": \"sha256:0",
      "datapackage.json: size or checksum of observations.csv are others than it says"),
    Leak(
      "a file that is not described", "datapackage.json", "tables/age.csv", "tables/edad.csv",
      "datapackage.json: it does not describe tables/age.csv"),
    Leak(
      "a bar drawn from true counts", "gemeenten/ede.html", "width=\"38%\"", "width=\"37.29%\"",
      "a bar for \"25 tot 65 jaar\" that is not as long as its label says"),
    Leak(
      "a mark drawn from true counts", "gemeenten/ede.html", "x1=\"28%\"", "x1=\"28.17%\"",
      "a mark for \"25 tot 65 jaar\" where no published percentage lies"),
    Leak(
      "a bar of a figure", "figures/age.svg", "width=\"57%\"", "width=\"57.22%\"",
      "figures/age.svg: the drawing \"Figuur 2. Leeftijd van de bezoeker\" has a bar"),
    Leak(
      "bars per quarter", "figures/topic.svg", "width=\"70%\"", "width=\"69.88%\"",
      "figures/topic.svg"),
    Leak(
      "a point of a line", "figures/key.svg", "cy=\"5.653em\"", "cy=\"5.651em\"",
      "figures/key.svg: the drawing \"Figuur 1. Bezoeken per kwartaal\" has a point"),
    Leak(
      "a true count in an alt text", "gemeenten/ede.html", "65 jaar of ouder, 50%.",
      "65 jaar of ouder, 50% (61).",
      "gemeenten/ede.html: the words of the drawing \"Leeftijd\" hold a number that is not published"),
    Leak(
      "a true count in the text of a figure", "figures/age.svg", "11.500 bezoeken", "11.501 bezoeken",
      "figures/age.svg: its words hold a number that is not published"),
    Leak(
      "a cell with an anchor", "gemeenten/ede.html", "2022-Q2\">50%</td>", "2022-Q2\">49%</td>",
      "gemeenten/ede.html: the cell \"age.65plus.2022-Q2\" shows another number than is published"),
    Leak(
      "a count in a table", "gemeenten/ede.html", "<td>45</td>", "<td>44</td>",
      "gemeenten/ede.html: table \"tabel-1\" shows a number that is not published, in the row \"25 tot 65 jaar\""
    ),
    Leak(
      "the count of another answer", "gemeenten/ede.html", "<td>45</td>", "<td>60</td>",
      "gemeenten/ede.html: the count beside \"age.25to65.2022-Q2\" is another than is published"),
    Leak(
      "a difference of true shares", "gemeenten/ede.html", "<td>+10</td>", "<td>+11</td>",
      "gemeenten/ede.html: table \"tabel-1\" shows a number that is not published, in the row \"25 tot 65 jaar\""
    ),
    Leak(
      "a sentence", "gemeenten/ede.html", "#age.65plus.2022-Q2\">50%", "#age.65plus.2022-Q2\">51%",
      "gemeenten/ede.html: the link to \"age.65plus.2022-Q2\" shows another number than is published"),
    Leak(
      "a cell in Markdown", "gemeenten/ede.md", "| 45 |", "| 44 |",
      "gemeenten/ede.html: table \"tabel-1\" has another cell in Markdown, in the row \"25 tot 65 jaar\""),
    Leak(
      "a head in Markdown", "gemeenten/ede.md", "afgerond", "aantal",
      "gemeenten/ede.html: table \"tabel-1\" has another cell in Markdown, in the row \"Antwoord\""),
    Leak(
      "a row in Markdown", "gemeenten/ede.md", "| **Anders** | **.** | **n.v.t.** | **0** |\n", "",
      "gemeenten/ede.html: table \"tabel-1\" has another form in Markdown"),
    Leak(
      "a picture in Markdown", "index.md", "basis 11.500 bezoeken", "basis 11.501 bezoeken",
      "figures/age.svg: its description is another than in Markdown"),
    Leak(
      "a ledger", "quality.json", "\"rejected\": 0", "\"rejected\": 1",
      "quality.json: the ledger of all files does not balance"),
    Leak(
      "the number of cells", "provenance.json", "\"rounded\": ", "\"rounded\": 1",
      "provenance.json: the number of cells under \"rounded\" is not that of observations.csv"),
  ]

  @Test func aNumberOfTheWorkbookIsFound() throws {
    let tables = ReportingFixture.usual.all.map { table in
      guard table.key.table == "age", table.key.period == Period("2022-Q2") else { return table }
      return ReportingFixture.table(
        "age", "2022-Q2", [("lt25", 245), ("25to65", 3240), ("65plus", 6581), ("unknown", 1435)], base: 11_500
      )
    }
    let path = "kwartaalrapportage-2022-Q2.xlsx: sheet \"2 Leeftijd van de bezoeker\" has"
    #expect(
      try AuditEdition().findings(workbookOf: ReportingFixture.tables(tables))
        == [
          "\(path) another cell than the page, in the row \"65 jaar of ouder\"",
          "\(path) a number that its file lacks, in the row \"65 jaar of ouder\"",
          "kwartaalrapportage-2022-Q2.xlsx: sheet \"Alle cijfers\" has a row that is not published: age 65plus",
        ])
  }

  @Test func theWorkbookOfAnotherEditionIsFound() throws {
    let other = ReportingFixture.tables([ReportingFixture.key("2022-Q2", visits: 11_500)])
    let findings = try AuditEdition().findings(workbookOf: other)
    #expect(findings.contains("kwartaalrapportage-2022-Q2.xlsx: its sheets are not the tables of the pages"))
  }

  @Test func whatIsNoWorkbookIsFound() throws {
    #expect(WrittenWorkbook(Array("PK".utf8)) == nil)
    #expect(WrittenWorkbook([]) == nil)
  }

  @Test(arguments: leaks + hidden) func aLeakIsFound(_ leak: Leak) throws {
    let findings = try AuditEdition().findings(leak.path, leak.old, leak.new)
    #expect(findings.contains { $0.contains(leak.found) }, "\(findings)")
  }

  @Test(arguments: [
    "extra.html", "gemeenten/ede-6581.csv", "figures/n6581.svg", "n.txt", "gemeenten/x.json",
  ])
  func aFileThatNoPageLeadsToIsFound(_ path: String) throws {
    let findings = try AuditEdition().findings(with: PublicationFolder.artifact(path, ""))
    #expect(findings.contains("\(path): no page leads to this file"), "\(findings)")
  }
}
