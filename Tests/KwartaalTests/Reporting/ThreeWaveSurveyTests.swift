import Counting
import Definitions
import Disclosure
import Foundation
import Testing
@testable import Edition
@testable import Reporting

/// A survey of three waves with everything that waves can have: a changed question, a merger, a division, a wave of
/// three, a full wave, two submissions and codes that nobody has. Its whole page is a golden file.
///
/// `KWARTAAL_RECORD=1 swift test --filter ThreeWave` writes it anew and fails, so that the difference is read.
@Suite struct ThreeWaveSurveyTests {
  private static let questionnaire = """
    version: 1
    title: Proefmonitor
    respondents:
      - {id: municipality, label: Gemeenten, singular: gemeente, value: gemeente}
      - {id: library, label: Bibliotheken, singular: bibliotheek, value: bibliotheek}
    size-classes:
      municipality: [{id: small, label: Klein}, {id: large, label: Groot}]
    class-labels: {between: "{from} tot {below}{unit}", last: "{from}{unit} of meer"}
    waves:
      - {id: 2020, label: Nulmeting 2020, from: 2020-09-01, to: 2020-10-31}
      - {id: 2022, label: Meting 2022, from: 2022-09-01, to: 2022-10-31}
      - {id: 2023, label: Meting 2023, from: 2023-09-01, to: 2023-10-31}
    themes: [{id: relatie, title: Relatie}]
    questions:
      - {id: has, theme: relatie, text: Is er een punt?, kind: single, public: true,
         answers: [{id: "yes", label: Ja}, {id: "no", label: "Nee, nog niet"}]}
      - {id: money, theme: relatie, title: Is het geld genoeg?, text: Is het geld genoeg?, kind: single,
         waves: [2020], successor: grant, answers: [{id: enough, label: Genoeg}, {id: short, label: Te weinig}]}
      - {id: grant, theme: relatie, title: Is de uitkering genoeg?, text: Is de uitkering genoeg?, kind: single,
         waves: [2022, 2023], answers: [{id: enough, label: Genoeg}, {id: short, label: Te weinig}]}
      - {id: hours, theme: relatie, title: Uren, text: Hoeveel uur?, kind: number, unit: uur, classes: [0, 8, 16],
         maximum: 168, asked-of: [library]}

    """

  private static let waves = ["2020", "2022", "2023"]

  /// Who of 60 municipalities that exist in all waves answers, and who answers yes.
  private func answers(_ wave: Int, _ place: Int) -> Bool { place % 6 != wave }
  private func saysYes(_ wave: Int, _ place: Int) -> Bool { (place * 7) % 20 < [6, 8, 15][wave] }

  private func fixture() throws -> SurveyFixture {
    let geography = try SurveyFixture([]).definition.codebook.geography
    let days = Self.waves.map { CivilDate(iso: "\($0)-09-01")! }
    let lasting = geography.municipalities.filter { municipality in days.allSatisfy(municipality.exists) }
    var members: [SurveyFixture.Member] = []
    var rows: [String] = []
    for (wave, id) in Self.waves.enumerated() {
      for (place, municipality) in lasting.sorted(by: { $0.code < $1.code }).prefix(60).enumerated() {
        let province = geography.provinces.first { $0.code == municipality.province }!.name
        members.append(
          .init(wave: id, code: municipality.code, province: province, size: place < 30 ? "Klein" : "Groot"))
        guard answers(wave, place) else { continue }
        rows.append(
          "\(id);gemeente;\(municipality.code);has;\(saysYes(wave, place) ? "yes" : "no");;01-10-\(id)")
        let enough = (place + wave) % 3 == 0 ? "enough" : "short"
        rows.append(
          "\(id);gemeente;\(municipality.code);\(wave == 0 ? "money" : "grant");\(enough);;01-10-\(id)")
      }
      // Brielle, Hellevoetsluis and Westvoorne became one on 1 January 2023; Haaren was divided on 1 January 2021.
      for code in wave < 2 ? ["GM0501", "GM0530", "GM0614"] : ["GM1992"] {
        members.append(.init(wave: id, code: code, province: "Zuid-Holland"))
      }
      if wave == 0 { members.append(.init(wave: id, code: "GM0788", province: "Noord-Brabant")) }
      for place in 0..<24 {
        members.append(.init(wave: id, type: "bibliotheek", code: "B\(place)", size: ""))
        guard place < [20, 3, 24][wave] else { continue }
        rows.append("\(id);bibliotheek;B\(place);has;\(place % 4 == 0 ? "no" : "yes");;01-10-\(id)")
        rows.append(
          "\(id);bibliotheek;B\(place);\(wave == 0 ? "money" : "grant");\(place % 2 == 0 ? "enough" : "short");;01-10-\(id)"
        )
        rows.append("\(id);bibliotheek;B\(place);hours;;\(place + 2 * wave),5;01-10-\(id)")
      }
    }
    // The first municipality that answered in 2023 answered again; two codes are nobody's, and one is gone.
    let again = lasting.map(\.code).sorted()[0]
    rows.append("2023;gemeente;\(again);has;no;;09-10-2023")
    rows += ["2023;gemeente;GM7777;has;yes;;01-10-2023", "2023;bibliotheek;B99;has;yes;;01-10-2023"]
    members.append(.init(wave: "2023", code: "GM0501", province: "Zuid-Holland"))
    return try SurveyFixture(
      members, header: "ronde;type;respondent;vraag;antwoord;waarde;ingevuld_op", rows: rows,
      questionnaire: Self.questionnaire)
  }

