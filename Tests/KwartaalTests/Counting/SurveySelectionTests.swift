import Definitions
import Disclosure
import Edition
import Testing
@testable import Counting

/// Selections of several conditions and of numbers, and the weights of those who took part.
@Suite struct SurveySelectionTests {
  private static func questionnaire(_ selection: String) -> String {
    SurveyFixture.questionnaire.replacing(
      "  - {id: wishes,",
      with: "  - {id: last, theme: relatie, text: En dan?, kind: single, asked-of: [municipality],\n"
        + "     selection: {text: wie dan, \(selection)}, answers: [{id: a, label: A}, {id: b, label: B}]}\n"
        + "  - {id: wishes,")
  }

  /// 40 municipalities, all of whom answer what they were asked.
  private static func counted(_ selection: String) throws -> (counts: SurveyCounts, outside: Int) {
    let members = (0..<40).map { place in
      SurveyFixture.Member(
        code: "GX\(place)",
        answers: [("has", place % 2 == 0 ? "yes" : "no"), ("hours", "\(place)"), ("last", "a")])
    }
    let fixture = try SurveyFixture(members, questionnaire: questionnaire(selection))
    let place = try #require(fixture.survey.questionnaire.index(ofQuestion: "last"))
    return (
      fixture.survey.counts(place, 0, SurveyGroup(type: 0)), fixture.count(.outsideSelection)
    )
  }

  @Test(arguments: [
    ("question: hours, from: 10, to: 19", 10),
    ("question: hours, to: 4", 5),
    ("all: [{question: has, answers: [\"yes\"]}, {question: hours, from: 30}]", 5),
    ("any: [{question: has, answers: [\"yes\"]}, {question: hours, from: 30}]", 25),
    (
      "all: [{question: hours, from: 20}, {any: [{question: has, answers: [\"no\"]}, {question: hours, to: 21}]}]",
      11
    ),
  ])
  func whoMeetsASelectionIsAsked(_ selection: String, _ expected: Int) throws {
    let (counts, outside) = try Self.counted(selection)
    #expect(counts.base == expected)
    #expect(counts.population == expected, "everyone told")
    #expect(outside == 40 - expected)
  }

  @Test(arguments: [
    ("question: hours, from: 9, to: 8", "`from` is not larger than `to`"),
    ("question: has, from: 1", "`from` and `to` are of a question with numbers"),
    ("all: []", "a list of conditions holds at least one"),
    ("any: [{question: nothing, answers: [a]}]", "there is no earlier question \"nothing\""),
    ("all: [{question: has, answers: [maybe]}]", "there is no answer of \"has\" \"maybe\""),
  ])
  func aSelectionThatSelectsNothingIsRefused(_ selection: String, _ message: String) {
    let failure = #expect(throws: StageFailure.self) {
      try SurveyFixture([], questionnaire: Self.questionnaire(selection))
    }
    #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "")")
  }

  /// Who did not answer what a selection asks may meet it: then the whole frame is what the answers stand for.
  @Test func whoDidNotTellMayMeetTheSelection() throws {
    var members = (0..<30).map { place in
      SurveyFixture.Member(
        code: "GX\(place)", answers: [("has", "yes"), ("hours", "\(place)"), ("last", "b")])
    }
    members.append(SurveyFixture.Member(code: "GX99"))
    let selection = "all: [{question: has, answers: [\"yes\"]}, {question: hours, from: 20}]"
    let fixture = try SurveyFixture(members, questionnaire: Self.questionnaire(selection))
    let place = try #require(fixture.survey.questionnaire.index(ofQuestion: "last"))
    let counts = fixture.survey.counts(place, 0, SurveyGroup(type: 0))
    #expect(counts.base == 10)
    #expect(counts.population == 31)
  }

  // MARK: weights

  private static func weighted() throws -> SurveyFixture {
    // Small ones of Utrecht answer three times as often as large ones of Limburg.
    let members = (0..<120).map { place in
      let (isLarge, isSouth) = (place % 3 == 0, place % 4 == 0)
      let answers = isLarge ? place % 2 == 0 : isSouth ? place % 8 == 0 : place % 10 != 1
      return SurveyFixture.Member(
        code: "GX\(place)", province: isSouth ? "Limburg" : "Utrecht", size: isLarge ? "Groot" : "Klein",
        answers: answers ? [("has", isLarge || place % 5 == 0 ? "yes" : "no")] : [])
    }
    return try SurveyFixture(members, survey: "weights: [size-class]")
  }

  @Test func oneMarginIsPostStratification() throws {
    let fixture = try Self.weighted()
    let tally = fixture.survey
    let shares = (0..<2).map { size -> (Double, Double) in
      let group = SurveyGroup(type: 0, sizeClass: size)
      let counts = tally.counts(0, 0, group)
      return (Double(tally.response(0, group).frame) / 120, Double(counts.answers[0]) / Double(counts.base))
    }
    let expected = shares.reduce(0) { $0 + $1.0 * $1.1 }
    let made = tally.weighted(0, 0, type: 0, by: [.sizeClass])
    #expect(abs(made.answers[0] / made.base - expected) < 1e-9)
    let cell = try #require(fixture.table("has_weighted", 2022)?["yes", "municipality"])
    #expect(cell.value?.data == "\(Int((100 * expected).rounded()))")
    let counted = try #require(fixture.table("has", 2022)?["yes", "municipality"])
    #expect(counted.percent?.units != cell.value?.units, "the weights matter here")
  }

  @Test func severalMarginsAreAllThoseOfTheFrame() throws {
    let fixture = try Self.weighted()
    let wave = fixture.survey.waves[0]
    let weights = SurveyWeights(wave, type: 0, by: [.sizeClass, .province])
    for size in 0..<2 {
      let sum = weights.members.filter { wave.respondents[$0].sizeClass == size }
        .reduce(0) { $0 + weights.weights[$1]! }
      #expect(abs(sum - Double(wave.respondents.count { $0.sizeClass == size })) < 1e-6)
    }
    for province in ["PV26", "PV31"] {
      let sum = weights.members.filter { wave.respondents[$0].province == province }
        .reduce(0) { $0 + weights.weights[$1]! }
      #expect(abs(sum - Double(wave.respondents.count { $0.province == province })) < 1e-6)
    }
  }
}
