import Counting
import Definitions
import Disclosure
import Edition
import Testing

/// What of a survey is shown and what is not.
@Suite struct SurveyTablesTests {
  /// Municipalities of one province: so many with a first answer, so many with the second.
  private func members(
    _ province: String, _ first: Int, _ second: Int, _ answers: [String] = ["flyer", "poster"],
    question: String = "means", wave: String = "2022", from: Int
  ) -> [SurveyFixture.Member] {
    let lists = (0..<first + second).map { [(question, answers[$0 < first ? 0 : 1])] }
    return SurveyFixture.members(lists, wave: wave, province: province, from: from)
  }

  private func status(_ fixture: SurveyFixture, _ id: String, _ unit: String) -> CellStatus? {
    fixture.table(id, 2022, unit: unit)?["total", "municipality"]?.status
  }

  @Test func aQuestionIsACrossingWithTheTypes() throws {
    let fixture = try SurveyFixture(members("Utrecht", 8, 4, ["yes", "no"], question: "has", from: 1))
    let table = try #require(fixture.table("has", 2022))
    #expect(table.columns == ["municipality", "library"])
    #expect(table.rows == ["yes", "no", "total"])
    #expect(table["yes", "municipality"]?.count == 8)
    #expect(table["yes", "municipality"]?.percent?.data == "67")
    #expect(table["total", "municipality"]?.base == 12)
    #expect(table["yes", "library"]?.status == .smallBase)
    #expect(fixture.table("has_low", 2022) == nil, "a complete observation has no margin")
  }

  @Test func aSmallProvinceTakesTheNextSmallestWithIt() throws {
    let fixture = try SurveyFixture(
      members("Utrecht", 5, 4, from: 1) + members("Drenthe", 6, 5, from: 100)
        + members("Zeeland", 9, 9, from: 200))
    #expect(status(fixture, "means", "PV26") == .smallBase)
    #expect(status(fixture, "means", "PV22") == .withheld, "what is left of the country would be Utrecht")
    #expect(status(fixture, "means", "PV29") == [])
  }

  @Test func whatIsWithheldTogetherIsLargeEnough() throws {
    // Four and five are together fewer than ten, so a third goes.
    let fixture = try SurveyFixture(
      members("Utrecht", 2, 2, from: 1) + members("Drenthe", 3, 2, from: 100)
        + members("Zeeland", 9, 9, from: 200)
        + members("Limburg", 6, 6, from: 300))
    #expect(status(fixture, "means", "PV31") == .withheld)
    #expect(status(fixture, "means", "PV29") == [])
  }

  @Test func whereAllGaveOneAnswerItIsWithheldUnlessPublic() throws {
    let provinces = [("Utrecht", 12, 0, 1), ("Drenthe", 9, 3, 100), ("Zeeland", 9, 9, 200)]
    let shy = try SurveyFixture(provinces.flatMap { members($0.0, $0.1, $0.2, from: $0.3) })
    #expect(status(shy, "means", "PV26") == .withheld)
    #expect(status(shy, "means", "PV22") == .withheld)
    #expect(status(shy, "means", "PV29") == [])
    #expect(shy.table("means_low", 2022, unit: "PV26") == nil)
    let open = try SurveyFixture(
      provinces.flatMap { members($0.0, $0.1, $0.2, ["yes", "no"], question: "has", from: $0.3) })
    #expect(status(open, "has", "PV26") == [])
    let nation = try SurveyFixture(members("Utrecht", 12, 0, from: 1))
    #expect(status(nation, "means", "NL") == .withheld)
  }

  @Test func whatFollowsOnAWithheldQuestionIsWithheld() throws {
    let lists = (0..<24).map { [("has", "yes"), ("known", $0 < 12 ? "well" : "little")] }
    let text = SurveyFixture.questionnaire.replacing("kind: single, public: true,", with: "kind: single,")
    let fixture = try SurveyFixture(SurveyFixture.members(lists), questionnaire: text)
    #expect(status(fixture, "has", "NL") == .withheld)
    #expect(status(fixture, "known", "NL") == .withheld)
    #expect(status(try SurveyFixture(SurveyFixture.members(lists)), "known", "NL") == [])
  }