  private func page(_ fixture: SurveyFixture) throws -> String {
    let period = Period("2023")!
    let facts = EditionFacts(
      definition: fixture.definition, period: period, number: 1, isProvisional: false,
      today: CivilDate(iso: "2024-02-01")!, lastVisit: nil, lastEntry: nil, previousNumber: nil, changes: [],
      quality: QualityFacts(), programVersion: "1.0.0", isInternal: false)
    let artifacts = try Report.artifacts(fixture.tables(2023).published, facts: facts)
    return String(decoding: try #require(artifacts.first { $0.path == "index.md" }).bytes, as: UTF8.self)
  }

  @Test func thePageIsTheGoldenOne() throws {
    let page = try page(fixture())
    let path = "\(ReportingFixture.root)/Tests/KwartaalTests/Golden/pages/survey-three-waves.md"
    if ProcessInfo.processInfo.environment["KWARTAAL_RECORD"] != nil {
      try page.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("survey-three-waves.md was recorded: read the difference")
    }
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    for (here, there) in zip(page.split(separator: "\n"), expected.split(separator: "\n")) {
      #expect(here == there)
      if here != there { break }
    }
    #expect(page.count == expected.count)
  }

  /// Shares, differences and the panel, counted from the rules that made the answers.
  @Test func differencesWithTheLatestAndTheFirstWaveAreThoseOfTheAnswers() throws {
    let fixture = try fixture()
    func yes(_ wave: Int, _ place: Int) -> Bool { wave == 2 && place == 0 ? false : saysYes(wave, place) }
    func share(_ wave: Int) -> (count: Int, base: Int) {
      let who = (0..<60).filter { answers(wave, $0) }
      return (who.count { yes(wave, $0) }, who.count)
    }
    let now = share(2)
    for (wave, id) in [(0, "2020"), (1, "2022")] {
      let then = share(wave)
      let expected = 100 * (Double(now.count) / Double(now.base) - Double(then.count) / Double(then.base))
      let change = try #require(fixture.table("has_change_\(id)", 2023)?["yes", "municipality"])
      #expect(abs(Double(try #require(change.value).units) / 10 - expected) <= 0.05)
      let both = (0..<60).filter { answers(2, $0) && answers(wave, $0) }
      let moved = both.reduce(0) { $0 + (yes(2, $1) ? 1 : 0) - (yes(wave, $1) ? 1 : 0) }
      let panel = try #require(fixture.table("has_panel_\(id)", 2023)?["yes", "municipality"])
      #expect(panel.base == both.count)
      #expect(
        abs(Double(try #require(panel.value).units) / 10 - 100 * Double(moved) / Double(both.count)) <= 0.05)
      #expect(panel.status.contains(.tested) && !change.status.contains(.tested), "one verdict, of the panel")
    }
    #expect(fixture.table("grant_change_2020", 2023) == nil, "another wording is never compared")
    #expect(
      fixture.table("grant_change_2022", 2023)?.columns == ["municipality"], "three libraries are too few")
    #expect(fixture.table("has_change_2020", 2023)?.columns == ["municipality", "library"])
    #expect(fixture.survey.overlap(1, 2, type: 0).merged == 1)
    #expect(fixture.survey.overlap(0, 1, type: 0).split == 1)
    #expect(fixture.count(.unknownMunicipality) == 1)
    #expect(fixture.count(.unknownRespondent) == 2)
    #expect(fixture.count(.answeredAgain) == 1)
  }

  @Test func sumsAndMeansOfNumbers() throws {
    let table = try #require(try fixture().table("hours", 2023))
    // 4,5 through 27,5: the sum is 24 × 16; all 24 answered, so there is no margin.
    #expect(table["sum", "library"]?.value?.data == "384")
    #expect(table["mean", "library"]?.value?.data == "16.0")
    #expect(table["mean", "library"]?.base == 24)
    #expect(try fixture().table("hours_low", 2023) == nil)
  }

  @Test func thePageSaysWhatWavesAre() throws {
    let page = try page(fixture())
    for text in [
      "In 2022 gaven minder dan 10 bibliotheken antwoord. Die meting is overgeslagen.",
      "Alle bibliotheken in de lijst deden mee.", "Niet alle gemeenten deden mee.",
      "In 2020 is deze vraag anders gesteld. Daar heet zij 'Is het geld genoeg?'.",
      "Is er een punt?: gemeenten, alle metingen", "Is er een punt?: gemeenten, 2020 en 2023",
      "Is er een punt?: gemeenten, 2022 en 2023", "Is er een punt?: bibliotheken, 2020 en 2023",
      "Sinds de vorige meting is 1 gemeente ontstaan uit een samenvoeging.", "eindige populatie",
      "Benjamini-Hochberg", "Samen [384]",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    for word in ["beter", "slechter", "achterblij", "koploper"] { #expect(!page.contains(word)) }
  }
}
