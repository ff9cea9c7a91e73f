import Definitions
import Edition
import Testing
@testable import Disclosure

/// Leaks planted by hand in the tables of one edition: each is found, and withheld or refused.
@Suite struct AttackLeakTests {
  private typealias Fixture = AttackFixture

  @Test func aMunicipalityThatEqualsAProvinceWithAnExactTotal() throws {
    let (tables, totals) = try Fixture.repaired(
      [
        Fixture.key("2022-Q2", .province, "P0", 2, isRounded: false),
        Fixture.key("2022-Q2", .municipality, "G0", 0, isRounded: true),
      ], Fixture.provinces)
    #expect(totals.findings > 0)
    #expect(
      totals.repaired.map(\.description) == [
        "key 2022-Q2 province P0 visits visits", "key 2022-Q2 municipality G0 visits visits",
      ])
    #expect(tables.all.allSatisfy { $0["visits"]?.count == nil && $0["visits"]!.status.contains(.withheld) })
  }

  @Test func anExactTotalOfManyIsNoFinding() throws {
    let totals = try Fixture.repaired(
      [
        Fixture.key("2022-Q2", .province, "P0", 7, isRounded: false),
        Fixture.key("2022-Q2", .municipality, "G0", 5, isRounded: true),
      ], Fixture.provinces
    ).totals
    #expect(totals.findings == 0 && totals.withheld == 0)
  }

  /// A national 1 is public; in which province it is, is not.
  @Test(arguments: [1, 2])
  func aSmallNationalCountOverProvincesDoesNotStop(count: Int) throws {
    func profile(_ level: Level, _ unit: String, _ small: Int, isRounded: Bool = true) -> PublishedTable {
      let counts = [("m", 200), ("f", 300), ("x", small), ("total", 505 + small)]
      return Fixture.table("gender", Fixture.year, level, unit, isRounded: isRounded, counts)
    }
    let nation = Fixture.table(
      "gender", isRounded: false, [("m", 620), ("f", 910), ("x", count), ("total", 1530 + count)])
    let silent = [nation] + (0..<3).map { profile(.province, "P\($0)", 0) }
    let none = try Fixture.repaired(silent, Fixture.provinces).totals
    #expect(none.findings == 0 && none.withheld == 0)

    let loud = [nation, profile(.province, "P0", 5)] + (1..<3).map { profile(.province, "P\($0)", 0) }
    let (tables, totals) = try Fixture.repaired(loud, Fixture.provinces)
    #expect(totals.findings > 0)
    #expect(totals.repaired.contains { $0.key.unit == "P0" && $0.row == "x" })
    // The sum of the parts would give the withheld count away.
    let first = tables.all[1]
    #expect(
      first["m"]?.base == 510 && first["m"]?.percent == Percent(200, of: 510) && first["x"]?.base == nil)
    #expect(try Fixture.repaired(tables.all, Fixture.provinces).totals.findings == 0)
  }

  /// Two rows need all of two columns, which no single sum shows: the cells beside that block are 4 and 0.
  @Test func aFullBlockOfACrossing() throws {
    let published = [
      [5, 5, 0, 0, 20], [5, 5, 0, 0, 20], [0, 0, 5, 5, 10], [0, 0, 5, 5, 10], [10, 10, 20, 20, 55],
    ]
    let names = [["m", "f", "x", "unknown", "total"], ["lt25", "25to65", "65plus", "unknown", "total"]]
    let crossing = PublishedTable(
      key: TableKey("gender_by_age", Fixture.quarter, counted: .visits), rows: names[0],
      columns: names[1],
      cells: published.map { $0.map { Cell(count: $0, status: .rounded) } }, status: .rounded)
    let margins = zip(["gender", "age"], [[18, 18, 10, 10, 56], [10, 10, 18, 18, 56]]).enumerated().map {
      Fixture.table($1.0, Fixture.quarter, isRounded: false, Array(zip(names[$0], $1.1)))
    }
    let tables = Fixture.tables([crossing] + margins)
    let model = AttackModel(tables, AttackKnowledge(try Fixture.definition, tree: UnitTree(units: []))!)
    let attack = Attack(model.system, .published(withheld: model.system.unknowns.map { _ in false }))
    func range(_ row: String, _ column: String) -> ClosedRange<Int> {
      let unknown = Int(model.unknown(0, row, column)!)
      return attack.low[unknown]...attack.high[unknown]
    }
    for row in ["m", "f"] { #expect(range(row, "65plus") == 4...4 && range(row, "unknown") == 4...4) }
    for row in ["x", "unknown"] { #expect(range(row, "lt25") == 0...0 && range(row, "25to65") == 0...0) }
    let totals = try Fixture.repaired(tables.all, UnitTree(units: [])).totals
    #expect(totals.findings >= 8 && totals.withheld > 0)
  }

  /// Every registering location had a visit, and their number is published.
  @Test func locationsThatRegisteredBoundTheVisits() throws {
    let visits = Fixture.key("2022-Q2", .municipality, "G0", 0, isRounded: true)
    func locations(_ count: Int) -> PublishedTable {
      Fixture.table(
        "key", Fixture.quarter, .municipality, "G0", counted: .locations, isRounded: false,
        [("locations", count)])
    }
    #expect(try Fixture.repaired([visits, locations(0)], Fixture.provinces).totals.findings == 0)
    #expect(try Fixture.repaired([visits, locations(1)], Fixture.provinces).totals.findings == 0)
    #expect(try Fixture.repaired([visits, locations(2)], Fixture.provinces).totals.nearMisses.count == 1)
    let totals = try Fixture.repaired([visits, locations(3)], Fixture.provinces).totals
    #expect(totals.findings == 1 && totals.withheld == 1)
  }

  @Test func oneAnswerOfAlmostAllIsListed() throws {
    let tables = [
      Fixture.table(
        "gender", Fixture.year, .province, "P0", [("m", 95), ("f", 5), ("total", 100)]),
      Fixture.table(
        "gender", Fixture.year, .province, "P1", [("m", 90), ("f", 10), ("total", 100)]),
    ]
    let totals = try Fixture.repaired(tables, Fixture.provinces).totals
    #expect(
      totals.groupDisclosures.first.map(\.description) == ["gender 2021-Q3/2022-Q2 province P0 m visits"])
    #expect(totals.cells == 6 && totals.rounded == 6)
  }
}
