import Counting
import Definitions
import Edition
import Glibc
import Testing
@testable import Disclosure

/// A question by the answers to another one, recomputed from the answers themselves.
@Suite struct SurveyCrossingTests {
  private static let questionnaire = SurveyFixture.questionnaire.replacing(
    "  - {id: means,",
    with: "  - {id: talks, theme: relatie, text: Overleg?, kind: single, asked-of: [municipality],\n"
      + "     answers: [{id: often, label: Vaak}, {id: rarely, label: Soms}, {id: never, label: Nooit}]}\n"
      + "  - {id: means,")

  private static let crossings = "crossings: [{rows: means, columns: talks}, {rows: talks, columns: has}]"

  /// What one municipality answered; `nil` did not take part.
  private struct Answers {
    let talks: String?
    let has: String
    let means: [String]
  }

  private static func fixture(_ all: [Answers?]) throws -> SurveyFixture {
    let members = all.enumerated().map { place, answers in
      SurveyFixture.Member(
        code: "GX\(place)",
        answers: answers.map { answers in
          [("has", answers.has)] + (answers.talks.map { [("talks", $0)] } ?? [])
            + answers.means.map { ("means", $0) }
        } ?? [])
    }
    return try SurveyFixture(members, questionnaire: questionnaire, survey: crossings)
  }

  /// 90 municipalities of whom 66 answer, by rules that are easy to count again.
  private static let answers = (0..<90).map { place -> Answers? in
    guard place % 15 < 11 else { return nil }
    let talks = place % 3 == 0 ? "often" : place % 3 == 1 ? "rarely" : "never"
    return Answers(
      talks: [2, 7].contains(place % 15) ? nil : talks, has: place % 2 == 0 ? "yes" : "no",
      means: place % 12 == 0
        ? ["poster"]
        : talks == "often" || place % 7 == 0 ? ["flyer"] : place % 5 == 0 ? ["flyer", "poster"] : ["poster"])
  }

