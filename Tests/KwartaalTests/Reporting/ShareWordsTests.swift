@testable import Definitions
import Testing

@Suite struct ShareWordsTests {
  private let dutch: Words

  init() throws { dutch = try ReportingFixture.words.get() }

  private func words(_ percent: Int) -> String? {
    dutch.share(tenths: percent * 10, of: "bezoeken")
  }

  /// Every fraction at both ends of its range, at itself, and one beside it.
  @Test(arguments: [
    (9, "bijna één op de tien bezoeken"), (10, "één op de tien bezoeken"),
    (11, "ruim één op de tien bezoeken"), (19, "bijna één op de vijf bezoeken"),
    (20, "één op de vijf bezoeken"), (21, "ruim één op de vijf bezoeken"),
    (23, "bijna een kwart van de bezoeken"), (24, "bijna een kwart van de bezoeken"),
    (25, "een kwart van de bezoeken"), (26, "ruim een kwart van de bezoeken"),
    (28, "ruim een kwart van de bezoeken"), (31, "bijna een derde van de bezoeken"),
    (32, "bijna een derde van de bezoeken"), (33, "een derde van de bezoeken"),
    (34, "ruim een derde van de bezoeken"), (36, "ruim een derde van de bezoeken"),
    (39, "bijna twee op de vijf bezoeken"), (40, "twee op de vijf bezoeken"),
    (41, "ruim twee op de vijf bezoeken"), (42, "ruim twee op de vijf bezoeken"),
    (46, "bijna de helft van de bezoeken"), (49, "bijna de helft van de bezoeken"),
    (50, "de helft van de bezoeken"), (51, "ruim de helft van de bezoeken"),
    (57, "ruim de helft van de bezoeken"), (58, "bijna drie op de vijf bezoeken"),
    (59, "bijna drie op de vijf bezoeken"), (60, "drie op de vijf bezoeken"),
    (61, "ruim drie op de vijf bezoeken"), (62, "ruim drie op de vijf bezoeken"),
    (64, "bijna twee derde van de bezoeken"), (66, "bijna twee derde van de bezoeken"),
    (67, "twee derde van de bezoeken"), (68, "ruim twee derde van de bezoeken"),
    (70, "ruim twee derde van de bezoeken"), (73, "bijna driekwart van de bezoeken"),
    (74, "bijna driekwart van de bezoeken"), (75, "driekwart van de bezoeken"),
    (76, "ruim driekwart van de bezoeken"), (77, "ruim driekwart van de bezoeken"),
    (79, "bijna vier op de vijf bezoeken"), (80, "vier op de vijf bezoeken"),
    (81, "ruim vier op de vijf bezoeken"), (82, "ruim vier op de vijf bezoeken"),
    (88, "bijna negen op de tien bezoeken"), (89, "bijna negen op de tien bezoeken"),
    (90, "negen op de tien bezoeken"), (91, "ruim negen op de tien bezoeken"),
    (92, "ruim negen op de tien bezoeken"),
  ])
  func near(percent: Int, text: String) { #expect(words(percent) == text) }

  @Test(arguments: [
    0, 1, 8, 12, 18, 22, 29, 30, 37, 38, 43, 45, 63, 71, 72, 78, 83, 87, 93, 99, 100,
  ])
  func notNear(percent: Int) { #expect(words(percent) == nil) }

  @Test func aDecimalCountsAsItRounds() {
    #expect(dutch.share(tenths: 505, of: "vragen") == "ruim de helft van de vragen")
    #expect(dutch.share(tenths: 504, of: "vragen") == "de helft van de vragen")
  }

  @Test func noTwoFractionsOverlap() {
    for (one, next) in zip(dutch.grammar.fractions, dutch.grammar.fractions.dropFirst()) {
      #expect(one.almost <= one.exact && one.exact <= one.over && one.over < next.almost)
    }
  }
}
