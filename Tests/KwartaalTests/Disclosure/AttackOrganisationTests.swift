import Definitions
import Edition
import Testing

@testable import Disclosure

/// What the crossings of quarters tell of what the page of an organisation prints over a year.
@Suite struct AttackOrganisationTests {
  private let organisation = "huurcommissie"
  private let topic = "municipal"

  private func crossing(_ quarter: String, _ count: Int) -> PublishedTable {
    PublishedTable(
      key: TableKey("organisation_by_topic", Period(quarter)!, counted: .visits), rows: [organisation],
      columns: [topic], cells: [[Cell(count: count, status: .rounded)]], status: .rounded)
  }

  private func nation(_ quarter: String) -> PublishedTable {
    AttackFixture.table("key", Period(quarter)!, isRounded: false, [("visits", 900)])
  }

  private func year(_ count: Int) -> PublishedTable {
    AttackFixture.table("topic", AttackFixture.year, .organisation, organisation, [(topic, count)])
  }

  /// All 128 visits of the year came in a quarter in which everyone was asked: 124 at most inside leave 4 outside.
  @Test(arguments: [true, false])
  func aQuarterThatWasAskedIsKnown(isAsked: Bool) throws {
    func setting(_ period: String, _ level: Level, _ unit: String, _ status: CellStatus, _ counts: [Int])
      -> PublishedTable
    {
      PublishedTable(
        key: TableKey("setting", Period(period)!, level: level, unit: unit, counted: .visits),
        rows: ["inside", "outside", "total"], cells: counts.map { [Cell(count: $0, status: status)] },
        status: status)
    }
    func key(_ period: String, _ level: Level, _ unit: String, _ visits: Int) -> PublishedTable {
      AttackFixture.key(period, level, unit, visits, isRounded: false)
    }
    let tables = [
      key("2022-Q2", .national, "NL", 700), key("2022-Q2", .organisation, organisation, 128),
      key("2021-Q3/2022-Q2", .national, "NL", 900),
      key("2021-Q3/2022-Q2", .organisation, organisation, 128),
      setting("2022-Q2", .national, "NL", isAsked ? [] : .partlyMeasured, [600, 100, 700]),
      setting(
        "2021-Q3/2022-Q2", .organisation, organisation, [.rounded, .partlyMeasured], [120, 0, 125]),
    ]
    let tree = UnitTree(units: [AttackFixture.unit(.organisation, organisation)])
    let (repaired, totals) = try AttackFixture.repaired(tables, tree)
    #expect((totals.findings > 0) == isAsked)
    #expect(repaired.all.last?.cells.contains { $0[0].count == nil } == isAsked)
  }

  /// 0 to 4 over the year, and 1 to 9 in each of three of its quarters: 3 or 4, though the first quarter has no edition.
  @Test(arguments: [(0, 5, true), (5, 5, false), (0, 0, false)])
  func aYearIsAtLeastTheQuartersThatHaveAnEdition(whole: Int, quarter: Int, isFound: Bool) throws {
    let nations = ["2021-Q4", "2022-Q1", "2022-Q2"].map(nation)
    let others = AttackFixture.published(
      [year(whole), crossing("2022-Q1", 5), crossing("2022-Q2", 5)] + nations)
    let tree = UnitTree(units: [AttackFixture.unit(.organisation, organisation)])
    let (tables, totals) = try Audit.repaired(
      AttackFixture.tables([crossing("2021-Q4", quarter)] + nations),
      definition: AttackFixture.definition, tree: tree, beside: [{ others }])
    #expect((totals.findings > 0) == isFound)
    #expect((tables.all[0][organisation, topic]?.count == nil) == isFound)
  }
}
