import Testing

/// The sample reproduces what was published, so the program must print the published numbers.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct BackTests {
  private let since = "2019-Q3/2022-Q2"

  @Test(arguments: [
    ("age", "lt25", "940 2%"), ("age", "25to65", "12220 26%"), ("age", "65plus", "28200 60%"),
    ("age", "unknown", "5640 12%"), ("age", "total", "47000 100%"), ("language", "nt1", "30080 64%"),
    ("language", "nt2", "8460 18%"), ("language", "unknown", "8460 18%"), ("gender", "m", "19740 42%"),
    ("gender", "f", "22090 47%"), ("gender", "x", "0 0%"), ("gender", "unknown", "5170 11%"),
    ("help", "other", "21150 45%"), ("help", "total", "47000 100%"),
  ])
  func sinceTheStart(_ table: String, _ row: String, _ number: String) throws {
    let observations = try SampleRun.quarterly.get().observations("2022-Q2")
    #expect(observations.number(table, since, row) == number)
    #expect(observations.base(table, since, row) == "47000")
  }

  @Test(arguments: [
    ("opening_hours", "lt8", "235 57%"), ("opening_hours", "gt32", "49 12%"),
    ("opening_hours", "evening", "74 18%"), ("opening_hours", "weekend", "99 24%"),
    ("staffing", "employees", "345 84%"), ("staffing", "volunteers", "60 15%"),
    ("staffing", "partners", "7 2%"),
    ("locations", "total", "412"),
  ])
  func locations(_ table: String, _ row: String, _ number: String) throws {
    let observations = try SampleRun.quarterly.get().observations("2022-Q2")
    #expect(observations.number(table, "2022-Q2", row) == number)
    #expect(observations.base(table, "2022-Q2", row) == "412")
    #expect(observations.value("opening_hours", "2022-Q2", "mean_hours") == "12")
    #expect(observations.number("locations", "2019", "total") == "12")
  }

  @Test(arguments: [
    ("age", "lt25", "183 1%"), ("age", "25to65", "3843 21%"), ("age", "65plus", "11712 64%"),
    ("language", "nt1", "12554 69%"), ("language", "nt2", "2873 16%"), ("language", "unknown", "2873 16%"),
    ("duration", "le15", "12444 68%"), ("government", "national", "13314 78% partly-measured"),
    ("government", "agency", "5292 31% partly-measured"), ("government", "local", "1024 6% partly-measured"),
  ])
  func year2021(_ table: String, _ row: String, _ number: String) throws {
    let quarterly = try SampleRun.quarterly.get().observations("2021-Q4")
    #expect(quarterly.number(table, "2021-Q1/2021-Q4", row) == number)
    let yearly = try SampleRun.yearly.get().observations("2021")
    #expect(yearly.number(table, "2021", row) == number)
  }

  /// Visits per quarter since 2019-Q3.
  @Test func visitsPerQuarter() throws {
    let visits = [
      300, 400, 500, 100, 900, 1000, 400, 900, 5500, 11500, 14000, 11500, 11500, 15000, 16000, 13000, 14000,
      20000,
      26000, 24000,
    ]
    let observations = try SampleRun.quarterly.get().observations("2024-Q2")
    var total = 0
    for (place, count) in visits.enumerated() {
      let period = "\(2019 + (place + 2) / 4)-Q\((place + 2) % 4 + 1)"
      let number = observations.number("key", period, "visits")?.split(separator: " ").first
      #expect(number.map(String.init) == "\(count)", "\(period)")
      total += count
      if period == "2022-Q2" { #expect(total == 47_000) }
    }
    #expect(observations.number("key", "2024-Q2", "questions") == "32000 provisional break")
    #expect(observations.number("key", "2022-Q2", "questions") == "11500")
  }
}
