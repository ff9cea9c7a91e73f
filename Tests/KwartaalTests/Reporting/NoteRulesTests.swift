import Definitions
@testable import Edition
@testable import Reporting
import Testing

@Suite struct NoteRulesTests {
  private func notes(_ id: String, _ list: [PublishedTable], period: String = "2022-Q2") throws -> [String] {
    let fixture = try ReportingFixture(period)
    return NoteRules(view: fixture.view(id, ReportingFixture.tables(list))).notes.map(\.words)
  }

  @Test func severalAnswers() throws {
    let over = ReportingFixture.table("help", "2022-Q2", [("looked_up", 80), ("practical", 92)], base: 100)
    #expect(
      try notes("help", [over])
        == ["Bij een bezoek zijn meer antwoorden mogelijk. Daarom is de som meer dan 100%: hier 172%."])
    let under = ReportingFixture.table("help", "2022-Q2", [("looked_up", 10), ("practical", 20)], base: 100)
    #expect(
      try notes("help", [under])
        == ["Bij een bezoek zijn meer antwoorden mogelijk. De percentages tellen niet op tot 100%."])
  }

  @Test func roundedSum() throws {
    let table = ReportingFixture.table("language", "2022-Q2", [("nt1", 333), ("nt2", 667)], base: 1000)
    #expect(try notes("language", [table]) == [])
    let thirds = ReportingFixture.table(
      "age", "2022-Q2", [("lt25", 1), ("25to65", 1), ("65plus", 1)], base: 3)
    #expect(
      try notes("age", [thirds]) == ["De percentages tellen op tot 99% (2022-Q2). Dat komt door afronden."])
  }

  @Test func unknownCountsInTheBase() throws {
    let table = ReportingFixture.table("age", "2022-Q2", [("65plus", 88), ("unknown", 12)], base: 100)
    #expect(
      try notes("age", [table])
        == ["Leeftijd: onbekend bij 12% van de bezoeken. Deze bezoeken tellen mee in de basis."])
  }

  @Test func unrecognised() throws {
    let table = ReportingFixture.table("age", "2022-Q2", [("65plus", 99), ("unrecognised", 1)], base: 100)
    #expect(
      try notes("age", [table])
        == ["Niet herkend: bij 1 bezoek staat een antwoord dat niet in het codeboek staat."])
  }

  @Test func notMeasuredYears() throws {
    let table = ReportingFixture.table("topic", "2022-Q2", [("tax_return", 10)], base: 100)
    #expect(try notes("topic", [table]).contains("Onderwerp van de vraag: in 2019 en 2020 niet gemeten."))
  }

  @Test func noLongerAndPartlyMeasured() throws {
    let list = [
      ReportingFixture.absent("age", "2024-Q2", ["65plus"], .noLongerRegistered),
      ReportingFixture.table("age", "2023-Q3/2024-Q2", [("65plus", 100)], base: 100, status: .partlyMeasured),
    ]
    #expect(
      try notes("age", list, period: "2024-Q2") == [
        "Leeftijd wordt sinds 1 april 2024 niet meer geregistreerd.",
        "Vier kwartalen: alleen gemeten van 1 juli 2023 tot en met 31 maart 2024. De basis is dat deel.",
      ])
  }

  @Test func breakOfTheSeries() throws {
    let list = ["2021-Q2", "2021-Q3"].map { ReportingFixture.key($0, visits: 900) }
    #expect(
      try notes("key", list, period: "2021-Q3")
        .contains("Breuk: Vanaf 2021-Q3 registreren bibliotheken in een nieuwe tool."))
    #expect(try !notes("key", [list[1]], period: "2021-Q3").contains { $0.hasPrefix("Breuk") })
  }

  /// Years beside each other have a break between them, whatever the table is about.
  @Test func breakBetweenPeriodsBesideEachOther() throws {
    let fixture = try ReportingFixture("2022", pipeline: "jaaroverzicht")
    func notes(_ periods: [String]) -> [String] {
      let tables = periods.map {
        ReportingFixture.table("age", $0, [("lt25", 3), ("65plus", 97)], base: 100)
      }
      return NoteRules(view: fixture.view("age", ReportingFixture.tables(tables))).notes.map(\.words)
    }
    let said = "Breuk: Vanaf juli 2021 registreren bibliotheken in een nieuwe tool."
    #expect(notes(["2020", "2022"]).contains(said))
    #expect(!notes(["2022"]).contains(said))
  }

  @Test func provisional() throws {
    let table = ReportingFixture.table("language", "2022-Q2", [("nt1", 100)], base: 100, status: .provisional)
    #expect(try notes("language", [table]) == [])
    let key = PublishedTable(
      key: TableKey("key", Period("2022-Q2")!, counted: .visits), rows: ["visits"],
      cells: [[Cell(count: 900)]],
      status: .provisional)
    #expect(
      try notes("key", [key]).contains("* Voorlopig: bibliotheken kunnen nog registraties naleveren."))
  }

  @Test func roundedCounts() throws {
    let fixture = try ReportingFixture()
    let table = PublishedTable(
      key: TableKey("topic_by_age", fixture.period, counted: .visits), rows: ["tax_return", "total"],
      columns: ["65plus", "total"],
      cells: [
        [
          Cell(count: 35, base: 245, percent: Percent(35, of: 245)),
          Cell(count: 35, base: 245, percent: Percent(35, of: 245)),
        ],
        [Cell(count: 245, base: 245), Cell(count: 245, base: 245)],
      ], status: .rounded)
    let notes = NoteRules(view: fixture.view("topic_by_age", ReportingFixture.tables([table]))).notes.map(
      \.words)
    #expect(notes.contains { $0.hasPrefix("De aantallen in deze tabel zijn afgerond op vijftallen") })
  }
}
