import Definitions
@testable import Disclosure
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
      let claim =
        size < 2
        ? "Dat is ongeveer gelijk." : "Hier is het \(size) procentpunt \(ours > theirs ? "meer" : "minder")."
      let whole = nation > 0 && theirs == 0 ? "<1%" : "\(theirs)%"
      #expect(
        findings.lead(lead, measure)?.words
          == "Bij \(share) was de bezoeker 65 jaar of ouder. In heel Nederland is dat \(whole). \(claim)")
      said.insert(String(claim.split(separator: " ").last ?? ""))
    }
    #expect(said == ["meer.", "minder.", "gelijk."])
  }

  @Test(arguments: [
    (120, 40, 0, "Vraag beantwoord kwam het vaakst voor: 30%."),
    (120, 120, 0, "Op 'Anders' na kwam Vraag beantwoord het vaakst voor: 30%."),
    (120, 200, 0, "Op 'Anders' na kwam Vraag beantwoord het vaakst voor: 30%."),
    (80, 40, 120, "Praktische hulp kwam het vaakst voor: 30%."),
  ])
  func theLargestIsSaidOfWhatItIs(answered: Int, other: Int, practical: Int, sentence: String) throws {
    let counts = [("answered", answered), ("practical", practical), ("other", other)]
    let (findings, measure) = try findings("help", counts, counts)
    #expect(findings.largest(measure)?.words.hasPrefix(sentence) == true)
  }

  @Test func nobodyIsLargestWhenTwoAre() throws {
    let (findings, measure) = try findings("help", [("answered", 100), ("practical", 100)], [])
    #expect(findings.largest(measure) == nil)
  }
}
