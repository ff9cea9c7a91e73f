import Definitions
import Edition
import Testing
@testable import Disclosure

/// What is left of a table when one of its counts is withheld.
@Suite struct WithholdingTests {
  private let key = TableKey(
    "satisfied", Period("2022-Q2")!, level: .municipality, unit: "GM0502", counted: .visits)

  private func table(_ yes: Int, _ no: Int, total: Int) -> PublishedTable {
    func cell(_ count: Int) -> [Cell] {
      let base = yes + no
      return [
        Cell(
          count: count, base: base, percent: base < 100 ? nil : Percent(min(count, base), of: base),
          status: .rounded)
      ]
    }
    return PublishedTable(
      key: key, rows: ["yes", "no", "total"], cells: [cell(yes), cell(no), cell(total)], status: .rounded)
  }

  private func withholdingNo(_ table: PublishedTable) throws -> PublishedTable {
    table.withholding(
      [CellName(key: key, row: "no", column: "")], rule: try AttackFixture.definition.protection)
  }

  @Test func theOthersDivideByTheTotal() throws {
    let table = try withholdingNo(table(100, 25, total: 120))
    #expect(table["no"]?.status == [.rounded, .withheld] && table["no"]?.count == nil)
    #expect(table["yes"]?.base == 120 && table["yes"]?.percent?.data == "83")
  }

  /// What the parts divide by would give the total away.
  @Test func withoutATotalNothingIsLeft() throws {
    let table = table(100, 25, total: 125).withholding(
      [CellName(key: key, row: "total", column: "")],
      rule: try AttackFixture.definition.protection)
    for row in ["yes", "no", "total"] {
      #expect(table[row]?.status == [.rounded, .withheld] && table[row]?.count == nil, "\(row)")
      #expect(table[row]?.base == nil && table[row]?.percent == nil)
    }
  }

  /// The parts add up to 30, the total is rounded to 25: no count but the total is left.
  @Test func aTotalThatIsTooSmallStandsAlone() throws {
    let table = try withholdingNo(table(25, 5, total: 25))
    #expect(table["no"]?.status == [.rounded, .withheld] && table["no"]?.count == nil)
    #expect(table["yes"]?.status == [.rounded, .smallBase] && table["yes"]?.count == nil)
    #expect(table.total == 25 && table["total"]?.base == 25)
  }
}
