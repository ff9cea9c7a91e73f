import Definitions
@testable import Edition
@testable import Reporting
import Testing

@Suite struct LocalPagesTests {
  let local: LocalFixture
  let files: [String: String]

  init() throws {
    local = try LocalFixture()
    let all =
      try local.pages
      + Report.artifacts(
        LocalFixture.national, facts: local.facts, local: LocalFixture.local, tree: LocalFixture.tree)
    files = Dictionary(uniqueKeysWithValues: all.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private func file(_ path: String) -> String { files[path] ?? "" }

  @Test func filesOfUnits() {
    let paths = local.pages.map(\.path)
    for unit in LocalFixture.tree.units {
      for kind in ["html", "md", "csv"] {
        #expect(paths.contains("\(local.facts.words.level(unit.level).folder)/\(unit.file).\(kind)"))
      }
    }
    for folder in ["provincies", "pois", "bibliotheken", "gemeenten", "organisaties"] {
      #expect(paths.contains("\(folder)/index.html") && paths.contains("\(folder)/index.md"))
    }
    #expect(paths.count == 3 * LocalFixture.tree.units.count + 2 * 5)
    #expect(Set(paths).count == paths.count)
  }

  /// The targets of the relative links of a page, from the root of the edition; anchors and other editions aside.
  private func targets(_ path: String) -> Set<String> {
    let folder = path.split(separator: "/").dropLast().map(String.init)
    var targets: Set<String> = []
    for part in file(path).split(separator: "href=\"").dropFirst() {
      let link = part.prefix { $0 != "\"" }
      guard !link.hasPrefix("#"), !link.hasPrefix("data:") else { continue }
      var parts = folder
      var isOutside = false
      for step in link.prefix(while: { $0 != "#" }).split(separator: "/") {
        if step != ".." { parts.append(String(step)) } else if parts.popLast() == nil { isOutside = true }
      }
      if !isOutside { targets.insert(parts.joined(separator: "/")) }
    }
    return targets
  }

  private var pages: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }

  @Test func linksArrive() {
    for page in pages {
      for target in targets(page) where target != "SHA256SUMS" {
        #expect(files[target] != nil, "\(page): \(target)")
      }
    }
  }

  @Test func everyPageIsReached() {
    var reached: Set<String> = ["index.html"]
    var open = ["index.html"]
    while let page = open.popLast() {
      for target in targets(page) where target.hasSuffix(".html") && reached.insert(target).inserted {
        open.append(target)
      }
    }
    #expect(Set(pages).subtracting(reached) == [])
  }

  @Test func anchorsArriveAndAreUnique() {
    for page in pages {
      let html = file(page)
      let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(Set(ids).count == ids.count, "\(page)")
      let targets = html.split(separator: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(Set(targets).subtracting(ids) == [], "\(page)")
      #expect(html.split(separator: "<h1").count == 2)
      #expect(html.utf8.count < 100_000 || page == "index.html")
    }
  }

  @Test func smallBaseShowsTotalAndReason() {
    for page in ["gemeenten/de-bilt.html", "gemeenten/de-bilt.md"] {
      let text = file(page)
      #expect(text.contains("er zijn ongeveer 20 bezoeken. Aantallen staan er pas bij 30 of meer."))
      let body = text.split(separator: "<body>").last!
      #expect(!body.contains("%</td>") && !body.contains("% |"))
    }
    #expect(file("gemeenten/de-bilt.html").contains("class=\"too-few\""))
    #expect(file("gemeenten/de-bilt.html").contains("te weinig waarnemingen"))
  }

  @Test func noRegistrations() {
    #expect(
      file("gemeenten/amersfoort.md").contains(
        "zijn van 2021-Q3 tot en met 2022-Q2 geen bezoeken geregistreerd."))
    #expect(file("gemeenten/amersfoort.html").contains("Amersfoort &lt;&amp;&gt;"))
  }

  @Test func unitBesideNation() {
    let html = file("gemeenten/utrecht.html")
    #expect(html.contains("<td>200</td><td id=\"age.65plus.2021-Q3..2022-Q2\">50%</td><td>50%</td>"))
    #expect(html.contains("<td id=\"age.65plus.2021-Q3..2022-Q2.nl\">60%</td><td>−10</td></tr>"))
    #expect(html.contains("Hier is het 10 procentpunt minder."))
    #expect(html.contains("style=\"--b:83.33%;--n:100%\">65 jaar of ouder</th>"))
  }

  @Test func aProvinceOfTheSameNameIsNamedAsOne() {
    let heads = file("gemeenten/utrecht.md").split(separator: "\n").filter { $0.contains(" % |") }
    #expect(heads.contains { $0.contains("| Utrecht % | Provincie Utrecht % |") }, "\(heads)")
  }

  /// Cells of the tables of a page: between tags, or between bars.
  @Test func bothFormatsShowTheSameValues() {
    for unit in LocalFixture.tree.units {
      let path = "\(local.facts.words.level(unit.level).folder)/\(unit.file)"
      let html = file(path + ".html").split(separator: "<td").dropFirst().map { cell -> String in
        let text = cell.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)[1].split(
          separator: "</td>")[0]
        return text.hasPrefix("<span") || text.hasPrefix("<b ")
          ? text.contains("n.v.t.") ? "n.v.t." : "." : String(text)
      }
      var markdown: [String] = []
      for line in file(path + ".md").split(separator: "\n")
      where line.hasPrefix("| ") && !line.hasPrefix("| :--") {
        let cells = line.split(separator: "|").dropFirst().map {
          $0.filter { !" *\\".contains($0) }.replacing("<", with: "&lt;")
        }
        markdown += cells
      }
      let heads = file(path + ".html").split(separator: "<th scope=\"col\"").count - 1
      let tables = file(path + ".html").split(separator: "<table").count - 1
      #expect(markdown.count == html.count + heads - tables)
      let left = Dictionary(grouping: html) { $0 }.mapValues(\.count)
      let right = Dictionary(grouping: markdown) { $0 }.mapValues(\.count)
      for (value, count) in left { #expect(right[value] ?? 0 >= count, "\(path): \(value)") }
    }
  }

  @Test func ownRowsOnly() {
    let lines = file("gemeenten/utrecht.csv").split(separator: "\n")
    #expect(lines.first == "table,period,level,unit,row,column,count,base,percent,value,counted,status")
    #expect(lines.dropFirst().allSatisfy { $0.contains(",municipality,GM0344,") })
    let all = Set(file("observations.csv").split(separator: "\n"))
    #expect(Set(lines).isSubset(of: all))
  }

  @Test func sameBytesEveryTime() {
    #expect(zip(local.pages, local.pages).allSatisfy { $0.path == $1.path && $0.bytes == $1.bytes })
  }

  @Test func overviewsLeadToPages() {
    let html = file("gemeenten/index.html")
    #expect(html.contains("<a href=\"utrecht.html\">Utrecht</a>"))
    #expect(
      html.contains("<title>Gemeenten: tweede kwartaal 2022 | Informatiepunten Digitale Overheid</title>"))
    // A short list stands once, with its shares; the golden page of 344 municipalities has both orders.
    #expect(!html.contains("Gemeenten naar aantal bezoeken"))
    #expect(html.contains("de-bilt.html"))
    #expect(file("gemeenten/index.md").contains("| [De Bilt](de-bilt.md) | 20 |"))
  }

