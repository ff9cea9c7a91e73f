import Definitions
import Edition
import Testing
@testable import Disclosure

/// Leaks planted by hand: each is found, and withheld or refused.
@Suite struct AttackLeakTests {
  private let provinces = UnitTree(
    units: (0..<3).map { AttackFixture.unit(.province, "P\($0)") } + [
      AttackFixture.unit(.municipality, "G0", in: "P0")
    ])

  private func repaired(
    _ tables: [PublishedTable], _ tree: UnitTree, earlier: [[PublishedNumber]] = []
  ) throws -> (tables: ProtectedTables, totals: AuditTotals) {
    let definition = try AttackFixture.definition
    return try Audit.repaired(
      AttackFixture.tables(tables), definition: definition, tree: tree,
      beside: earlier.map { numbers in { numbers } })
  }

  private func key(_ period: String, _ level: Level, _ unit: String, _ visits: Int, isRounded: Bool)
    -> PublishedTable
  {
    AttackFixture.table("key", Period(period)!, level, unit, isRounded: isRounded, [("visits", visits)])
  }

  @Test func aMunicipalityThatEqualsAProvinceWithAnExactTotal() throws {
    let (tables, totals) = try repaired(
      [
        key("2022-Q2", .province, "P0", 2, isRounded: false),
        key("2022-Q2", .municipality, "G0", 0, isRounded: true),
      ], provinces)
    #expect(totals.findings > 0)
    #expect(
      totals.repaired.map(\.description) == [
        "key 2022-Q2 province P0 visits visits", "key 2022-Q2 municipality G0 visits visits",
      ])
    #expect(tables.all.allSatisfy { $0["visits"]?.count == nil && $0["visits"]!.status.contains(.withheld) })
  }

  @Test func anExactTotalOfManyIsNoFinding() throws {
    let totals = try repaired(
      [
        key("2022-Q2", .province, "P0", 7, isRounded: false),
        key("2022-Q2", .municipality, "G0", 5, isRounded: true),
      ], provinces
    ).totals
    #expect(totals.findings == 0 && totals.withheld == 0)
  }

  /// 41 until the second quarter, 40 until the first: the quarter is 1, whatever is rounded there.
  private func cumulative(_ last: Int) -> [PublishedTable] {
    [
      key("2021-Q3/2022-Q2", .municipality, "G0", last, isRounded: false),
      key("2022-Q2", .municipality, "G0", 0, isRounded: true),
      key("2022-Q1", .national, "NL", 900, isRounded: false),
    ]
  }

  private func earlier(national: Int = 900) -> [PublishedNumber] {
    AttackFixture.published([
      key("2021-Q3/2022-Q1", .municipality, "G0", 40, isRounded: false),
      key("2022-Q1", .national, "NL", national, isRounded: false),
    ])
  }

  @Test func cumulativeMinusPreviousCumulative() throws {
    let (tables, totals) = try repaired(cumulative(41), provinces, earlier: [earlier()])
    #expect(totals.findings == 1)
    #expect(totals.repaired.count == 2)
    #expect(tables.all.prefix(2).allSatisfy { $0["visits"]?.count == nil })
    #expect(try repaired(cumulative(41), provinces).totals.findings == 0)
    #expect(try repaired(cumulative(47), provinces, earlier: [earlier()]).totals.findings == 0)
  }

  @Test func editionsOfDifferentSetsAreNotSubtracted() throws {
    let totals = try repaired(cumulative(41), provinces, earlier: [earlier(national: 899)]).totals
    #expect(totals.findings == 0 && totals.contradictions == 0)
  }

  /// Nothing that is withheld now takes it back, and every later edition would be refused.
  @Test func whatOtherEditionsGiveAwayStopsNoRun() throws {
    let before = earlier() + AttackFixture.published(Array(cumulative(41).prefix(1)))
    let totals = try repaired(cumulative(41), provinces, earlier: [before]).totals
    #expect(totals.findings == 0 && totals.withheld == 0)
  }

  /// A half year of this edition and a quarter of another one leave 1 for the quarter that only the other one prints.
  @Test func aNumberThatTellsOfAnotherEditionIsWithheld() throws {
    let nation = [
      key("2021-Q4", .national, "NL", 800, isRounded: false),
      key("2022-Q1", .national, "NL", 900, isRounded: false),
    ]
    let quarters = AttackFixture.published(
      [
        key("2021-Q4", .municipality, "G0", 40, isRounded: false),
        key("2022-Q1", .municipality, "G0", 0, isRounded: true),
      ] + nation)
    let (tables, totals) = try repaired(
      [key("2021-Q4/2022-Q1", .municipality, "G0", 41, isRounded: false)] + nation, provinces,
      earlier: [quarters])
    #expect(totals.findings == 1 && tables.all[0]["visits"]?.count == nil)
  }

  /// Two years that share three quarters differ by 1 man and no woman: the last quarter was 1, though it shows 0.
  @Test func yearsOfTwoEditionsAreSumsOfQuarters() throws {
    let nation = ["2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1", "2022-Q2"].map {
      key($0, .national, "NL", 900, isRounded: false)
    }
    func year(_ period: String, _ men: Int) -> PublishedTable {
      AttackFixture.table(
        "gender", Period(period)!, .municipality, "G0", isRounded: false,
        [("m", men), ("f", 50), ("total", men + 50)])
    }
    let empty = key("2021-Q2", .municipality, "G0", 0, isRounded: false)
    let last = key("2022-Q2", .municipality, "G0", 0, isRounded: true)
    let before = AttackFixture.published([year("2021-Q2/2022-Q1", 40), empty] + nation)
    func findings(_ men: Int) throws -> Int {
      try repaired([year("2021-Q3/2022-Q2", men), empty, last] + nation, provinces, earlier: [before])
        .totals.findings
    }
    #expect(try findings(41) == 1)
    #expect(try findings(45) == 0)
  }

  /// A year of which one quarter was asked shows a total of 0 to 4 in the table and 1 to 9 with all that was registered.
  @Test func aPartlyMeasuredTotalIsThatOfTheQuartersAsked() throws {
    func key(_ period: String, _ visits: Int) -> PublishedTable {
      AttackFixture.table("key", Period(period)!, .municipality, "G0", isRounded: true, [("visits", visits)])
    }
    func nation(_ id: String, _ rows: [(String, Int)]) -> PublishedTable {
      AttackFixture.table(id, Period("2022-Q2")!, isRounded: false, rows)
    }
    let located = AttackFixture.table(
      "key", Period("2022-Q2")!, .municipality, "G0", counted: .locations, isRounded: false,
      [("locations", 3)])
    let partly = PublishedTable(
      key: TableKey("gender", Period("2021-Q3/2022-Q2")!, level: .municipality, unit: "G0", counted: .visits),
      rows: ["total"], cells: [[Cell(count: 0, status: [.rounded, .smallBase, .partlyMeasured])]],
      status: [.rounded, .smallBase, .partlyMeasured])
    let tables = [
      key("2022-Q2", 5), located, partly, nation("key", [("visits", 900)]),
      nation("gender", [("m", 400), ("f", 500), ("total", 900)]),
      AttackFixture.table(
        "gender", AttackFixture.year, isRounded: false, [("m", 400), ("f", 500), ("total", 900)]),
    ]
    let (_, totals) = try repaired(tables, provinces)
    #expect(totals.findings > 0)
  }

  /// 41 after a merger and 40 of one half in another edition leave 1 for the other half.
  @Test func aMergerIsTheSumOfItsParts() throws {
    let definition = try AttackFixture.definition
    let geography = definition.codebook.geography
    let gone = try #require(
      geography.municipalities.first { one in
        one.into.map { into in
          geography.municipalities.contains { $0.code == into }
        } ?? false
      })
    let into = try #require(gone.into)
    let tree = UnitTree(units: [AttackFixture.unit(.municipality, into)])
    let nation = key("2022-Q1", .national, "NL", 900, isRounded: false)
    let before = AttackFixture.published([
      key("2022-Q1", .municipality, gone.code, 0, isRounded: true),
      key("2022-Q1", .municipality, into, 40, isRounded: false), nation,
    ])
    func totals(_ visits: Int) throws -> AuditTotals {
      try repaired(
        [key("2022-Q1", .municipality, into, visits, isRounded: false), nation], tree, earlier: [before]
      ).totals
    }
    #expect(try totals(41).findings == 1)
    #expect(try totals(47).findings == 0)
  }

  /// The nation moved, by another unit; this one did not.
  @Test func aUnitThatDidNotMoveIsTheSameSet() throws {
    let same = key("2022-Q2", .municipality, "G0", 0, isRounded: true)
    let totals = try repaired(
      cumulative(41), provinces, earlier: [earlier(national: 899) + AttackFixture.published([same])]
    ).totals
    #expect(totals.findings == 0)
    let part = key("2022-Q1", .municipality, "G0", 20, isRounded: true)
    let told = try repaired(
      cumulative(41) + [part], provinces,
      earlier: [earlier(national: 899) + AttackFixture.published([part])]
    ).totals
    #expect(told.findings == 1)
  }

  /// A national 1 is public; in which province it is, is not.
  @Test(arguments: [1, 2])
  func aSmallNationalCountOverProvincesDoesNotStop(count: Int) throws {
    func profile(_ level: Level, _ unit: String, _ small: Int, isRounded: Bool = true) -> PublishedTable {
      let counts = [("m", 200), ("f", 300), ("x", small), ("total", 505 + small)]
      return AttackFixture.table("gender", AttackFixture.year, level, unit, isRounded: isRounded, counts)
    }
    let nation = AttackFixture.table(
      "gender", isRounded: false, [("m", 620), ("f", 910), ("x", count), ("total", 1530 + count)])
    let silent = [nation] + (0..<3).map { profile(.province, "P\($0)", 0) }
    let none = try repaired(silent, provinces).totals
    #expect(none.findings == 0 && none.withheld == 0)

    let loud = [nation, profile(.province, "P0", 5)] + (1..<3).map { profile(.province, "P\($0)", 0) }
    let (tables, totals) = try repaired(loud, provinces)
    #expect(totals.findings > 0)
    #expect(totals.repaired.contains { $0.key.unit == "P0" && $0.row == "x" })
    // The sum of the parts would give the withheld count away.
    let first = tables.all[1]
    #expect(
      first["m"]?.base == 510 && first["m"]?.percent == Percent(200, of: 510) && first["x"]?.base == nil)
    #expect(try repaired(tables.all, provinces).totals.findings == 0)
  }

  /// Two rows need all of two columns, which no single sum shows: the cells beside that block are 4 and 0.
  @Test func aFullBlockOfACrossing() throws {
    let published = [
      [5, 5, 0, 0, 20], [5, 5, 0, 0, 20], [0, 0, 5, 5, 10], [0, 0, 5, 5, 10], [10, 10, 20, 20, 55],
    ]
    let names = [["m", "f", "x", "unknown", "total"], ["lt25", "25to65", "65plus", "unknown", "total"]]
    let crossing = PublishedTable(
      key: TableKey("gender_by_age", AttackFixture.quarter, counted: .visits), rows: names[0],
      columns: names[1],
      cells: published.map { $0.map { Cell(count: $0, status: .rounded) } }, status: .rounded)
    let margins = zip(["gender", "age"], [[18, 18, 10, 10, 56], [10, 10, 18, 18, 56]]).enumerated().map {
      AttackFixture.table($1.0, AttackFixture.quarter, isRounded: false, Array(zip(names[$0], $1.1)))
    }
    let tables = AttackFixture.tables([crossing] + margins)
    let model = AttackModel(tables, AttackKnowledge(try AttackFixture.definition, tree: UnitTree(units: []))!)
    let attack = Attack(model.system, .published(withheld: model.system.unknowns.map { _ in false }))
    func range(_ row: String, _ column: String) -> ClosedRange<Int> {
      let unknown = Int(model.unknown(0, row, column)!)
      return attack.low[unknown]...attack.high[unknown]
    }
    for row in ["m", "f"] { #expect(range(row, "65plus") == 4...4 && range(row, "unknown") == 4...4) }
    for row in ["x", "unknown"] { #expect(range(row, "lt25") == 0...0 && range(row, "25to65") == 0...0) }
    let totals = try repaired(tables.all, UnitTree(units: [])).totals
    #expect(totals.findings >= 8 && totals.withheld > 0)
  }

  /// Every registering location had a visit, and their number is published.
  @Test func locationsThatRegisteredBoundTheVisits() throws {
    let visits = key("2022-Q2", .municipality, "G0", 0, isRounded: true)
    func locations(_ count: Int) -> PublishedTable {
      AttackFixture.table(
        "key", AttackFixture.quarter, .municipality, "G0", counted: .locations, isRounded: false,
        [("locations", count)])
    }
    #expect(try repaired([visits, locations(0)], provinces).totals.findings == 0)
    #expect(try repaired([visits, locations(1)], provinces).totals.findings == 0)
    #expect(try repaired([visits, locations(2)], provinces).totals.nearMisses.count == 1)
    let totals = try repaired([visits, locations(3)], provinces).totals
    #expect(totals.findings == 1 && totals.withheld == 1)
  }

  @Test func oneAnswerOfAlmostAllIsListed() throws {
    let tables = [
      AttackFixture.table(
        "gender", AttackFixture.year, .province, "P0", [("m", 95), ("f", 5), ("total", 100)]),
      AttackFixture.table(
        "gender", AttackFixture.year, .province, "P1", [("m", 90), ("f", 10), ("total", 100)]),
    ]
    let totals = try repaired(tables, provinces).totals
    #expect(
      totals.groupDisclosures.first.map(\.description) == ["gender 2021-Q3/2022-Q2 province P0 m visits"])
    #expect(totals.cells == 6 && totals.rounded == 6)
  }
}
