import Definitions
import Edition
import Testing
@testable import Disclosure

/// Leaks planted by hand in periods and editions that share some of their months.
@Suite struct AttackEditionsTests {
  private typealias Fixture = AttackFixture

  /// 41 until the second quarter, 40 until the first: the quarter is 1, whatever is rounded there.
  private func cumulative(_ last: Int) -> [PublishedTable] {
    [
      Fixture.key("2021-Q3/2022-Q2", .municipality, "G0", last, isRounded: false),
      Fixture.key("2022-Q2", .municipality, "G0", 0, isRounded: true),
      Fixture.key("2022-Q1", .national, "NL", 900, isRounded: false),
    ]
  }

  private func earlier(national: Int = 900) -> [PublishedNumber] {
    Fixture.published([
      Fixture.key("2021-Q3/2022-Q1", .municipality, "G0", 40, isRounded: false),
      Fixture.key("2022-Q1", .national, "NL", national, isRounded: false),
    ])
  }

  @Test func cumulativeMinusPreviousCumulative() throws {
    let (tables, totals) = try Fixture.repaired(cumulative(41), Fixture.provinces, earlier: [earlier()])
    #expect(totals.findings == 1)
    #expect(totals.repaired.count == 2)
    #expect(tables.all.prefix(2).allSatisfy { $0["visits"]?.count == nil })
    #expect(try Fixture.repaired(cumulative(41), Fixture.provinces).totals.findings == 0)
    #expect(
      try Fixture.repaired(cumulative(47), Fixture.provinces, earlier: [earlier()]).totals.findings == 0)
  }

  @Test func editionsOfDifferentSetsAreNotSubtracted() throws {
    let totals = try Fixture.repaired(cumulative(41), Fixture.provinces, earlier: [earlier(national: 899)])
      .totals
    #expect(totals.findings == 0 && totals.contradictions == 0)
  }

  /// Nothing that is withheld now takes it back, and every later edition would be refused.
  @Test func whatOtherEditionsGiveAwayStopsNoRun() throws {
    let before = earlier() + Fixture.published(Array(cumulative(41).prefix(1)))
    let totals = try Fixture.repaired(cumulative(41), Fixture.provinces, earlier: [before]).totals
    #expect(totals.findings == 0 && totals.withheld == 0)
  }

  /// A half year of this edition and a quarter of another one leave 1 for the quarter that only the other one prints.
  @Test func aNumberThatTellsOfAnotherEditionIsWithheld() throws {
    let nation = [
      Fixture.key("2021-Q4", .national, "NL", 800, isRounded: false),
      Fixture.key("2022-Q1", .national, "NL", 900, isRounded: false),
    ]
    let quarters = Fixture.published(
      [
        Fixture.key("2021-Q4", .municipality, "G0", 40, isRounded: false),
        Fixture.key("2022-Q1", .municipality, "G0", 0, isRounded: true),
      ] + nation)
    let (tables, totals) = try Fixture.repaired(
      [Fixture.key("2021-Q4/2022-Q1", .municipality, "G0", 41, isRounded: false)] + nation, Fixture.provinces,
      earlier: [quarters])
    #expect(totals.findings == 1 && tables.all[0]["visits"]?.count == nil)
  }

  /// Two years that share three quarters differ by 1 man and no woman: the last quarter was 1, though it shows 0.
  @Test func yearsOfTwoEditionsAreSumsOfQuarters() throws {
    let nation = ["2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1", "2022-Q2"].map {
      Fixture.key($0, .national, "NL", 900, isRounded: false)
    }
    func year(_ period: String, _ men: Int) -> PublishedTable {
      Fixture.table(
        "gender", Period(period)!, .municipality, "G0", isRounded: false,
        [("m", men), ("f", 50), ("total", men + 50)])
    }
    let empty = Fixture.key("2021-Q2", .municipality, "G0", 0, isRounded: false)
    let last = Fixture.key("2022-Q2", .municipality, "G0", 0, isRounded: true)
    let before = Fixture.published([year("2021-Q2/2022-Q1", 40), empty] + nation)
    func findings(_ men: Int) throws -> Int {
      try Fixture.repaired(
        [year("2021-Q3/2022-Q2", men), empty, last] + nation, Fixture.provinces, earlier: [before]
      )
      .totals.findings
    }
    // What the last quarter prints, and its men and their base, which no table prints.
    #expect(try findings(41) == 3)
    #expect(try findings(45) == 0)
  }

  /// At most 29 in a province, at least 16 and 11 in two of its municipalities: the third has 1 or 2, which one report
  /// withholds for four quarters and another would print for the year.
  @Test func aYearIsItsFourQuarters() throws {
    let tree = UnitTree(
      units: [Fixture.unit(.province, "P0")]
        + (0..<3).map { Fixture.unit(.municipality, "G\($0)", in: "P0") })
    let nation = Fixture.key("2022-Q4", .national, "NL", 900, isRounded: false)
    func municipalities(_ period: String, _ counts: [Int]) -> [PublishedTable] {
      counts.enumerated().map { Fixture.key(period, .municipality, "G\($0)", $1, isRounded: true) }
    }
    func third(_ quarters: String) throws -> Int? {
      let withheld = PublishedTable(
        key: TableKey("key", Period(quarters)!, level: .municipality, unit: "G2", counted: .visits),
        rows: ["visits"], cells: [[Cell(count: nil, status: [.rounded, .withheld])]], status: .rounded)
      let before =
        [Fixture.key(quarters, .province, "P0", 25, isRounded: true), nation, withheld]
        + municipalities(quarters, [20, 15])
      return try Fixture.repaired(
        municipalities("2022", [20, 15, 5]) + [nation], tree, earlier: [Fixture.published(before)]
      ).tables.all[2]["visits"]?.count
    }
    #expect(try third("2022-Q1/2022-Q4") == nil)
    #expect(try third("2021-Q4/2022-Q3") == 5)
  }

  /// A year of which one quarter was asked shows a total of 0 to 4 in the table and 1 to 9 with all that was registered.
  @Test func aPartlyMeasuredTotalIsThatOfTheQuartersAsked() throws {
    func key(_ period: String, _ visits: Int) -> PublishedTable {
      Fixture.table("key", Period(period)!, .municipality, "G0", isRounded: true, [("visits", visits)])
    }
    func nation(_ id: String, _ rows: [(String, Int)]) -> PublishedTable {
      Fixture.table(id, Period("2022-Q2")!, isRounded: false, rows)
    }
    let located = Fixture.table(
      "key", Period("2022-Q2")!, .municipality, "G0", counted: .locations, isRounded: false,
      [("locations", 3)])
    let partly = PublishedTable(
      key: TableKey("gender", Period("2021-Q3/2022-Q2")!, level: .municipality, unit: "G0", counted: .visits),
      rows: ["total"], cells: [[Cell(count: 0, status: [.rounded, .smallBase, .partlyMeasured])]],
      status: [.rounded, .smallBase, .partlyMeasured])
    let tables = [
      key("2022-Q2", 5), located, partly, nation("key", [("visits", 900)]),
      nation("gender", [("m", 400), ("f", 500), ("total", 900)]),
      Fixture.table(
        "gender", Fixture.year, isRounded: false, [("m", 400), ("f", 500), ("total", 900)]),
    ]
    let (_, totals) = try Fixture.repaired(tables, Fixture.provinces)
    #expect(totals.findings > 0)
  }

  /// 41 after a merger and 40 of one half in another edition leave 1 for the other half.
  @Test func aMergerIsTheSumOfItsParts() throws {
    let definition = try Fixture.definition
    let geography = definition.codebook.geography
    let gone = try #require(
      geography.municipalities.first { one in
        one.into.map { into in
          geography.municipalities.contains { $0.code == into }
        } ?? false
      })
    let into = try #require(gone.into)
    let tree = UnitTree(units: [Fixture.unit(.municipality, into)])
    let nation = Fixture.key("2022-Q1", .national, "NL", 900, isRounded: false)
    let before = Fixture.published([
      Fixture.key("2022-Q1", .municipality, gone.code, 0, isRounded: true),
      Fixture.key("2022-Q1", .municipality, into, 40, isRounded: false), nation,
    ])
    func totals(_ visits: Int) throws -> AuditTotals {
      try Fixture.repaired(
        [Fixture.key("2022-Q1", .municipality, into, visits, isRounded: false), nation], tree,
        earlier: [before]
      ).totals
    }
    #expect(try totals(41).findings == 1)
    #expect(try totals(47).findings == 0)
  }

  /// The nation moved, by another unit; this one did not.
  @Test func aUnitThatDidNotMoveIsTheSameSet() throws {
    let same = Fixture.key("2022-Q2", .municipality, "G0", 0, isRounded: true)
    let totals = try Fixture.repaired(
      cumulative(41), Fixture.provinces, earlier: [earlier(national: 899) + Fixture.published([same])]
    ).totals
    #expect(totals.findings == 0)
    let part = Fixture.key("2022-Q1", .municipality, "G0", 20, isRounded: true)
    let told = try Fixture.repaired(
      cumulative(41) + [part], Fixture.provinces,
      earlier: [earlier(national: 899) + Fixture.published([part])]
    ).totals
    #expect(told.findings == 1)
  }

  /// Nothing of the first three quarters is published: the year is at least the last one.
  @Test func aPeriodIsAtLeastWhatIsPublishedOfIt() throws {
    func findings(_ last: Int) throws -> Int {
      try Fixture.repaired(
        [
          Fixture.key("2021-Q3/2022-Q2", .municipality, "G0", 0, isRounded: true),
          Fixture.key("2022-Q2", .municipality, "G0", last, isRounded: false),
        ], Fixture.provinces
      ).totals.findings
    }
    #expect(try findings(3) == 1)
    #expect(try findings(2) == 0)
  }
}
