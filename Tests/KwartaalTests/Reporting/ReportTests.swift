import Definitions
@testable import Edition
@testable import Reporting
import Testing

@Suite struct ReportTests {
  private func report(
    _ period: String = "2022-Q2", _ tables: PublishedTables = ReportingFixture.usual,
    facts: (ReportingFixture) -> EditionFacts = { $0.facts() }
  ) throws -> (String) -> String {
    let fixture = try ReportingFixture(period)
    let artifacts = try Report.artifacts(tables, facts: facts(fixture))
    return { fixture.text($0, artifacts) }
  }

  @Test func filesOfAnEdition() throws {
    let fixture = try ReportingFixture()
    let paths = try Report.artifacts(ReportingFixture.usual, facts: fixture.facts()).map(\.path)
    #expect(Set(paths).count == paths.count)
    for path in [
      "index.html", "index.md", "figures/key.svg", "figures/age.svg", "figures/topic.svg", "tables/age.csv",
      "tables/topic.csv", "tables/topic_changes.csv", "observations.csv", "quality.html", "quality.md",
      "quality.json",
      "provenance.json", "tables/age.excel.csv", "kwartaalrapportage-2022-Q2.xlsx", "datapackage.json",
    ] { #expect(paths.contains(path), "\(path)") }
  }

  @Test func nothingFromOutside() throws {
    let file = try report()
    for page in ["index.html", "quality.html"] {
      let html = file(page)
      for word in [
        "<script", "href=\"http", "src=", "<img", "@import", "url(", "javascript:",
      ] {
        #expect(!html.contains(word), "\(page): \(word)")
      }
      #expect(html.contains("<html lang=\"nl\">"))
      #expect(html.split(separator: "<h1").count == 2)
      // The icon lies in the page itself.
      #expect(html.split(separator: "<link").count == 2)
      #expect(html.contains("<link rel=\"icon\" href=\"data:"))
    }
  }

  @Test func tablesHaveCaptionsAndScopes() throws {
    let html = try report()("index.html")
    let tables = html.split(separator: "<table").dropFirst()
    #expect(!tables.isEmpty)
    for table in tables {
      #expect(table.contains("<caption>"))
      let body = table.split(separator: "</table>")[0]
      #expect(body.split(separator: "<th").count == body.split(separator: "<th scope=").count + 1)
    }
  }

  @Test func identifiersAreUniqueAndLinksArrive() throws {
    let html = try report(facts: { $0.facts(number: 2, changes: [Self.change]) })("index.html")
    let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
    let targets = html.split(separator: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(targets).subtracting(ids) == [])
  }

  @Test func markdownTablesAreWellFormed() throws {
    let file = try report()
    for page in ["index.md", "quality.md"] {
      var columns = 0
      for line in file(page).split(separator: "\n", omittingEmptySubsequences: false) {
        let bars = line.split(separator: "\\|").joined().filter { $0 == "|" }.count
        if line.hasPrefix("|") {
          if columns == 0 { columns = bars }
          #expect(bars == columns)
        } else {
          columns = 0
        }
      }
      #expect(!file(page).contains("<p"))
    }
  }

  @Test func headingsAreTheSameInBothFormats() throws {
    let file = try report()
    let html = file("index.html").split(separator: "<h2").dropFirst().map { part in
      String(part.split(separator: ">", maxSplits: 1)[1].prefix { $0 != "<" })
    }
    let markdown = file("index.md").split(separator: "\n").filter { $0.hasPrefix("## ") }.map {
      String($0.dropFirst(3))
    }
    // The contents of a page are for those who click.
    #expect(html.filter { $0 != "Inhoud" } == markdown)
  }

  @Test func barsFollowPrintedPercentages() throws {
    let svg = try report()("figures/age.svg")
    #expect(svg.contains("<tspan class=\"v\">57%</tspan>"))
    #expect(svg.contains("class=\"bar\" y=\"6.7em\" width=\"57%\""))
    #expect(svg.contains("class=\"tick\" x1=\"60%\""))
    #expect(svg.contains("class=\"hollow\""))
  }

  @Test func signsThatOccur() throws {
    let file = try report()
    #expect(file("index.html").contains("<dt>&lt;1%</dt>"))
    #expect(file("index.html").contains("<dt>n.v.t.</dt>"))
    #expect(!file("index.html").contains("<dt>*</dt>"))
  }

  @Test func noLongerRegistered() throws {
    let tables = ReportingFixture.tables([
      ReportingFixture.absent("age", "2024-Q2", ["65plus"], .noLongerRegistered)
    ])
    let html = try report("2024-Q2", tables)("index.html")
    #expect(html.contains("Leeftijd van de bezoeker: gemeten tot en met 31 maart 2024."))
    #expect(html.contains("Deze cijfers zijn niet beschikbaar."))
    #expect(!html.contains("<table id=\"tabel-2\">"))
  }

  private static let change = CellChange(
    CellName(key: TableKey("key", Period("2022-Q1")!, counted: .visits), row: "visits", column: ""),
    old: "13940", new: "14000")

  @Test func changesAreShownOnlyWhenThereAreAny() throws {
    #expect(try !report()("index.html").contains("Gewijzigd sinds"))
    let html = try report(facts: { $0.facts(number: 2, changes: [Self.change]) })("index.html")
    #expect(html.contains("Gewijzigd sinds editie 1"))
    #expect(
      html.contains(
        "<th scope=\"row\">Bezoeken per kwartaal, Bezoeken, 2022-Q1</th><td>13.940</td><td>14.000</td><td>+60</td>"
      ))
  }

