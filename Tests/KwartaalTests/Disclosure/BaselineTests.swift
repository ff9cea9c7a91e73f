import Definitions
import Edition
import Testing
@testable import Disclosure

/// The published numbers of a baseline, seen from a later edition: carried, bridged over mergers, or not compared.
struct BaselineTests {
  private static let y2022 = Period("2022")!
  private static let y2023 = Period("2023")!

  private func profile(_ unit: String, _ elder: Int, _ rest: Int, in period: Period = y2022) -> PublishedTable
  {
    let base = elder + rest
    func cell(_ count: Int) -> Cell {
      Cell(count: count, base: base, percent: Percent(count, of: base), status: .rounded)
    }
    return PublishedTable(
      key: TableKey("age", period, level: .municipality, unit: unit, counted: .visits),
      rows: ["65plus", "unknown", "total"],
      cells: [[cell(elder)], [cell(rest)], [Cell(count: base, base: base, status: .rounded)]],
      status: .rounded)
  }

  private func visits(_ unit: String, _ count: Int, in period: Period = y2022) -> PublishedTable {
    PublishedTable(
      key: TableKey("key", period, level: .municipality, unit: unit, counted: .visits), rows: ["visits"],
      cells: [[Cell(count: count, status: .rounded)]], status: .rounded)
  }

  private func rate(_ unit: String, _ inhabitants: Int) -> PublishedTable {
    PublishedTable(
      key: TableKey("key_per_1000", Self.y2022, level: .municipality, unit: unit, counted: .visits),
      rows: ["visits"], cells: [[Cell(base: inhabitants, status: [.rounded, .smallBase])]], status: .rounded)
  }

  private func baseline(
    _ tables: [PublishedTable], of period: Period = y2022, edition: Period = y2023
  ) throws -> Baseline {
    let numbers = tables.flatMap { table in
      zip(table.rows, table.cells).map { row, cells in
        PublishedNumber(
          CellName(key: table.key, row: row, column: ""), count: cells[0].count, base: cells[0].base,
          percent: cells[0].percent?.data, value: cells[0].value?.data, status: cells[0].status)
      }
    }
    return Baseline(
      ProtectedTables(published: numbers), of: period, definition: try AttackFixture.definition,
      edition: edition)
  }

  /// Brielle (GM0501), Hellevoetsluis (GM0530) and Westvoorne (GM0614) became Voorne aan Zee (GM1992) in 2023.
  @Test func aMergedMunicipalityHasTheSumOfWhatItsPartsPublished() throws {
    let baseline = try baseline([
      profile("GM0501", 30, 20), profile("GM0530", 55, 45), profile("GM0614", 20, 30), visits("GM0501", 50),
      visits("GM0530", 100), visits("GM0614", 45), rate("GM0501", 10_000), rate("GM0530", 20_000),
      rate("GM0614", 10_000),
    ])
    let table = try #require(baseline.table("age", .municipality, "GM1992", .visits))
    #expect(table["65plus"]?.count == 105)
    #expect(table["65plus"]?.base == 200)
    #expect(table["65plus"]?.percent?.data == "53")
    #expect(table.total == 200)
    #expect(baseline.table("key", .municipality, "GM1992", .visits)?["visits"]?.count == 195)
    #expect(baseline.table("age", .municipality, "GM0501", .visits) == nil)
    // 195 visits of 40.000 inhabitants.
    let rate = baseline.table("key_per_1000", .municipality, "GM1992", .visits)?["visits"]
    #expect(rate?.value?.data == "4.9")
    #expect(rate?.base == 40_000)
  }

  @Test func aPartWithoutCountsLeavesTheTotal() throws {
    let small = PublishedTable(
      key: TableKey("age", Self.y2022, level: .municipality, unit: "GM0614", counted: .visits),
      rows: ["total"], cells: [[Cell(count: 20, status: [.rounded, .smallBase])]],
      status: [.rounded, .smallBase])
    let baseline = try baseline([profile("GM0501", 30, 20), profile("GM0530", 55, 45), small])
    let table = try #require(baseline.table("age", .municipality, "GM1992", .visits))
    #expect(table.rows == ["total"])
    #expect(table.total == 170)
  }

  @Test func anUnchangedMunicipalityKeepsWhatWasPublished() throws {
    let baseline = try baseline([profile("GM0344", 100, 101)])
    // 201 is no sum of multiples of five: nothing is counted or rounded again.
    #expect(baseline.table("age", .municipality, "GM0344", .visits)?["65plus"]?.percent?.data == "50")
    #expect(baseline.table("age", .municipality, "GM0344", .visits)?.total == 201)
  }

