import Definitions
import Testing

@testable import Edition
@testable import Reporting

/// What an edition says goes into its files and comes out of them as it was.
@Suite struct EditionDataTests {
  private static func data() throws -> EditionData {
    let local = try LocalFixture()
    var facts = local.facts
    facts.corrections = [
      Correction(
        period: Period("2022-Q1")!, date: CivilDate(iso: "2022-08-01")!, reason: "Een \"reden\", met komma",
        role: "hoofd onderzoek")
    ]
    facts.inhabitantsYear = 2022
    facts.made = EditionOrigin(
      before: "2022-Q1.2", isNationalOnly: true, withheld: ["age 2022-Q2"], beside: ["a/2022-Q1.1"])
    return EditionData(
      national: LocalFixture.national, units: LocalFixture.local, tree: LocalFixture.tree, facts: facts,
      fingerprint: "f", carried: "2022-Q2.1")
  }

  @Test func filesHoldWhatAnEditionSays() throws {
    let files = try Self.data().files
    let read = try EditionData(files)
    #expect(read.files == files)
    #expect(read.facts.corrections == (try Self.data().facts.corrections))
    #expect(read.facts.made == (try Self.data().facts.made))
    #expect(read.tree?.units == LocalFixture.tree.units)
    #expect(read.carried == "2022-Q2.1" && read.facts.inhabitantsYear == 2022)
  }

  /// A new name must be looked at: it may hold nothing that is not published already.
  @Test func itHoldsTheseNamesOnly() throws {
    let file = try #require(Self.data().files.first { $0.path == EditionData.factsName })
    let names = JSONParser.parse(file.bytes)?.members?.map(\.0)
    #expect(
      names == [
        "report", "period", "edition", "replaces", "provisional", "internal", "frozen", "date", "last_visit",
        "last_entry", "program", "key_check", "inhabitants_year", "corrections", "made_with",
        "pages_of_units_from", "fingerprint", "audit", "rows", "columns", "units", "overlaps", "locations",
      ])
  }

  /// Where input lies and what was decided since is not of the edition.
  @Test func theDefinitionTellsNoFolders() throws {
    let file = try #require(Self.data().files.first { $0.path == EditionData.definitionName })
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(!text.contains("../sample-data") && !text.contains(Program.repository))
    #expect(text.contains("kwartaalrapportage.yaml") && !text.contains("\"corrections\""))
  }

  @Test(arguments: EditionData.names.dropLast())
  func aFileThatIsMissingOrDamagedIsNamed(_ name: String) throws {
    let files = try Self.data().files
    let failure = #expect(throws: StageFailure.self) { try EditionData(files.filter { $0.path != name }) }
    #expect(failure?.place?.file == name && failure?.exit == .dataRefused)
    let damaged = files.map { $0.path == name ? Artifact(path: name, text: "{}") : $0 }
    #expect(throws: StageFailure.self) { try EditionData(damaged) }
  }

  @Test func rowsKeepTheirOrder() {
    func table(_ period: String, _ rows: [String]) -> PublishedTable {
      PublishedTable(
        key: TableKey("age", Period(period)!, counted: .visits), rows: rows, cells: rows.map { _ in [Cell()] }
      )
    }
    let order = TableOrder(of: [
      table("2022-Q2", ["z", "b", "total"]), table("2022-Q1", ["z", "a", "total"]),
    ])
    #expect(order.rows(of: "age", ["a", "b", "total", "z"]) == ["z", "a", "b", "total"])
    #expect(order.rows(of: "other", ["a", "total", "z"]) == ["a", "total", "z"])
  }
}
