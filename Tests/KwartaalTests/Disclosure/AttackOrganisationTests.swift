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
