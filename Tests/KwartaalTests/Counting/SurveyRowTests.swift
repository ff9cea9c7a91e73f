import Counting
import Definitions
import Disclosure
import Testing

/// No answer is lost without a word: what becomes of rows that a survey tool writes in its own way.
@Suite struct SurveyRowTests {
  private let all = SurveyGroup(type: 0)
  private let one = SurveyFixture.members([[]])

  @Test func ofTwoSubmissionsTheLastCounts() throws {
    let rows = [
      "2022;GX1;has;yes;;03-10-2022 12:00", "2022;GX1;has;no;;05-10-2022 08:30",
      "2022;GX1;means;flyer;;05-10-2022 08:30", "2022;GX1;means;poster;;03-10-2022 12:00",
      "2022;GX1;hours;;8;31-02-2022",
    ]
    for rows in [rows, rows.reversed()] {
      let fixture = try SurveyFixture(
        one, header: "ronde;respondent;vraag;antwoord;waarde;ingevuld_op", rows: rows)
      #expect(fixture.survey.counts(0, 0, all).answers == [0, 1])
      #expect(fixture.survey.counts(2, 0, all).answers == [1, 0])
      #expect(fixture.count(.answeredAgain) == 2)
      #expect(fixture.count(.invalidDate) == 1)
      let ledger = fixture.ledger("answers")
      #expect([ledger.read, ledger.counted, ledger.superseded, ledger.rejected] == [5, 2, 2, 1])
    }
  }

  @Test func anExclusiveAnswerGoesWithNoOther() throws {
    let text = SurveyFixture.questionnaire.replacing(
      "kind: several, asked-of: [municipality],",
      with: "kind: several, exclusive: [poster], asked-of: [municipality],")
    let fixture = try SurveyFixture(
      SurveyFixture.members([
        [("means", "flyer"), ("means", "poster")], [("means", "poster")], [("means", "flyer")],
      ]), questionnaire: text)
    #expect(fixture.survey.counts(2, 0, all).answers == [1, 1])
    #expect(fixture.count(.contradictingAnswers) == 2)
  }

  @Test(arguments: [
    ("8", true), ("1.000", true), ("12.345,5", true), ("999,99", true), ("1000,5", false), ("0,5", false),
    ("1.00", false), ("1000.000", false), (".100", false), ("1,000", false), ("12,", false), ("-8", false),
  ])
  func numbersAreDutchAndWithinTheirLimits(_ number: String, _ isKnown: Bool) throws {
    let limits = number.hasPrefix("12") ? "minimum: 1, maximum: 20000" : "minimum: 1, maximum: 1000"
    let text = SurveyFixture.questionnaire.replacing("unit: uur,", with: "unit: uur, \(limits),")
    let counts = try SurveyFixture(SurveyFixture.members([[("hours", number)]]), questionnaire: text).survey
      .counts(3, 0, all)
    #expect(counts.unrecognised == (isKnown ? 0 : 1))
    #expect(counts.base == 1)
  }

  @Test func aTypeIsPartOfTheKey() throws {
    let members = [
      SurveyFixture.Member(code: "GX1"), SurveyFixture.Member(type: "bibliotheek", code: "GX1"),
    ]
    let rows = ["2022;GX1;has;yes;", "2022;GX1;means;flyer;"]
    let untold = try SurveyFixture(members, header: "ronde;respondent;vraag;antwoord;waarde", rows: rows)
    #expect([0, 1].map { untold.survey.response(0, SurveyGroup(type: $0)).frame } == [1, 1])
    #expect(untold.count(.ambiguousRespondent) == 1)
    #expect(untold.survey.counts(2, 0, all).answers == [1, 0], "only municipalities were asked")
    let told = try SurveyFixture(
      members, header: "ronde;type;respondent;vraag;antwoord;waarde",
      rows: ["2022;gemeente;GX1;has;yes;", "2022;bibliotheek;GX1;has;no;", "2022;poi;GX1;has;no;"])
    #expect(told.survey.counts(0, 0, all).answers == [1, 0])
    #expect(told.survey.counts(0, 0, SurveyGroup(type: 1)).answers == [0, 1])
    #expect(told.count(.unknownRespondentType) == 1)
  }

  /// Brielle became part of Voorne aan Zee on 1 January 2023.
  @Test func theFrameIsHeldAgainstTheGeographyOfItsWave() throws {
    let codes = ["GM0501", "GM1992", "GM7777", "GM0344"]
    let members = ["2022", "2023"].flatMap { wave in
      codes.map { SurveyFixture.Member(wave: wave, code: $0, answers: [("has", "yes")]) }
    }
    let fixture = try SurveyFixture(members)
    #expect(fixture.count(.unknownMunicipality) == 4, "GM1992 and GM7777 in 2022, GM0501 and GM7777 in 2023")
    #expect(fixture.survey.response(1, all).frame == 4)
  }

  @Test func whatWasAnsweredElsewhereIsNoBlankLine() throws {
    let fixture = try SurveyFixture(
      SurveyFixture.members([[]], wave: "2023"), header: "ronde;respondent;vraag;antwoord;waarde;toelichting",
      rows: [
        "2023;GX1;has;;ja;", "2023;GX1;wishes;;;Meer geld", "2023;GX1;means;;;", "2023;GX1;known;;;uitleg",
      ])
    #expect(fixture.survey.counts(0, 1, all).unrecognised == 1)
    #expect(fixture.survey.counts(4, 1, all).unrecognised == 1)
    #expect(fixture.count(.unknownAnswer) == 1)
    #expect(fixture.count(.uncodedAnswer) == 1)
    #expect(fixture.count(.emptyAnswer) == 2)
    let ledger = fixture.ledger("answers")
    #expect(ledger.balances)
    #expect([ledger.read, ledger.counted, ledger.outside, ledger.skipped] == [4, 2, 2, 0])
  }

  @Test func gatesJudgeTheSurvey() throws {
    let members = SurveyFixture.members((0..<18).map { [("has", $0 < 8 ? "Misschien" : "yes")] })
    let gates = try SurveyFixture(members, gates: "{rejected-rows: 2%, not-recognised: 2%}").tally.quality(
      for: .year(of: 2022 * 12)
    ).gates
    #expect(gates.contains { $0.stops && $0.subject == "has" && $0.basisPoints == 4444 })
  }

  @Test func withoutAFrameOrAnswersThereIsAnObstacle() throws {
    let year = Period.year(of: 2022 * 12)
    let answers = ["2022;GX1;has;yes;"]
    let header = "ronde;respondent;vraag;antwoord;waarde"
    #expect(try SurveyFixture([], header: header, rows: answers).survey.obstacle(year)?.exit == .dataRefused)
    #expect(try SurveyFixture(one, header: header).survey.obstacle(year)?.exit == .dataRefused)
    #expect(try SurveyFixture(one, header: header, rows: answers).survey.obstacle(year) == nil)
    #expect(try SurveyFixture([], header: header).survey.obstacle(year) == nil)
  }
}