  @Test func countsMarginsAndDifferencesAreThoseOfTheAnswers() throws {
    let fixture = try Self.fixture(Self.answers)
    let table = try #require(fixture.table("means_by_talks", 2022))
    #expect(table.columns == ["municipality_often", "municipality_rarely", "municipality_never"])
    let told = Self.answers.compactMap { $0 }
    let silent = Self.answers.count { $0?.talks == nil }
    for talks in ["often", "rarely", "never"] {
      let column = "municipality_\(talks)"
      let group = told.filter { $0.talks == talks }
      let rest = told.filter { $0.talks != talks }
      #expect(table["total", column]?.count == group.count)
      for answer in ["flyer", "poster"] {
        let count = group.count { $0.means.contains(answer) }
        #expect(table[answer, column]?.count == count)
        // Whoever did not say how often it talks may belong to the group.
        let (low, high) = Self.bounds(count, group.count, of: group.count + silent)
        let own = try #require(fixture.table("means_by_talks_low", 2022)?[answer, column]?.value)
        let top = try #require(fixture.table("means_by_talks_high", 2022)?[answer, column]?.value)
        #expect(abs(Double(own.units) / 1000 - low) < 0.0006)
        #expect(abs(Double(top.units) / 1000 - high) < 0.0006)
        let difference =
          Double(count) / Double(group.count)
          - Double(rest.count { $0.means.contains(answer) }) / Double(rest.count)
        let cell = try #require(fixture.table("means_by_talks_difference", 2022)?[answer, column])
        #expect(abs(Double(try #require(cell.value).units) / 1000 - difference) < 0.0006)
        #expect(cell.status.contains(.tested))
      }
    }
    let differences = try #require(fixture.table("means_by_talks_difference", 2022))
    #expect(
      differences["flyer", "municipality_often"]?.status.contains(.significant) == true,
      "most who often talk have flyers")
  }

  /// The ends of the score interval, as roots of (p - q)² = z² q (1 - q) / n*.
  private static func bounds(_ part: Int, _ base: Int, of population: Int) -> (Double, Double) {
    let n = Double(base * (population - 1)) / Double(population - base)
    let (p, z) = (Double(part) / Double(base), 1.959964)
    let (a, b, c) = (1 + z * z / n, -(2 * p + z * z / n), p * p)
    let root = (b * b - 4 * a * c).squareRoot()
    return ((-b - root) / (2 * a), (-b + root) / (2 * a))
  }

  @Test func aSmallGroupIsHiddenWithTheNextSmallest() throws {
    // 5 often, 14 rarely, 30 never.
    let fixture = try Self.fixture(
      (0..<49).map { place in
        Answers(
          talks: place < 5 ? "often" : place < 19 ? "rarely" : "never", has: place % 2 == 0 ? "yes" : "no",
          means: [place % 3 == 0 ? "flyer" : "poster"])
      })
    let table = try #require(fixture.table("means_by_talks", 2022))
    #expect(table["total", "municipality_often"]?.status == .smallBase)
    #expect(table["total", "municipality_rarely"]?.status == .withheld)
    #expect(table["total", "municipality_never"]?.count == 30)
    let difference = try #require(fixture.table("means_by_talks_difference", 2022))
    #expect(difference["flyer", "municipality_rarely"]?.value == nil)
    #expect(difference["flyer", "municipality_never"]?.value != nil)
  }

  @Test func aGroupOfWhomAllAnsweredTheSameIsHidden() throws {
    // All who often talk have flyers only.
    let fixture = try Self.fixture(
      (0..<60).map { place in
        Answers(
          talks: place % 3 == 0 ? "often" : place % 3 == 1 ? "rarely" : "never", has: "yes",
          means: [place % 3 == 0 || place % 7 == 0 ? "flyer" : "poster"])
      })
    #expect(fixture.table("means_by_talks", 2022)?["total", "municipality_often"]?.status == .withheld)
  }

  @Test func aGroupInTheRowsThatIsWhollyInOneColumnIsHidden() throws {
    // Read the other way round: whoever never talks has flyers, and the question is not public.
    let all = (0..<60).map { place in
      Answers(
        talks: place % 3 == 0 ? "never" : place % 3 == 1 ? "rarely" : "often",
        has: place % 3 == 0 || place % 4 == 1 ? "yes" : "no", means: ["flyer"])
    }
    func status(_ questionnaire: String) throws -> CellStatus? {
      let members = all.enumerated().map { place, answers in
        SurveyFixture.Member(
          code: "GX\(place)", answers: [("has", answers.has), ("talks", answers.talks!)])
      }
      return try SurveyFixture(members, questionnaire: questionnaire, survey: Self.crossings)
        .table("talks_by_has", 2022)?["total", "municipality_yes"]?.status
    }
    #expect(try status(Self.questionnaire) == [])
    #expect(try status(Self.questionnaire.replacing(", public: true", with: "")) == .withheld)
  }

  /// The chance that the test finds a difference between a group and the rest where both populations have the same share,
  /// added up over all samples.
  @Test(arguments: [(14, 12, 40, 30), (30, 18, 300, 190), (12, 10, 60, 36)], [0.03, 0.5, 0.97])
  func hardlyAnyDifferenceIsChance(_ sizes: (Int, Int, Int, Int), _ share: Double) {
    let (small, few, large, many) = sizes
    let marked = (Int((Double(small) * share).rounded()), Int((Double(large) * share).rounded()))
    let (one, two) = (Self.chances(small, marked.0, few), Self.chances(large, marked.1, many))
    var wrong = 0.0
    for (part, chance) in one where chance > 1e-9 {
      for (other, beside) in two where beside > 1e-9 {
        let found = ChangeTest.samples(
          ShareSample(part: part, base: few, population: small),
          ShareSample(part: other, base: many, population: large))
        if found <= 0.05 { wrong += chance * beside }
      }
    }
    // Shares of small populations cannot be equal to the last decimal.
    let isEqual = marked.0 * large == marked.1 * small
    #expect(wrong <= (isEqual ? 0.05 : 0.06), "\(wrong)")
  }

  /// How many of a sample without replacement are marked, by binomial coefficients.
  private static func chances(_ population: Int, _ marked: Int, _ size: Int) -> [(Int, Double)] {
    var logs = [0.0]
    for number in 1...max(1, population) { logs.append(logs[number - 1] + log(Double(number))) }
    func choose(_ n: Int, _ k: Int) -> Double { logs[n] - logs[k] - logs[n - k] }
    return (max(0, size - population + marked)...min(size, marked)).map { part in
      let weight = choose(marked, part) + choose(population - marked, size - part) - choose(population, size)
      return (part, exp(weight))
    }
  }
}

