import Testing

/// What the page says beside the numbers, and what it may not say.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct PublishedNotesTests {
  @Test func runIsTold() throws {
    let outcome = try SampleRun.quarterly.get().outcome
    #expect(outcome.exit == 0)
    #expect(
      outcome.errors.hasPrefix("kwartaal: read 43 files, 196216 rows: 194500 counted, 1408 superseded, "))
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.first == "2019-Q4: new → public/kwartaalrapportage/2019-Q4.1/index.html")
  }

  @Test func severalAnswersAreExplained() throws {
    let run = try SampleRun.quarterly.get()
    let part = try run.part("2022-Q2", "Manier waarop de bezoeker is geholpen")
    #expect(part.contains("meer antwoorden mogelijk. Daarom is de som meer dan 100%"))
    #expect(
      try run.page("2022-Q2", "index.html").contains(
        "meer antwoorden mogelijk. Daarom is de som meer dan 100%"))
  }

  @Test func roundingIsExplained() throws {
    let run = try SampleRun.quarterly.get()
    let duration = try run.part("2022-Q2", "Duur van het gesprek").split(separator: "\n")
    #expect(duration.contains { $0.hasPrefix("- De percentages tellen op tot 99%") })
    #expect(try run.page("2022-Q2", "index.html").contains("Dat komt door afronden"))
    let staffing = try run.part("2022-Q2", "Bemensing van de locaties")
    #expect(staffing.contains("| 84% |") && staffing.contains("| 15% |") && staffing.contains("| 2% |"))
    #expect(staffing.contains("De percentages tellen op tot 101%"))
  }

  @Test func roundingOf2021IsExplained() throws {
    let part = try SampleRun.yearly.get().part("2021", "Taalachtergrond van de bezoeker")
    #expect(part.contains("De percentages tellen op tot 101% (2021)"))
  }

  @Test(arguments: ["2019-Q4", "2020-Q4"])
  func topicsWereNotMeasuredAtFirst(_ period: String) throws {
    let run = try SampleRun.quarterly.get()
    let cells = try run.observations(period).all("topic", periods: "20")
    #expect(!cells.isEmpty)
    for cell in cells { #expect(cell[0] == "" && cell[1] == "" && cell[2].hasPrefix("not-measured")) }
    #expect(try run.page(period, "index.md").contains("niet gemeten"))
  }

  @Test(arguments: ["age", "gender", "language"])
  func visitorsAreNoLongerRegistered(_ table: String) throws {
    let run = try SampleRun.quarterly.get()
    let cells = try run.observations("2024-Q2").all(table, periods: "2024-Q2")
    #expect(!cells.isEmpty)
    for cell in cells { #expect(cell == ["", "", "no-longer-registered provisional"]) }
  }

  @Test func endedRegistrationIsNeverZero() throws {
    let part = try SampleRun.quarterly.get().part("2024-Q2", "Leeftijd van de bezoeker")
    #expect(part.contains("Leeftijd wordt sinds 1 april 2024 niet meer geregistreerd."))
    // A column without a number is left out: the last that was measured stands first.
    #expect(part.contains("| Antwoord | Vier kwartalen"))
    #expect(!part.contains("| 0 | 0% |"))
  }
}
