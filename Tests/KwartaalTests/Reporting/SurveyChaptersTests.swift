import Definitions
import Foundation
import Testing

@testable import Edition
@testable import Reporting

@Suite struct SurveyChaptersTests {
  private func page(_ year: String, _ path: String = "index.html") throws -> String {
    let facts = try SurveyReportFixture().facts(year)
    let tables = year == "2022" ? SurveyReportFixture.baseline : SurveyReportFixture.repeat
    let artifacts = try Report.artifacts(tables, facts: facts)
    if let folder = ProcessInfo.processInfo.environment["KWARTAAL_PAGES"] {
      for artifact in artifacts {
        let file = URL(filePath: "\(folder)/\(year)/\(artifact.path)")
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(artifact.bytes).write(to: file)
      }
    }
    return artifacts.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  @Test func captionIsThatOfTheMonitor() throws {
    let page = try page("2022")
    #expect(page.contains("(Selectie: bibliotheken met een Informatiepunt Digitale Overheid / N: 124)"))
    #expect(
      page.contains(
        "(Selectie: gemeenten en bibliotheken met een Informatiepunt Digitale Overheid / "
          + "N: 197 gemeenten en 124 bibliotheken)"))
  }

  @Test func aPercentageHasAnAnchorWithItsMarginBeside() throws {
    let page = try page("2022")
    #expect(page.contains(">91</td><td id=\"digid_help.self.library.2022\">73%</td>"))
    #expect(page.contains(">73%</td><td>71\u{2013}76%</td>"))
    #expect(page.contains("id=\"digid_help.total.library.2022\">124</td>"))
  }

  @Test func withoutMarginsEveryoneAnswered() throws {
    #expect(
      try page("2022").contains(
        "Volledige waarneming: alle bibliotheken gaven antwoord. Er is daarom geen marge."))
  }

  @Test func responseComesFirstAndSaysWhatIsAssumed() throws {
    let page = try page("2022", "index.md")
    let response = try #require(page.range(of: "## De enquête: wie deed mee"))
    let theme = try #require(page.range(of: "## Gemeente en Informatiepunt"))
    #expect(response.lowerBound < theme.lowerBound)
    #expect(page.contains("| Gemeenten | 345 | 344 | 14 | 226 | 66% |"))
    #expect(page.contains("De marges gaan ervan uit dat toeval bepaalt wie meedoet."))
    #expect(page.contains("| Gemeenten: minder dan 25.000 inwoners | 40 | 25 | 63% |"))
  }

  @Test func numbersHaveMeanMedianAndClasses() throws {
    let page = try page("2022", "index.md")
    #expect(page.contains("| Gemiddelde (locaties) | 3,5 | n.v.t. |"))
    #expect(page.contains("| 5 locaties of meer | 30 | 24% |"))
    #expect(page.contains("De helft heeft [2,0](index.html#ido_locations.median.library.2022) of minder."))
    #expect(
      page.contains("Samen [439,0](index.html#ido_locations.sum.library.2022) locaties, bij 124 antwoorden."))
  }

  @Test func wavesAreComparedWithoutJudgement() throws {
    let page = try page("2023", "index.md")
    #expect(
      page.contains(
        "| Helpt zelf binnen de privacyrichtlijnen | 73% | 80% | +6,9 | +3,1 tot +10,8 | +6,2 | +3,1 tot +9,3 | ja |"
      ))
    #expect(
      page.contains(
        "| Verwijst door naar een lokale hulpverlener | 23% | 16% | \u{2212}7,0 | \u{2212}14,2 tot +0,2 "
          + "| \u{2212}6,1 | \u{2212}9,1 tot \u{2212}3,1 | nee |"))
    for word in ["beter", "slechter", "goed gescoord", "achterblijv"] { #expect(!page.contains(word)) }
  }

  @Test func aChangedWordingIsNotCompared() throws {
    #expect(
      try page("2022").contains(
        "In 2023 is deze vraag anders gesteld. Daar heet zij &#39;Is het geld uit de specifieke uitkering genoeg?&#39;."
      ))
    #expect(try page("2022").contains("Kleine basis: 20 gemeenten."))
  }

  @Test func breakdownsStandOnAPageOfTheTheme() throws {
    let page = try page("2022", "enquete/dienstverlening-bibliotheken.md")
    #expect(page.contains("| Nederland | 124 | 73% | 71\u{2013}76% | 23% |"))
    #expect(page.contains("| Werkgebied tot 50.000 inwoners | 44 | 68% | "))
    #expect(page.contains("| Utrecht | 12 | 75% | "))
    #expect(!page.contains("| Werkgebied van 50.000 tot 100.000 inwoners |"))
    #expect(
      page.contains(
        "Niet getoond (te weinig waarnemingen): Werkgebied van 50.000 tot 100.000 inwoners."))
    #expect(try self.page("2022").contains("href=\"enquete/dienstverlening-bibliotheken.html\""))
  }

  @Test func severalAnswersHaveAPanelPerType() throws {
    let page = try page("2022")
    #expect(page.contains("<strong>Gemeenten (N: 197)</strong>"))
    #expect(page.contains("Meer antwoorden zijn mogelijk. De percentages tellen niet op tot 100%."))
  }
}