  @Test func noticesStandOnEveryPage() throws {
    let file = try report(facts: { $0.facts(isInternal: true) })
    for page in ["index.html", "index.md", "quality.html", "quality.md"] {
      #expect(file(page).contains("INTERN, NIET PUBLICEREN"))
      #expect(file(page).contains("Voorbeeld: synthetische gegevens"))
    }
  }

  @Test func fingerprintIgnoresOrigin() throws {
    let fixture = try ReportingFixture()
    var ledger = Ledger()
    ledger.read = 5
    let receipt = Receipt(
      file: "a.csv", member: nil, container: "csv", bytes: 1, checksum: "x", layout: "l", encoding: "utf-8",
      ledger: ledger)
    let tables = ReportingFixture.usual
    let first = Report.fingerprintText(tables, facts: fixture.facts())
    let later = fixture.facts(number: 3, changes: [Self.change], quality: QualityFacts(receipts: [receipt]))
    #expect(Report.fingerprintText(tables, facts: later) == first)
    #expect(Report.fingerprintText(tables, facts: fixture.facts(isProvisional: false)) != first)
    let other = ReportingFixture.tables([ReportingFixture.key("2022-Q2", visits: 11_501)])
    #expect(Report.fingerprintText(other, facts: fixture.facts()) != first)
  }

