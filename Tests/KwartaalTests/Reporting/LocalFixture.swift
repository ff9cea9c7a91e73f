import Definitions
@testable import Edition
@testable import Reporting

/// A small tree of units with invented published numbers: one unit with percentages, one too small for counts,
/// one without registrations.
struct LocalFixture {
  let fixture: ReportingFixture
  let facts: EditionFacts

  static let span = "2021-Q3/2022-Q2"
  static let large = UnitTree.Unit(
    level: .municipality, id: "GM0344", name: "Utrecht", file: "utrecht", parent: "PV26")
  static let small = UnitTree.Unit(
    level: .municipality, id: "GM0310", name: "De Bilt", file: "de-bilt", parent: "PV26")
  static let empty = UnitTree.Unit(
    level: .municipality, id: "GM0307", name: "Amersfoort <&>", file: "amersfoort", parent: "PV26")
  static let tree = UnitTree(units: [
    UnitTree.Unit(level: .province, id: "PV26", name: "Utrecht", file: "utrecht", parent: "bisc"),
    UnitTree.Unit(level: .poi, id: "bisc", name: "BiSC", file: "bisc"),
    UnitTree.Unit(level: .library, id: "B1", name: "Bibliotheek Een", file: "bibliotheek-een"),
    empty, small, large,
    UnitTree.Unit(level: .organisation, id: "uwv", name: "UWV", file: "uwv"),
  ])

  init() throws {
    fixture = try ReportingFixture()
    facts = fixture.facts()
  }

  var pages: [Artifact] {
    LocalPages.artifacts(
      Self.local, national: Self.national, tree: Self.tree, facts: facts,
      observations: Observations.csv(Self.local))
  }

  static var national: PublishedTables {
    ReportingFixture.tables([
      ReportingFixture.key("2022-Q2", visits: 11_500), ReportingFixture.key(span, visits: 42_500),
      ReportingFixture.table(
        "age", span, [("lt25", 850), ("25to65", 10_625), ("65plus", 25_500), ("unknown", 5525)], base: 42_500),
    ])
  }

  static var local: PublishedTables {
    var tables: [PublishedTable] = []
    for unit in tree.units where unit.level != .organisation {
      let visits = unit == small ? 20 : unit == empty ? 0 : 400
      tables += key(unit, visits: visits)
      if unit == small || unit == empty {
        tables.append(
          table(
            "age", unit, ["total"], [Cell(count: visits, status: [.rounded, .smallBase])],
            [.rounded, .smallBase]))
      } else {
        tables += age(unit, [("lt25", 20), ("25to65", 120), ("65plus", 200), ("unknown", 60)], base: 400)
      }
    }
    let uwv = tree.units.last!
    for period in ["2021-Q2", "2022-Q2", span] {
      tables.append(
        PublishedTable(
          key: TableKey("key", Period(period)!, level: .organisation, unit: uwv.id, counted: .visits),
          rows: ["visits"], cells: [[Cell(count: 1126, base: 42_500, percent: Percent(1126, of: 42_500))]]))
    }
    return ReportingFixture.tables(tables + age(uwv, [("65plus", 300), ("unknown", 825)], base: 1125))
  }

  private static func key(_ unit: UnitTree.Unit, visits: Int) -> [PublishedTable] {
    ["2022-Q1", "2022-Q2", span].flatMap { period in
      [(Counted.visits, "visits", visits), (.locations, "locations", visits == 0 ? 0 : 3)].map {
        PublishedTable(
          key: TableKey("key", Period(period)!, level: unit.level, unit: unit.id, counted: $0.0),
          rows: [$0.1], cells: [[Cell(count: $0.2, status: $0.0 == .visits ? .rounded : [])]])
      }
    }
  }

  private static func age(_ unit: UnitTree.Unit, _ counts: [(String, Int)], base: Int) -> [PublishedTable] {
    let index = counts.map { Cell(value: DecimalValue(units: $0.1), status: .rounded) }
    return [
      table("age", unit, counts, base: base), table("age_index", unit, counts.map(\.0), index, .rounded),
    ]
  }

  /// A table of one unit over the last four quarters, with these counts.
  static func table(_ id: String, _ unit: UnitTree.Unit, _ counts: [(String, Int)], base: Int)
    -> PublishedTable
  {
    let cells = counts.map {
      Cell(count: $0.1, base: base, percent: Percent($0.1, of: base), status: .rounded)
    }
    return table(
      id, unit, counts.map(\.0) + ["total"], cells + [Cell(count: base, base: base, status: .rounded)],
      .rounded)
  }

  private static func table(
    _ id: String, _ unit: UnitTree.Unit, _ rows: [String], _ cells: [Cell], _ status: CellStatus
  ) -> PublishedTable {
    PublishedTable(
      key: TableKey(id, Period(span)!, level: unit.level, unit: unit.id, counted: .visits), rows: rows,
      cells: cells.map { [$0] }, status: status)
  }
}
