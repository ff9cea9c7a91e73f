import Counting
import Definitions
import Edition
import Testing
@testable import Disclosure

/// Columns of the frame that a pipeline names, and shares of all answers.
@Suite struct SurveyFrameTests {
  private static let frame = """
    frame:
            - {id: region, column: landsdeel, title: Landsdeel, of: [municipality],
               classes: [{id: west, label: West}, {id: east, label: Oost}, {id: south, label: Zuid}]}
    """

  /// Municipalities of one province: so many with flyers, so many with posters.
  private static func members(
    _ province: String, _ region: String, _ flyers: Int, _ posters: Int, silent: Int = 0, from first: Int
  ) -> [SurveyFixture.Member] {
    (0..<flyers + posters + silent).map { place in
      SurveyFixture.Member(
        code: "GX\(first + place)", province: province, extra: region,
        answers: place < flyers + posters ? [("means", place < flyers ? "flyer" : "poster")] : [])
    }
  }

  private static func fixture(_ members: [SurveyFixture.Member]) throws -> SurveyFixture {
    try SurveyFixture(members, survey: frame, extraColumn: "landsdeel")
  }

  @Test func aColumnOfTheFrameBreaksDownQuestionsAndResponse() throws {
    let fixture = try Self.fixture(
      Self.members("Utrecht", "West", 9, 12, silent: 4, from: 1)
        + Self.members("Gelderland", "oost", 20, 11, silent: 9, from: 100)
        + Self.members("Limburg", "south", 6, 14, silent: 5, from: 200))
    let table = try #require(fixture.table("means_by_region", 2022))
    #expect(table.columns == ["municipality_west", "municipality_east", "municipality_south"])
    #expect(table["flyer", "municipality_east"]?.count == 20)
    #expect(table["total", "municipality_east"]?.count == 31)
    #expect(fixture.table("means_by_region_low", 2022)?["flyer", "municipality_west"]?.value != nil)
    // 20 of 31 against 15 of 41 others.
    #expect(
      fixture.table("means_by_region_difference", 2022)?["flyer", "municipality_east"]?.value?.data == "27.9")
    let response = try #require(fixture.table("response_by_region", 2022))
    #expect(response["invited", "municipality_west"]?.count == 25)
    #expect(response["responded", "municipality_west"]?.count == 21)
    // Libraries have no region.
    #expect(
      fixture.table("hours_by_region", 2022)?.columns == [
        "municipality_west", "municipality_east", "municipality_south",
      ])
  }

  @Test func whatNoClassFitsIsNamedAndCountsInNone() throws {
    let fixture = try Self.fixture(
      Self.members("Utrecht", "West", 9, 12, from: 1) + Self.members("Gelderland", "Noord", 9, 3, from: 100)
        + Self.members("Limburg", "", 6, 4, from: 200))
    #expect(fixture.count(.unknownAnswer) == 22)
    let table = try #require(fixture.table("means_by_region", 2022))
    #expect(table["total", "municipality_west"]?.count == 21, "the 22 others together may be shown")
    #expect(table["total", "municipality_east"]?.status == .smallBase)
  }

  @Test func withoutTheColumnNoLayoutFits() throws {
    #expect(throws: (any Error).self) {
      try SurveyFixture(Self.members("Utrecht", "", 9, 12, from: 1), survey: Self.frame)
    }
    let optional = Self.frame.replacing("title: Landsdeel,", with: "title: Landsdeel, optional: true,")
    let fixture = try SurveyFixture(Self.members("Utrecht", "", 9, 12, from: 1), survey: optional)
    #expect(fixture.table("means_by_region", 2022) == nil && fixture.table("means", 2022) != nil)
  }

  /// East is Gelderland and Overijssel: beside Gelderland it would tell what the four of Overijssel said, who are hidden
  /// with the twelve of Utrecht.
  @Test func aGroupOfProvincesDoesNotTellOfTheOneThatIsHidden() throws {
    let all =
      Self.members("Gelderland", "Oost", 12, 11, from: 1)
      + Self.members("Overijssel", "Oost", 3, 1, from: 100)
      + Self.members("Utrecht", "West", 5, 7, from: 200)
      + Self.members("Zuid-Holland", "West", 12, 9, from: 300)
      + Self.members("Limburg", "Zuid", 14, 9, from: 400)
    let fixture = try Self.fixture(all)
    func total(_ unit: String) -> Cell? { fixture.table("means", 2022, unit: unit)?["total", "municipality"] }
    #expect(total("PV25")?.count == 23 && total("PV23")?.status == .smallBase)
    #expect(total("PV26")?.status == .withheld)
    let regions = try #require(fixture.table("means_by_region", 2022))
    #expect(regions["total", "municipality_east"]?.status == .withheld)
    #expect(regions["total", "municipality_west"]?.status == .withheld, "the country less the others is East")
  }

  /// An attacker adds and subtracts all that is shown: no number about fewer than ten follows.
  @Test func nothingAboutAFewFollows() throws {
    var random = SplitMix(state: 8)
    let provinces = ["Utrecht", "Gelderland", "Overijssel", "Limburg", "Zeeland"]
    for _ in 0..<10 {
      var all: [SurveyFixture.Member] = []
      for (place, name) in provinces.enumerated() {
        let region = ["West", "Oost", "Oost", "Zuid", "Zuid"][place]
        let (flyers, posters) = (
          Int.random(in: 0...15, using: &random), Int.random(in: 0...15, using: &random)
        )
        all += Self.members(name, region, flyers, posters, from: 1 + all.count)
      }
      let fixture = try Self.fixture(all)
      let tables = fixture.tables(2022)
      let codes = ["PV26", "PV25", "PV23", "PV31", "PV29"]
      func count(_ table: String, _ unit: String, _ column: String) -> Int? {
        tables[
          TableKey(
            table, .year(of: 2022 * 12), level: unit == "NL" ? .national : .province, unit: unit,
            counted: .respondents)]?["total", column]?.count
      }
      // The regions are sums of provinces: what is left of one without its provinces that are shown.
      for (region, own) in [("west", [0]), ("east", [1, 2]), ("south", [3, 4])] {
        guard let whole = count("means_by_region", "NL", "municipality_\(region)") else { continue }
        let rest = own.compactMap { count("means", codes[$0], "municipality") }.reduce(whole, -)
        #expect(rest == 0 || rest >= 10, "\(region) \(rest)")
      }
    }
  }

  @Test func theSpanHoldsWhatFollows() {
    var span = SurveySpan(sizes: [4, 12, 20])
    span.add([true, true, true])
    span.add([false, true, true])
    #expect(span.holds([true, false, false]) && span.fewest == 4)
    #expect(!span.holds([false, true, false]))
  }

  // MARK: shares of all answers

  @Test func sharesOfAllAnswersDivideByThem() throws {
    // 10 gave both, 8 flyers, 12 posters: 18 and 22 of 40 answers.
    let members = (0..<40).map { place in
      SurveyFixture.Member(
        code: "GX\(place)",
        answers: place < 10
          ? [("means", "flyer"), ("means", "poster")]
          : place < 18 ? [("means", "flyer")] : place < 30 ? [("means", "poster")] : [])
    }
    let fixture = try SurveyFixture(members, survey: "bases: {means: answers}")
    let table = try #require(fixture.table("means_of_answers", 2022))
    #expect(table.rows == ["flyer", "poster", "answers"])
    #expect(table["flyer", "municipality"]?.percent?.data == "45")
    #expect(table["flyer", "municipality"]?.base == 40)
    #expect(table["answers", "municipality"]?.count == 40)
    // Beside it stays the share of who answered, which waves and groups are compared by.
    #expect(fixture.table("means", 2022)?["flyer", "municipality"]?.percent?.data == "60")
    // The ratio of two sums over 30 of 40 who answered, written out over its residuals.
    let residuals =
      10 * (1 - 0.45 * 2) * (1 - 0.45 * 2) + 8 * (1 - 0.45) * (1 - 0.45) + 12 * 0.45 * 0.45
    let variance = (1.0 / 30 - 1.0 / 40) * residuals / 29 / (40.0 / 30 * 40.0 / 30)
    let n = 0.45 * 0.55 / variance
    let z2 = 1.959964 * 1.959964
    let centre = (0.45 + z2 / (2 * n)) / (1 + z2 / n)
    let half = (0.45 * 0.55 / n + z2 / (4 * n * n)).squareRoot() * 1.959964 / (1 + z2 / n)
    let low = try #require(fixture.table("means_of_answers_low", 2022)?["flyer", "municipality"]?.value)
    let high = try #require(fixture.table("means_of_answers_high", 2022)?["flyer", "municipality"]?.value)
    #expect(abs(Double(low.units) / 1000 - (centre - half)) < 0.0006)
    #expect(abs(Double(high.units) / 1000 - (centre + half)) < 0.0006)
    #expect(try SurveyFixture(members).table("means_of_answers", 2022) == nil)
  }

  @Test(arguments: [
    ("bases: {has: answers}", "has one answer of each"), ("bases: {mean: answers}", "did you mean"),
    ("bases: {means: visits}", "unknown value"),
    (
      "frame: [{id: means, column: a, title: A, classes: [{id: b, label: B}, {id: c, label: C}]}]", "is taken"
    ),
    ("frame: [{id: a, column: a, title: A, classes: [{id: b, label: B}]}]", "at least two classes"),
    (
      "frame: [{id: a, column: naam, title: A, classes: [{id: b, label: B}, {id: c, label: C}]}]",
      "has a meaning in the layout"
    ),
    ("frame: [{id: a, column: a, title: A, of: [poi], classes: []}]", "there is no respondent type"),
  ]) func aMistakeIsNamed(_ survey: String, _ message: String) {
    let failure = #expect(throws: StageFailure.self) { try SurveyFixture([], survey: survey) }
    #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "")")
  }

  // MARK: numbers

  /// 48 libraries say 1 through 48 hours of 60: quartiles between two numbers, and the sum of all by the mean.
  @Test func numbersHaveQuartilesAndAnEstimatedTotal() throws {
    func fixture(_ count: Int) throws -> SurveyFixture {
      try SurveyFixture(
        (1...60).map { place in
          SurveyFixture.Member(
            type: "bibliotheek", code: "B\(place)", size: "",
            answers: place <= count ? [("hours", String(place))] : [])
        })
    }
    let table = try #require(try fixture(48).table("hours", 2022))
    #expect(table["lower_quartile", "library"]?.value?.data == "12.5")
    #expect(table["median", "library"]?.value?.data == "24.5")
    #expect(table["upper_quartile", "library"]?.value?.data == "36.5")
    #expect(table["sum", "library"]?.value?.data == "1176")
    #expect(table["estimate", "library"]?.value?.data == "1470")
    #expect(table["estimate", "library"]?.base == 60)
    // In a quarter of 36 there would be fewer than ten.
    #expect(try fixture(36).table("hours", 2022)?.rows.contains("lower_quartile") == false)
    #expect(try fixture(60).table("hours", 2022)?.rows.contains("estimate") == false, "everyone answered")
  }

  @Test func typesOfRespondentsAreCompared() throws {
    let fixture = try SurveyFixture(
      (0..<80).map { place in
        let isLibrary = place % 2 == 0
        return SurveyFixture.Member(
          type: isLibrary ? "bibliotheek" : "gemeente", code: "X\(place)", size: isLibrary ? "" : "Klein",
          answers: place < 60
            ? [
              ("has", isLibrary == (place % 5 != 0) ? "yes" : "no"),
              ("hours", String(isLibrary ? 12 + place % 8 : 4 + place % 7)),
            ] : [])
      })
    let shares = try #require(fixture.table("has_difference", 2022)?["yes", "library"])
    #expect(shares.value?.data == "60.0" && shares.status.isSuperset(of: [.tested, .significant]))
    let numbers = (0..<60).filter { $0 % 2 == 1 }.map { Double(4 + $0 % 7) }
    let own = (0..<60).filter { $0 % 2 == 0 }.map { Double(12 + $0 % 8) }
    let expected = own.reduce(0, +) / 30 - numbers.reduce(0, +) / 30
    let mean = try #require(fixture.table("hours_difference", 2022)?["mean", "library"])
    #expect(abs(Double(mean.value!.units) / 10 - expected) <= 0.05)
    #expect(mean.status.isSuperset(of: [.tested, .significant]))
  }

  @Test func meansOfTwoWavesAreCompared() throws {
    let members = ["2022", "2023"].flatMap { wave in
      (0..<60).map { place in
        SurveyFixture.Member(
          wave: wave, type: "bibliotheek", code: "B\(place)", size: "",
          answers: place < 50
            ? [("hours", String(10 + place % 9 + (wave == "2023" ? 3 + place % 2 : 0)))] : [])
      }
    }
    let fixture = try SurveyFixture(members)
    let change = try #require(fixture.table("hours_change_2022", 2023))
    #expect(change["mean", "library"]?.value?.data == "3.5")
    #expect(change["estimate", "library"]?.value?.data == "210")
    let panel = try #require(fixture.table("hours_panel_2022", 2023)?["mean", "library"])
    #expect(panel.value?.data == "3.5" && panel.base == 50)
    #expect(panel.status.isSuperset(of: [.tested, .significant]))
    #expect(fixture.table("hours_change_2022_low", 2023)?["mean", "library"]?.value != nil)
    // Everyone adds the same: the panel would tell what each of them did.
    let same = (0..<2).flatMap { wave in
      (0..<60).map { place in
        SurveyFixture.Member(
          wave: ["2022", "2023"][wave], type: "bibliotheek", code: "B\(place)", size: "",
          answers: place < 50 ? [("hours", String(10 + place % 9 + 3 * wave))] : [])
      }
    }
    #expect(
      try SurveyFixture(same).table("hours_panel_2022", 2023)?["mean", "library"]?.value == nil)
  }
}