  @Test func risersAndFallers() throws {
    let csv = try report()("tables/topic_changes.csv")
    #expect(
      csv == """
        table,row,label,before,now,difference_pp,status
        topic,other,Anders,8,80,72,
        topic,tax_return,Belastingaangifte,11,14,3,
        topic,coronacheck,CoronaCheck-app,19,0,-19,
        topic,energy_allowance,Energietoeslag,,9,,new

        """)
  }

  @Test func qualityHasTotalsAndNoValues() throws {
    var ledger = Ledger()
    ledger.read = 3
    ledger.counted = 2
    ledger.rejected = 1
    let quality = QualityFacts(
      receipts: [
        Receipt(
          file: "in/a.zip", member: "b.csv", container: "zip", bytes: 9, checksum: "ab", layout: "form-2022",
          encoding: "utf-8", ledger: ledger)
      ], problems: [Problem(kind: .invalidDate, count: 30, places: [Place(file: "in/a.zip", line: 4)])])
    let file = try report(facts: { $0.facts(quality: quality) })
    #expect(file("quality.json").contains("\"total\": {\n    \"read\": 3,\n    \"counted\": 2,"))
    #expect(file("quality.html").contains("<td class=\"left\">eerste 1 van 30</td>"))
    #expect(file("quality.html").contains("<td class=\"left\">a.zip, regel 4</td>"))
    #expect(file("provenance.json").contains("\"sha256\": \"ab\""))
  }

  @Test(arguments: [("maandoverzicht", "2022-05", "mei 2022"), ("jaaroverzicht", "2021", "2021")])
  func otherRhythms(pipeline: String, period: String, title: String) throws {
    let fixture = try ReportingFixture(period, pipeline: pipeline)
    let tables = ReportingFixture.tables([
      ReportingFixture.key(period, visits: 900),
      ReportingFixture.table("age", period, [("lt25", 2), ("65plus", 98)], base: 100),
    ])
    let html = fixture.text("index.html", try Report.artifacts(tables, facts: fixture.facts()))
    #expect(html.contains("<span>\(title)</span>"))
    #expect(html.contains("href=\"#age.65plus.\(period)\">98%</a>"))
  }

  @Test func siteIndexIsNewestFirst() throws {
    let entries = ["2022-Q1", "2022-Q2"].map {
      SiteEntry(
        reportID: "kwartaalrapportage", title: "Kwartaal", period: Period($0)!, number: 1,
        isProvisional: true,
        date: CivilDate(iso: "2022-08-15")!)
    }
    let files = try SiteIndex.artifacts(
      entries, notices: [], style: .standard, words: ReportingFixture.words.get())
    #expect(files.map(\.path) == ["index.html", "index.md"])
    let markdown = String(decoding: files[1].bytes, as: UTF8.self)
    let links = markdown.split(separator: "\n").filter { $0.hasPrefix("- [") }
    #expect(
      links.first
        == "- [Tweede kwartaal 2022](kwartaalrapportage/2022-Q2/index.md), editie 1, voorlopig, stand 15 augustus 2022"
    )
    #expect(links.count == 2)
  }

  /// A screen reader says titles and names in the language that they are written in.
  @Test func siteIndexNamesOtherLanguages() throws {
    var entry = SiteEntry(
      reportID: "quarterly-report", title: "Digital Government Information Points",
      period: Period("2022-Q2")!,
      number: 1, isProvisional: false, date: CivilDate(iso: "2022-08-15")!)
    func page() throws -> String {
      let files = try SiteIndex.artifacts(
        [entry], levels: [.library], others: [("municipalities", "en")], notices: [], style: .standard,
        words: ReportingFixture.words.get())
      return String(decoding: files[0].bytes, as: UTF8.self)
    }
    entry.language = "nl"
    #expect(try !page().contains(" lang=\"en\">Digital"))
    entry.language = "en"
    let html = try page()
    #expect(html.contains(" lang=\"en\">Digital Government Information Points</h2>"))
    #expect(
      html.contains("<a href=\"municipalities.html\" lang=\"en\" hreflang=\"en\">Municipalities</a>"))
    #expect(html.contains("<a href=\"bibliotheken.html\">Bibliotheken</a>"))
  }

  /// A baseline on which nobody has decided is no final and no provisional edition.
  @Test func siteIndexSaysWhatIsADraft() throws {
    var entry = SiteEntry(
      reportID: "nulmeting", title: "Monitor", period: Period("2022")!, number: 1, isProvisional: true,
      date: CivilDate(iso: "2024-06-30")!)
    entry.isDraft = true
    #expect(try entry.line(ReportingFixture.words.get()) == "editie 1, concept, stand 30 juni 2024")
  }

  /// The calendar says when an edition was to appear; one that was made later did not.
  @Test(arguments: [("2022-08-15", true), ("2022-08-16", false)])
  func anAnnouncedDayIsSaidUntilItHasPassed(today: String, isSaid: Bool) throws {
    let page = try report(facts: { $0.facts(today: today) })("index.md")
    #expect(page.contains("gepubliceerd op 15 augustus 2022") == isSaid)
    #expect(page.contains("verwacht op 15 november 2022"))
  }

  /// Between two periods there is nothing that a line could show.
  @Test func twoPeriodsAreBars() throws {
    let fixture = try ReportingFixture("2023", pipeline: "nulmeting")
    let tables = ReportingFixture.tables([
      ReportingFixture.key("2022", visits: 52_000), ReportingFixture.key("2023", visits: 63_000),
    ])
    let page = fixture.text("index.md", try Report.artifacts(tables, facts: fixture.facts()))
    #expect(page.contains("Liggende staven, aantal bezoeken: 2022 52.000; 2023 63.000."))
    #expect(!page.contains("Lijn, "))
  }

  /// Quarters show what happened within a year; years stand under them as sums, with the change since the year before.
  @Test func aYearReportDrawsQuarters() throws {
    let fixture = try ReportingFixture("2023", pipeline: "jaaroverzicht")
    let quarters = (1...4).flatMap { quarter in
      [(2022, 12_000 + quarter), (2023, 15_000 + quarter)].map {
        ReportingFixture.key("\($0.0)-Q\(quarter)", visits: $0.1)
      }
    }
    let years = [ReportingFixture.key("2022", visits: 48_010), ReportingFixture.key("2023", visits: 60_010)]
    let page = fixture.text(
      "index.md", try Report.artifacts(ReportingFixture.tables(quarters + years), facts: fixture.facts()))
    #expect(page.contains("Lijn, eerste kwartaal 2022 tot en met vierde kwartaal 2023. Hoogste:"))
    #expect(page.contains("| 2023-Q4 | 15.004 | +1 | +3.000 |"))
    #expect(page.contains("| **2023** | **60.010** | **n.v.t.** | **+12.000** |"))
  }

  /// What was asked in a part of a period is drawn under the days of that part.
  @Test func aDrawingSaysOnWhichDaysItWasAsked() throws {
    let fixture = try ReportingFixture("2024-Q2")
    let span = "2023-Q3/2024-Q2"
    let tables = ReportingFixture.tables([
      ReportingFixture.absent("age", "2024-Q2", ["lt25", "65plus"], .noLongerRegistered),
      ReportingFixture.table(
        "age", span, [("lt25", 40), ("65plus", 60)], base: 100, status: .partlyMeasured),
    ])
    let figure = FigureBuilder(view: fixture.view("age", tables), number: 1, table: 1).figure
    #expect(figure.scope == "1 juli 2023 tot en met 31 maart 2024")
    #expect(figure.alternative.contains("Hoogste van 1 juli 2023 tot en met 31 maart 2024: 65 jaar"))
  }

  @Test func unmeasuredKeyFigureIsNotZero() throws {
    let questions = PublishedTable(
      key: TableKey("key", Period("2022-Q2")!, counted: .questions), rows: ["questions"],
      cells: [[Cell(status: .notMeasured)]])
    let tables = ReportingFixture.tables([ReportingFixture.key("2022-Q2", visits: 11_500), questions])
    let file = try report("2022-Q2", tables)
    #expect(file("index.md").contains("- Vragen: **niet gemeten**"))
    #expect(file("index.md").contains("| 2022-Q2 | 11.500 | . | . | . |"))
    #expect(file("index.html").contains("<span class=\"vh\">niet gemeten</span>"))
  }
}
