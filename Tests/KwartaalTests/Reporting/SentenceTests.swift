import Definitions
@testable import Edition
@testable import Reporting
import Testing

@Suite struct SentenceTests {
  private func words(
    _ template: String, about id: String? = "age", _ tables: PublishedTables = ReportingFixture.usual
  ) throws -> String? {
    let fixture = try ReportingFixture()
    let view = id.map { fixture.view($0, tables) }
    return Sentence(
      template: template, facts: fixture.facts(), index: TableIndex(published: tables), view: view
    ).line?.words
  }

  @Test(arguments: [
    ("Bij {65plus} van de bezoeken.", "Bij 57% van de bezoeken."),
    ("{65plus} en {65plus@cumulative}", "57% en 60%"),
    ("{65plus#count} in het {period}", "6.580 in het tweede kwartaal van 2022"),
    ("{largest.label}: {largest}", "65 jaar of ouder: 57%"),
    ("{topic.largest.label} {topic.largest}", "Belastingaangifte 14%"),
    ("{topic.coronacheck}", "<1%"),
  ])
  func bound(template: String, text: String) throws { #expect(try words(template) == text) }

  @Test(arguments: [
    "{nobody}", "{65plus@four-quarters}", "{65plus@nonsense}", "{65plus#value}", "{language.nt2}",
    "open {65plus",
    "goed {65plus} en fout {topic.vaccination}",
  ])
  func absentNumberRemovesTheSentence(template: String) throws { #expect(try words(template) == nil) }

  @Test func numbersAreLinksToTheirCells() throws {
    let fixture = try ReportingFixture()
    let tables = ReportingFixture.usual
    let sentence = Sentence(
      template: "{65plus@cumulative}", facts: fixture.facts(), index: TableIndex(published: tables),
      view: fixture.view("age", tables))
    #expect(sentence.line == [.link("60%", to: "#age.65plus.2019-Q3..2022-Q2")])
  }

  @Test func noLargestWhenTwoAreEqual() throws {
    let tables = ReportingFixture.tables([
      ReportingFixture.table("age", "2022-Q2", [("lt25", 50), ("65plus", 50)], base: 100)
    ])
    #expect(try words("{largest}", tables) == nil)
  }

  private func words(_ template: String, _ tables: PublishedTables) throws -> String? {
    try words(template, about: "age", tables)
  }

  @Test func verbFollowsTheData() throws {
    let fixture = try ReportingFixture()
    func sentence(_ before: Int, _ now: Int) -> String? {
      let tables = ReportingFixture.tables([
        ReportingFixture.key("2022-Q1", visits: before), ReportingFixture.key("2022-Q2", visits: now),
      ])
      return KeyFigureRules(view: fixture.view("key", tables), hasSeries: true).sentence?.words
    }
    #expect(
      sentence(14_000, 11_500)?.contains("gedaald: 2.500 minder dan in het eerste kwartaal van 2022.") == true
    )
    #expect(sentence(100, 150)?.contains("gestegen: 50 meer") == true)
    #expect(sentence(100, 100)?.contains("gelijk gebleven sinds het eerste kwartaal van 2022") == true)
  }

  @Test func noComparisonAcrossABreak() throws {
    let fixture = try ReportingFixture("2021-Q3")
    let tables = ReportingFixture.tables([
      ReportingFixture.key("2021-Q2", visits: 900), ReportingFixture.key("2021-Q3", visits: 5500),
    ])
    let rules = KeyFigureRules(view: fixture.view("key", tables), hasSeries: true)
    #expect(rules.sentence?.words.contains("niet te vergelijken") == true)
    #expect(rules.figures[0].remarks[0].words == "niet te vergelijken met 2021-Q2 (breuk)")
    #expect(rules.figures[1].isAbsent)
  }
}
