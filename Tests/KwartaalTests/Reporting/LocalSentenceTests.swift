import Definitions
@testable import Edition
@testable import Reporting
import Testing

/// The numbers of a unit change, and its sentences change with them or stay true.
@Suite struct LocalSentenceTests {
  private static let base = 400
  private static let nation = 1000

  private func findings(_ variable: String, _ own: [(String, Int)], _ nation: [(String, Int)]) throws
    -> (LocalFindings, LocalMeasure)
  {
    let facts = try ReportingFixture().facts()
    let edition = try #require(
      LocalEdition(
        ReportingFixture.tables([
          LocalFixture.table(variable, LocalFixture.large, own, base: Self.base)
        ]),
        national: ReportingFixture.tables([
          ReportingFixture.table(variable, LocalFixture.span, nation, base: Self.nation)
        ]), tree: LocalFixture.tree, facts: facts))
    let words = LocalWords(edition: edition, unit: LocalFixture.large)
    let codebook = facts.definition.codebook
    let asked = try #require(codebook[variable])
    let measure = try #require(LocalMeasure(asked, LocalFixture.large, edition))
    return (LocalFindings(words: words), measure)
  }

  @Test func theLeadFollowsTheNumbers() throws {
    let words = try ReportingFixture.words.get()
    let lead = try #require(try ReportingFixture().definition.leads.first)
    var said: Set<String> = []
    for seed in 0..<60 {
      let (own, nation) = (5 * ((seed * 37) % 81), (seed * 137) % (Self.nation + 1))
      let (findings, measure) = try findings("age", [("65plus", own)], [("65plus", nation)])
      let ours = try #require(Percent(own, of: Self.base)).units
      let theirs = try #require(Percent(nation, of: Self.nation)).units
      let share =
        words.share(tenths: Percent(own, of: Self.base)!.tenths, of: "bezoeken").map { "\($0) (\(ours)%)" }
        ?? "\(own > 0 && ours == 0 ? "<1" : "\(ours)")% van de bezoeken"
      let size = abs(ours - theirs)
      let distance = try #require(measure.distance("65plus"))
      let claim =
        size < 2
        ? "Dat is ongeveer gelijk."
        : !distance.isNoticeable
          ? "Door het afronden is niet te zeggen wat meer is."
          : "Hier is het \(size) procentpunt \(ours > theirs ? "meer" : "minder")."
      let whole = nation > 0 && theirs == 0 ? "<1%" : "\(theirs)%"
      #expect(
        findings.lead(lead, measure)?.words
          == "Bij \(share) was de bezoeker 65 jaar of ouder. In heel Nederland is dat \(whole). \(claim)")
      said.insert(String(claim.split(separator: " ").last ?? ""))
    }
    #expect(said.isSuperset(of: ["meer.", "minder.", "gelijk."]))
  }

  @Test(arguments: [
    (120, 40, 0, "Het vaakst: Vraag beantwoord (30%)."),
    (120, 120, 0, "Op 'Anders' na het vaakst: Vraag beantwoord (30%)."),
    (120, 200, 0, "Op 'Anders' na het vaakst: Vraag beantwoord (30%)."),
    (80, 40, 120, "Het vaakst: Praktische hulp (30%)."),
  ])
  func theLargestIsSaidOfWhatItIs(answered: Int, other: Int, practical: Int, sentence: String) throws {
    let counts = [("answered", answered), ("practical", practical), ("other", other)]
    let (findings, measure) = try findings("help", counts, counts)
    #expect(findings.largest(measure)?.words.hasPrefix(sentence) == true)
  }

  /// 105 and 100 may both be 101: rounding hides which of them is larger.
  @Test func aTieIsWithinTheRounding() throws {
    let (findings, measure) = try findings("help", [("answered", 105), ("practical", 100)], [])
    #expect(measure.largest == nil)
    #expect(
      findings.largest(measure)?.words.contains("Vraag beantwoord (26%) en Praktische hulp (25%)") == true)
  }

  /// Of 400 and of 1000: 40 lies between 36 and 44, of 396 to 404.
  @Test(arguments: [
    (200, 600, ShareDistance.told(-100)), (200, 500, .untold(0)), (40, 85, .told(10)), (200, 495, .untold(0)),
    (40, 40, .told(60)),
  ])
  func aDifferenceIsToldWhenRoundingCannotMakeIt(own: Int, nation: Int, distance: ShareDistance) throws {
    let (_, measure) = try findings("age", [("65plus", own)], [("65plus", nation)])
    #expect(measure.distance("65plus") == distance)
  }

  /// What rounding can have made is no difference in a table either.
  @Test(arguments: [(200, 600, "−10"), (40, 85, "+1"), (200, 495, "≈"), (40, 100, "≈")])
  func theTableTellsAsMuch(own: Int, nation: Int, printed: String) throws {
    let (findings, measure) = try findings("age", [("65plus", own)], [("65plus", nation)])
    let table = LocalTable(measures: [measure], words: findings.words, number: 1, caption: "").table
    #expect(table.rows[0].cells.last?.printed(try ReportingFixture.words.get()) == printed)
  }

  /// Asked since February, in a page about a year: the caption says so, and no note repeats it.
  @Test func theCaptionSaysTheDaysThatWereAsked() throws {
    let (findings, measure) = try findings("channel", [("desk", 200)], [("desk", 600)])
    let table = LocalTable(measures: [measure], words: findings.words, number: 1, caption: "").table
    #expect(table.scope.contains("bezoeken, van 1 februari 2022 tot en met 30 juni 2022."))
    let notes = LocalNotes(measures: [measure], words: findings.words).notes
    #expect(!notes.contains { $0.words.contains("februari") })
  }

  @Test func nobodyIsLargestWhenTwoAre() throws {
    let (findings, measure) = try findings("help", [("answered", 100), ("practical", 100)], [])
    #expect(
      findings.largest(measure)?.words
        == "Het vaakst: Praktische hulp (25%) en Vraag beantwoord (25%)."
    )
  }
}
