import Counting
import Definitions
import Disclosure
import Edition
import Testing

/// A file with a row per respondent says the same as one with a row per answer.
@Suite struct WideSurveyTests {
  private static let layout = """
    id: answers
    title: Antwoorden
    counts: answers
    encoding: utf-8
    delimiter: ";"
    dates: jjjj-mm-dd
    wave: "2022"
    decimal-point: true
    missing: ["", "-oth-"]
    columns:
      token: {role: respondent}
      submitdate: {role: entry-date, optional: true}
      Q1: {question: has, labels: {A1: "yes", A2: "no"}}
      Q2: {question: known}
      "Q3[flyer]": {question: means, answer: flyer, yes: [Y], no: [N]}
      "Q3[poster]": {question: means, answer: poster, yes: [Y], no: [N]}
      Q4: {question: hours}
      Q5: {role: free-text}

    """
  private static let header = "token;submitdate;Q1;Q2;Q3[flyer];Q3[poster];Q4;Q5"

  /// Thirty municipalities, of which every third has no point.
  private static let members = SurveyFixture.members(
    (0..<30).map { number in
      let has = number % 3 != 0
      return [("has", has ? "yes" : "no")] + (has ? [("known", number % 2 == 0 ? "well" : "Weinig")] : [])
        + (number % 4 == 0 ? [("means", "flyer")] : []) + (number % 5 == 0 ? [("means", "poster")] : [])
        + [("hours", "\(number),5")]
    })

  private static func row(_ member: SurveyFixture.Member) -> String {
    func answer(_ question: String) -> [String] {
      member.answers.filter { $0.question == question }.map(\.answer)
    }
    let has = answer("has").first == "yes" ? "A1" : "A2"
    let means = ["flyer", "poster"].map { answer("means").contains($0) ? "Y" : "N" }
    let hours = answer("hours").first!.replacing(",", with: ".") + "000000000"
    return ([member.code, "", has, answer("known").first ?? ""] + means + [hours, "zei iets"]).joined(
      separator: ";")
  }

  @Test func saysTheSameAsLong() throws {
    let long = try SurveyFixture(Self.members)
    let wide = try SurveyFixture(
      Self.members, header: Self.header, rows: Self.members.map(Self.row), layout: Self.layout)
    for id in ["has", "known", "means", "hours"] {
      let (expected, found) = (long.table(id, 2022), wide.table(id, 2022))
      #expect(expected != nil && expected?.rows == found?.rows && expected?.cells == found?.cells, "\(id)")
    }
    #expect(wide.ledger("answers").balances)
    #expect(wide.ledger("answers").counted == long.ledger("answers").counted)
    #expect(wide.tally.problems.isEmpty, "\(wide.tally.problems)")
  }

  @Test func nothingIsLostInSilence() throws {
    let rows =
      Self.members.map(Self.row) + [
        "GX1;;A1;;;;;",  // contradicts the first, at no known moment
        "GX99;;A1;;;;;",  // in no frame
        "GX2;;;;;;;",  // says nothing
        "GX3;;A9;;misschien;;veel;",  // three answers that nobody knows
        "GX5;;;;;;7.123;",
      ]
    let survey = try SurveyFixture(Self.members, header: Self.header, rows: rows, layout: Self.layout)
    let ledger = survey.ledger("answers")
    #expect(ledger.balances)
    #expect(survey.count(.unknownRespondent) == 1 && survey.count(.emptyAnswer) == 1)
    #expect(survey.count(.unknownAnswer) == 4)
    // Two contradictions: GX1 has no point and says it has, and GX3 and GX5 gave another answer before.
    #expect(survey.count(.contradictingAnswers) == 8, "\(survey.tally.problems)")
  }

  @Test(arguments: [
    ("question: known", "question: knwon", "the questionnaire has no question \"knwon\""),
    ("answer: poster", "answer: posters", "question \"means\" has no answer \"posters\""),
    ("A2: \"no\"", "A2: nope", "question \"has\" has no answer \"nope\""),
    ("wave: \"2022\"", "wave: \"2021\"", "the questionnaire has no wave \"2021\""),
    ("counts: answers", "counts: respondents", "only a layout with `counts: answers`"),
  ])
  func whatDoesNotExistIsAnError(_ text: String, _ other: String, _ says: String) throws {
    let error = #expect(throws: StageFailure.self) {
      _ = try SurveyFixture.definition(InputFolder(), layout: Self.layout.replacing(text, with: other))
    }
    #expect(error?.message.contains(says) == true, "\(String(describing: error?.message))")
  }
}