  /// What was counted in one quarter is no second column of four; what was counted in a part of them is said.
  @Test func aQuarterStandsOnce() throws {
    let uwv = try #require(LocalFixture.tree.units.last)
    func key(_ period: String, _ counted: Counted, _ count: Int, of base: Int) -> PublishedTable {
      PublishedTable(
        key: TableKey("key", Period(period)!, level: .organisation, unit: uwv.id, counted: counted),
        rows: [counted.rawValue], cells: [[Cell(count: count, base: base, percent: Percent(count, of: base))]]
      )
    }
    let span = "2023-Q3/2024-Q2"
    func table(_ quarter: Int) throws -> DataTable {
      let tables = ReportingFixture.tables([
        key(span, .visits, 1854, of: 60_000), key(span, .questions, 958, of: 32_000),
        key("2024-Q2", .questions, quarter, of: 32_000),
      ])
      let edition = try #require(
        LocalEdition(
          tables, national: PublishedTables(), tree: LocalFixture.tree,
          facts: ReportingFixture("2024-Q2").facts()))
      return SignalTable(edition: edition, units: [uwv], number: 1, caption: "Op naam").table
    }
    let (visits, questions) = ("Bezoeken, vier kwartalen", "Vragen, vier kwartalen")
    #expect(try table(958).columns.map(\.head) == [visits, visits, "Vragen, 2024-Q2", "Vragen, 2024-Q2"])
    #expect(try table(958).scope.hasSuffix(" Bezoeken: geteld tot en met 31 maart 2024."))
    #expect(
      try table(900).columns.map(\.head) == [visits, visits, questions, questions, "Vragen, 2024-Q2"])
  }

  /// What is asked of a visit is known of an organisation as long as visits named organisations.
  @Test func whatAnOrganisationHasEndsWithItsCount() throws {
    let uwv = try #require(LocalFixture.tree.units.last)
    let span = Period("2023-Q3/2024-Q2")!
    func duration(_ level: Level, _ unit: String) -> PublishedTable {
      PublishedTable(
        key: TableKey("duration", span, level: level, unit: unit, counted: .visits), rows: ["le15", "total"],
        cells: [[Cell(count: 80, base: 100, percent: Percent(80, of: 100))], [Cell(count: 100, base: 100)]])
    }
    let facts = try ReportingFixture("2024-Q2").facts()
    let province = LocalFixture.tree.units[0]
    let tables = ReportingFixture.tables([uwv, province].map { duration($0.level, $0.id) })
    let national = ReportingFixture.tables([
      ReportingFixture.table("duration", span.description, [("le15", 80)], base: 100)
    ])
    let edition = try #require(
      LocalEdition(tables, national: national, tree: LocalFixture.tree, facts: facts))
    let variable = try #require(facts.definition.codebook["duration"])
    let last = CivilDate(iso: "2024-03-31")!
    #expect(try #require(LocalMeasure(variable, uwv, edition)).days == span.firstDay...last)
    #expect(try #require(LocalMeasure(variable, province, edition)).days == nil)
  }

  @Test func nationalPageComparesProvinces() throws {
    #expect(file("index.html").contains("<a href=\"provincies/utrecht.html\">Utrecht</a>"))
    #expect(file("index.html").contains(">400</td><td>3</td><td>133</td>"))
    #expect(file("tables/provinces.csv").contains(",province,PV26,Utrecht,400,3,133,50,200"))
    let without = try Report.artifacts(LocalFixture.national, facts: local.facts)
    #expect(!without.contains { $0.path == "tables/provinces.csv" })
    #expect(!local.fixture.text("index.html", without).contains("provincies/"))
  }

  @Test func fingerprintKnowsLocalNumbers() {
    let national = LocalFixture.national
    let facts = local.facts
    let with = Report.fingerprint(national, facts: facts, local: LocalFixture.local, tree: LocalFixture.tree)
    #expect(with != Report.fingerprint(national, facts: facts))
    #expect(
      file("provenance.json").contains(with))
  }
}