  /// Haaren (GM0788) was divided over Boxtel, Oisterwijk, Tilburg and Vught in 2021.
  @Test func aDividedMunicipalityIsNotCompared() throws {
    let year = Period("2020")!
    let baseline = try baseline([visits("GM0757", 200, in: year)], of: year, edition: Period("2021")!)
    for code in ["GM0788", "GM0757", "GM0824", "GM0855", "GM0865"] {
      #expect(baseline.isDivided(.municipality, code))
    }
    #expect(!baseline.isDivided(.municipality, "GM0344"))
    #expect(!baseline.isDivided(.province, "PV30"))
    let later = try self.baseline([visits("GM0757", 200)])
    #expect(!later.isDivided(.municipality, "GM0757"))
  }

  @Test func historyIsTold() throws {
    let geography = try AttackFixture.definition.codebook.geography
    let merged = geography.mergers(into: "GM0363", after: Self.y2022.firstDay, through: Self.y2023.lastDay)
    #expect(merged.map(\.name) == ["Weesp"])
    #expect(
      geography.mergers(into: "GM1992", after: Self.y2022.firstDay, through: Self.y2023.lastDay).map(\.name)
        == [
          "Brielle", "Hellevoetsluis", "Westvoorne",
        ])
    #expect(
      geography.mergers(into: "GM1992", after: Self.y2022.firstDay, through: Self.y2022.lastDay).isEmpty)
  }

  // MARK: Rates

  @Test(arguments: [
    (52_000, 17_000_000, 1000, "3.1"), (1, 3, 1000, "333.3"), (480, 16_828_927, 100_000, "2.9"),
    (5, 100, 1000, "50.0"), (1, 2000, 100, "0.1"), (0, 5, 1000, "0.0"),
  ])
  func rates(_ count: Int, _ inhabitants: Int, _ per: Int, _ expected: String) {
    let cell = Cell.rate(Cell(count: count), of: inhabitants, per: per, .standard)
    #expect(cell.value?.data == expected)
    #expect(cell.base == inhabitants)
  }

  @Test func aRoundedCountHasARateFromTheBaseForPercentages() {
    #expect(Cell.rate(Cell(count: 95, status: .rounded), of: 1000, per: 1000, .standard).value == nil)
    #expect(
      Cell.rate(Cell(count: 100, status: .rounded), of: 1000, per: 1000, .standard).value?.data == "100.0")
    #expect(Cell.rate(Cell(count: 100), of: nil, per: 1000, .standard).status == .notAvailable)
  }

  // MARK: Inhabitants and comparability

  @Test func inhabitantsFollowMergers() throws {
    let geography = try AttackFixture.definition.codebook.geography
    let end = Self.y2022.lastDay
    func inhabitants(_ rows: [(String, Int)]) throws -> Inhabitants {
      try Inhabitants(rows.map { Inhabitants.Row(code: $0.0, year: 2022, count: $0.1) })
    }
    // Weesp (GM0457) merged into Amsterdam in March 2022, so both existed on 1 January.
    let both = try inhabitants([("GM0363", 900), ("GM0457", 20)])
    #expect(both.counts(in: 2022, geography, on: end)["GM0363"] == 920)
    #expect(both.counts(in: 2023, geography, on: end)["GM0363"] == nil)
    let whole = try inhabitants([("GM0363", 920)])
    #expect(whole.counts(in: 2022, geography, on: end)["GM0363"] == 920)
    let part = try inhabitants([("GM0457", 20)])
    #expect(part.counts(in: 2022, geography, on: end)["GM0363"] == nil)
    let failure = #expect(throws: StageFailure.self) { try inhabitants([("GM0363", 1), ("GM0363", 2)]) }
    #expect(failure?.what == "the inhabitants of GM0363 in 2022 are given twice, as other numbers")
  }

  @Test func whatWasNotRegisteredInBothIsNotCompared() throws {
    let definition = try AttackFixture.definition
    let age = definition.codebook["age"]
    let help = definition.codebook["help"]
    #expect(definition.obstacle(age, from: Self.y2022, to: Self.y2023) == nil)
    #expect(definition.obstacle(age, from: Self.y2022, to: Period("2024")!) == .notRegistered)
    guard case .seriesBreak(let point)? = definition.obstacle(help, from: Self.y2022, to: Self.y2023) else {
      Issue.record("the break of July 2022 is not seen")
      return
    }
    #expect(point.from == CivilDate(iso: "2022-07-01"))
    #expect(definition.obstacle(nil, from: Self.y2022, to: Self.y2023) == nil)
  }
}