/// Ad-hoc questions about a survey show no more than its report.
@Suite struct SurveyAnswersTests {
  /// 60 municipalities: 8 of Limburg, 12 of Utrecht, 40 of Gelderland.
  private static func fixture() throws -> SurveyFixture {
    let members = (0..<60).map { place in
      SurveyFixture.Member(
        code: "GX\(place)", province: place < 8 ? "Limburg" : place < 20 ? "Utrecht" : "Gelderland",
        size: place % 2 == 0 ? "Klein" : "Groot",
        answers: [
          ("has", place % 6 == 0 ? "no" : "yes"),
          ("means", place % 4 == 0 ? "flyer" : "poster"),
        ])
    }
    return try SurveyFixture(members)
  }

  private static func asked(_ fixture: SurveyFixture, _ group: SurveyGroup) -> SurveyAsked {
    SurveyAsked(rows: fixture.survey.questionnaire.index(ofQuestion: "means")!, columns: nil, groups: [group])
  }

  private static func total(_ fixture: SurveyFixture, _ group: SurveyGroup) -> Cell? {
    SurveyAnswers(fixture.survey, fixture.definition, wave: 0).tables(asked(fixture, group))[0][
      TableKey("means", Period("2022")!, counted: .respondents)]?["total", "municipality"]
  }

  @Test func whatAReportHidesIsNotAnswered() throws {
    let fixture = try Self.fixture()
    #expect(Self.total(fixture, SurveyGroup(type: 0))?.count == 60)
    #expect(Self.total(fixture, SurveyGroup(type: 0, province: "PV25"))?.count == 40)
    #expect(Self.total(fixture, SurveyGroup(type: 0, province: "PV31"))?.status == .smallBase)
    // Utrecht is hidden with Limburg: what is left of the country would be Limburg.
    #expect(Self.total(fixture, SurveyGroup(type: 0, province: "PV26"))?.status == .withheld)
    // Of those in both hidden provinces a condition may not leave a few either.
    let has = fixture.survey.questionnaire.index(ofQuestion: "has")!
    let yes = SurveyGroup(type: 0, answers: [SurveyGroup.Given(question: has, code: 0)])
    #expect(Self.total(fixture, yes)?.status == .withheld)
    #expect(
      Self.total(fixture, SurveyGroup(type: 0, province: "PV25", answers: yes.answers))?.count == 34)
  }

  @Test func twoAnswersThatDifferByAFewAreRefused() throws {
    let fixture = try Self.fixture()
    let answers = SurveyAnswers(fixture.survey, fixture.definition, wave: 0)
    let has = fixture.survey.questionnaire.index(ofQuestion: "has")!
    func conflicts(_ one: SurveyGroup, _ others: SurveyGroup...) -> Bool {
      answers.conflict(Self.asked(fixture, one), answered: others.map { Self.asked(fixture, $0) }) != nil
    }
    #expect(!conflicts(SurveyGroup(type: 0)))
    #expect(!conflicts(SurveyGroup(type: 0, sizeClass: 0), SurveyGroup(type: 0)))
    #expect(!conflicts(SurveyGroup(type: 0, province: "PV25")), "20 others")
    // The report shows the 40 of Gelderland, of whom 34 have a point.
    let answer = SurveyGroup.Given(question: has, code: 0)
    #expect(conflicts(SurveyGroup(type: 0, province: "PV25", answers: [answer])))
    // Of the 20 small ones of Gelderland 14 have a point.
    let small = SurveyGroup(type: 0, province: "PV25", sizeClass: 0)
    #expect(!conflicts(small))
    #expect(conflicts(SurveyGroup(type: 0, province: "PV25", sizeClass: 0, answers: [answer]), small))
  }
}
