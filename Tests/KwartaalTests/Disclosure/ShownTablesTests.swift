import Definitions
import Edition
import Testing
@testable import Disclosure

/// Which of the tables of a unit a page shows, and which are summed with those of others.
@Suite struct ShownTablesTests {
  private func table(_ counted: Counted, total: Int, _ cells: [Cell] = []) -> PublishedTable {
    PublishedTable(
      key: TableKey("help", Period("2024-Q2")!, level: .municipality, unit: "GM0344", counted: counted),
      rows: cells.indices.map { "answer\($0)" } + ["total"],
      cells: (cells + [Cell(count: total)]).map { [$0] }, status: [.rounded])
  }

  @Test(arguments: [
    (visits: 900, questions: 100, shown: Counted.questions), (900, 95, .visits), (90, 95, .questions),
  ])
  func questionsIfTheyAreEnough(visits: Int, questions: Int, shown: Counted) {
    let rule = ProtectionRule.standard
    let tables = [table(.visits, total: visits), table(.questions, total: questions)]
    #expect(rule.shown(of: tables)?.key.counted == shown)
    #expect(rule.shown(of: tables.reversed())?.key.counted == shown)
  }

  @Test func aWithheldPartIsSummedWithNoOther() {
    let share = Cell(count: 60, base: 100, percent: Percent(60, of: 100))
    let other = Cell(count: 40, base: 100, percent: Percent(40, of: 100))
    #expect(Comparison.takesPart(table(.visits, total: 100, [share, other])))
    #expect(!Comparison.takesPart(table(.visits, total: 100, [share, Cell(status: .withheld)])))
    #expect(!Comparison.takesPart(table(.visits, total: 20)))
  }
}