  /// An attacker subtracts what is shown from the country: what is left is never a group that would be withheld.
  @Test func nothingFollowsBySubtraction() throws {
    var random = SplitMix(state: 6)
    let provinces = ["Utrecht": "PV26", "Drenthe": "PV22", "Zeeland": "PV29", "Limburg": "PV31", "": ""]
    for _ in 0..<12 {
      var all: [SurveyFixture.Member] = []
      for name in provinces.keys.sorted() {
        let size = Int.random(in: 0...(name.isEmpty ? 3 : 16), using: &random)
        let first = Bool.random(using: &random) ? size : Int.random(in: 0...size, using: &random)
        all += members(name, first, size - first, from: 1 + all.count)
      }
      let fixture = try SurveyFixture(all)
      let tables = fixture.tables(2022)
      func counts(_ unit: String) -> [Int]? {
        let key = TableKey(
          "means", .year(of: 2022 * 12), level: unit == "NL" ? .national : .province, unit: unit,
          counted: .respondents)
        guard let table = tables[key], table["total", "municipality"]?.count != nil else { return nil }
        return ["flyer", "poster", "total"].map { table[$0, "municipality"]?.count ?? 0 }
      }
      let parts = provinces.values.filter { !$0.isEmpty }.map(counts)
      guard let whole = counts("NL") else {
        #expect(parts.allSatisfy { $0 == nil })
        continue
      }
      let rest = parts.compactMap { $0 }.reduce(whole) { zip($0, $1).map { $0 - $1 } }
      #expect(rest[2] == 0 || rest[2] >= 10 && rest[0] < rest[2] && rest[1] < rest[2], "\(rest)")
    }
  }

  @Test func aChangeStartsFromWhatWasPublished() throws {
    let before = members("Utrecht", 9, 6, ["yes", "no"], question: "has", from: 1)
    let after = members("Utrecht", 12, 8, ["yes", "no"], question: "has", wave: "2023", from: 4)
    let absent = SurveyFixture.members((0..<30).map { _ in [] }, from: 500)
    let absentAfter = SurveyFixture.members((0..<30).map { _ in [] }, wave: "2023", from: 500)
    let all = before + after + absent + absentAfter
    let fixture = try SurveyFixture(all)
    #expect(fixture.table("has_change_2022", 2023)?["yes", "municipality"]?.value?.data == "0.0")
    #expect(fixture.table("has_panel_2022", 2023)?["yes", "municipality"]?.base == 12)
    #expect(fixture.table("has_change_2022_low", 2023)?["yes", "municipality"]?.value != nil)

    // The baseline said 50%, whatever the files say now.
    let published = try SurveyFixture(members("Utrecht", 10, 10, ["yes", "no"], question: "has", from: 1))
      .tables(2022)
      .filter { $0.counted == .respondents }
    let later = fixture.tables(2023, frozen: published)
    let key = TableKey("has_change_2022", .year(of: 2023 * 12), counted: .respondents)
    #expect(later[key]?["yes", "municipality"]?.value?.data == "10.0")
    let baseline = TableKey("has", .year(of: 2022 * 12), counted: .respondents)
    #expect(later[baseline]?["yes", "municipality"]?.count == 10)
  }

  @Test func theAuditLeavesSurveysAsTheyAre() throws {
    let fixture = try SurveyFixture(members("Utrecht", 8, 4, ["yes", "no"], question: "has", from: 1))
    let tables = fixture.tables(2022)
    let audited = try Audit.repaired(tables, definition: fixture.definition, tree: UnitTree(units: []))
    #expect(audited.totals.repaired.isEmpty)
    #expect(audited.tables.all.map(\.key) == tables.all.map(\.key))
  }
}
