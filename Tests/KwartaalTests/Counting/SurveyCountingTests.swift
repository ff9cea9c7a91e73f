import Counting
import Definitions
import Disclosure
import Edition
import Testing

/// What a survey counts, row by row.
@Suite struct SurveyCountingTests {
  private let all = SurveyGroup(type: 0)

  @Test func labelsAndCodesAreTheSameAnswer() throws {
    let fixture = try SurveyFixture(
      SurveyFixture.members([
        [("has", "yes")], [("has", "  JA ")], [("has", "nee,  nog niet")], [("has", "Misschien")],
      ]))
    let counts = fixture.survey.counts(0, 0, all)
    #expect(counts.answers == [2, 1])
    #expect(counts.unrecognised == 1)
    #expect(counts.base == 4)
    #expect(fixture.count(.unknownAnswer) == 1)
    #expect(fixture.ledger("answers").balances)
  }

  @Test func theSameRowTwiceCountsOnceAndContradictionsRejectEachOther() throws {
    let members = SurveyFixture.members([
      [("has", "yes"), ("has", "Ja")], [("has", "yes"), ("has", "no")],
      [("means", "flyer"), ("means", "poster"), ("means", "flyer")], [("hours", "8"), ("hours", "9")],
    ])
    let fixture = try SurveyFixture(members)
    #expect(fixture.survey.counts(0, 0, all).answers == [1, 0])
    #expect(fixture.survey.counts(2, 0, all).answers == [1, 1])
    #expect(fixture.survey.counts(2, 0, all).base == 1)
    #expect(fixture.survey.counts(3, 0, all).base == 0)
    #expect(fixture.count(.contradictingAnswers) == 4)
    let ledger = fixture.ledger("answers")
    #expect([ledger.read, ledger.counted, ledger.superseded, ledger.rejected] == [9, 3, 2, 4])
    #expect(
      try SurveyFixture(members.reversed()).survey.counts(0, 0, all) == fixture.survey.counts(0, 0, all))
  }

  @Test func rowsThatCannotCountAreRejectedWithTheirReason() throws {
    var members = SurveyFixture.members([[("has", "yes")], [("has", "yes")]])
    members[1].isInvited = false
    members.append(.init(type: "bibliotheek", code: "B1"))
    let fixture = try SurveyFixture(
      members,
      rows: [
        "2021;GX1;has;yes;", "2022;GX9;has;yes;", "2022;GX1;hass;yes;", "2022;B1;means;flyer;",
        "2022;GX1;wishes;money;", "2022;GX1;has", "2022;;has;yes;", "2022;GX1;hours;;", "2022;GX1;hours;;-3",
      ])
    #expect(fixture.count(.unknownWave) == 1)
    #expect(fixture.count(.unknownRespondent) == 1)
    #expect(fixture.count(.unknownQuestion) == 1)
    #expect(fixture.count(.notAsked) == 2)
    #expect(fixture.count(.notInvited) == 1)
    #expect(fixture.count(.cellCount) == 1)
    #expect(fixture.count(.missingIdentity) == 1)
    #expect(fixture.survey.counts(3, 0, all).unrecognised == 1)
    let ledger = fixture.ledger("answers")
    #expect(ledger.balances)
    #expect(
      [ledger.read, ledger.counted, ledger.rejected, ledger.outside, ledger.skipped] == [11, 2, 8, 1, 0])
    #expect(fixture.count(.emptyAnswer) == 1)
    #expect(fixture.survey.response(0, all).responded == 1)
  }

  @Test func aSelectionLeavesOutWhoDoesNotMeetIt() throws {
    let fixture = try SurveyFixture(
      SurveyFixture.members([
        [("known", "well"), ("has", "yes")], [("has", "no"), ("known", "little")], [("known", "little")],
        [("has", "yes")],
      ]))
    let counts = fixture.survey.counts(1, 0, all)
    #expect(counts.answers == [1, 0])
    #expect(counts.base == 1)
    #expect(counts.population == 4, "one did not say whether it has a point")
    #expect(fixture.ledger("answers").outside == 2)
    #expect(fixture.count(.outsideSelection) == 2)
  }

  @Test func thePopulationOfASelectionIsKnownWhenAllTold() throws {
    let fixture = try SurveyFixture(
      SurveyFixture.members([[("has", "yes"), ("known", "well")], [("has", "no")], [("has", "yes")]]))
    #expect(fixture.survey.counts(1, 0, all).population == 2)
  }

  @Test func responseIsAccountedFor() throws {
    let whole = [("has", "no"), ("means", "flyer"), ("hours", "1")]
    var members = SurveyFixture.members([
      whole, [("has", "yes"), ("means", "flyer"), ("hours", "1")], [], whole,
    ])
    members[3].isInvited = false
    let fixture = try SurveyFixture(members)
    let response = fixture.survey.response(0, all)
    #expect([response.frame, response.invited, response.responded, response.partial] == [4, 3, 2, 1])
    let table = try #require(fixture.table("response", 2022))
    #expect(table["responded", "municipality"]?.percent?.data == "67")
    #expect(table["frame", "municipality"]?.count == 4)
    #expect(table["frame", "library"]?.count == 0)
  }

  @Test(arguments: [
    (["1", "2", "9"], "4.0", "2.0"), (["1", "2", "9", "16"], "7.0", "5.5"), (["0,25", "0,5"], "0.4", "0.4"),
    (["7,99", "8", "100"], "38.7", "8.0"),
  ])
  func numbersHaveMeanAndMedian(_ values: [String], _ mean: String, _ median: String) throws {
    let members = SurveyFixture.members((0..<5).flatMap { _ in values.map { [("hours", $0)] } })
    let fixture = try SurveyFixture(
      members,
      questionnaire: SurveyFixture.questionnaire.replacing("unit: uur,", with: "unit: uur, public: true,"))
    let table = try #require(fixture.table("hours", 2022))
    #expect(table["mean", "municipality"]?.value?.data == mean)
    #expect(table["median", "municipality"]?.value?.data == median)
    #expect(table.rows.prefix(3) == ["0to8", "8to16", "from16"])
  }

  @Test func aMergedMunicipalityIsInNoPairAndASplitOneIsNotComparable() throws {
    let yes = [("has", "yes")]
    func member(_ code: String, _ wave: String) -> SurveyFixture.Member {
      SurveyFixture.Member(wave: wave, code: code, province: "Zuid-Holland", answers: yes)
    }
    // Brielle, Hellevoetsluis and Westvoorne became Voorne aan Zee on 1 January 2023.
    let before = ["GM0501", "GM0530", "GM0614", "gm0344"].map { member($0, "2022") }
    let after = ["GM1992", "GM0344"].map { member($0, "2023") }
    let overlap = try SurveyFixture(before + after).survey.overlap(0, 0, 1, type: 0)
    #expect(overlap.common == 1)
    #expect(overlap.merged == 1)
    #expect(overlap.split == 0)
    #expect(overlap.answers[0].both == 1)
  }

  @Test func anEditionLeavesOutLaterWaves() throws {
    let fixture = try SurveyFixture(
      SurveyFixture.members([[("has", "yes")]]) + SurveyFixture.members([[("has", "no")]], wave: "2023"))
    #expect(fixture.ledger("answers", through: 2022).outside == 1)
    #expect(fixture.ledger("answers").counted == 2)
    #expect(fixture.tables(2022)[TableKey("has", .year(of: 2023 * 12), counted: .respondents)] == nil)
    #expect(fixture.tally.quality(for: .year(of: 2023 * 12)).total == Ledger(), "registrations only")
  }

  @Test func aSurveyWithoutFilesIsNotAvailable() throws {
    let fixture = try SurveyFixture([])
    #expect(fixture.table("has", 2022)?.status == .notAvailable)
    #expect(fixture.table("response", 2022)?.status == .notAvailable)
  }
}
