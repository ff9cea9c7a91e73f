import Definitions
import Testing

/// Pages below national level over a small sample: carried over between first and final edition, audited, and
/// in agreement with ad-hoc tables.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct LocalEditionTests {
  private static let folders = ["provincies/", "pois/", "bibliotheken/", "gemeenten/", "organisaties/"]
  private let program = Program()
  private var root: String { "\(program.folder.path)/public/kwartaalrapportage" }

  init() throws {
    let sample = try program.run(
      "sample", "--definition", Program.sample, "--output", "exports", "--from", "2022-Q3", "--to", "2023-Q2",
      "--visits-per-quarter", "1500")
    #expect(sample.exit == 0, "\(sample.errors)")
    #expect(
      try report("--date", "2023-07-15").output
        == "2023-Q2: new → public/kwartaalrapportage/2023-Q2.1/index.html\n")
  }

  private func report(_ more: String...) throws -> Outcome {
    try program.run(
      ["report", Program.pipeline, "--input", "exports", "--key-file", "key", "--period", "2023-Q2"] + more)
  }

  /// Visits of the period that arrive late: a dozen, or fewer than change anything.
  private func deliverLate(_ identity: String, count: Int = 12, at location: String = "L0001") throws {
    let header = [
      "registratie_id", "datum_bezoek", "ingevoerd_op", "gewijzigd_op", "verwijderd", "locatie_code",
      "binnen_buiten", "type_dienstverlening", "geslacht", "leeftijd", "taalachtergrond", "gemeente_bezoeker",
      "onderwerpen", "onderwerp_anders", "organisaties", "hulp", "hulp_anders", "duur_gesprek", "tevreden",
    ].joined(separator: ";")
    let rows = (0..<count).map { number in
      SmallReport.row("\(identity)-\(number)", "20-05-2023", entered: "20-07-2023").replacing(
        ";L1;", with: ";\(location);")
    }
    program.folder.write(
      "\(header)\r\n\(rows.joined())", to: "\(program.folder.path)/exports/laat-\(identity).csv")
  }

  private func localFiles(_ edition: String) -> [String: String] {
    program.folder.snapshot("\(root)/\(edition)").filter { path, _ in
      Self.folders.contains { path.hasPrefix($0) }
    }
  }

  @Test func localPagesAreMadeInTheFirstAndTheFinalEdition() throws {
    let first = localFiles("2023-Q2.1")
    #expect(first.count > 900)
    for folder in Self.folders { #expect(first["\(folder)index.html"] != nil) }

    try deliverLate("X1")
    #expect(try report("--date", "2023-08-15").output.hasPrefix("2023-Q2: revised, "))
    #expect(localFiles("2023-Q2.2") == first)

    // A few wait, each in its part of the units, although together they are enough for the nation.
    for location in 2...5 { try deliverLate("Y\(location)", count: 3, at: "L000\(location)") }
    try deliverLate("X2")
    #expect(try report("--date", "2024-02-01").output.hasPrefix("2023-Q2: revised, "))
    let final = localFiles("2023-Q2.3")
    #expect(final.keys.sorted() == first.keys.sorted())
    #expect(final != first)
    try onlyWholeGroupsChange("2023-Q2.2", "2023-Q2.3")

    let before = program.folder.snapshot("\(program.folder.path)/public")
    try deliverLate("X3")
    let refused = try report("--date", "2024-03-01")
    #expect(refused.exit == 82)
    #expect(refused.errors.contains("this edition is final, and "))
    #expect(program.folder.snapshot("\(program.folder.path)/public") == before)
    #expect(
      try report(
        "--date", "2024-03-01", "--revise-final", "--reason", "Nalevering", "--by", "hoofd onderzoek"
      ).exit == 0)
  }

  /// Below national level only units of the place with a dozen late visits have other numbers.
  private func onlyWholeGroupsChange(_ old: String, _ new: String) throws {
    func numbers(_ edition: String) throws -> [String: String] {
      var numbers: [String: String] = [:]
      for line in try TextFile.read("\(root)/\(edition)/observations.csv").split(separator: "\n") {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        // Indices follow from shares of the nation.
        guard cells[2] == "municipality" || cells[2] == "library", !cells[0].hasSuffix("_index") else {
          continue
        }
        numbers[cells[..<6].joined(separator: ",") + cells[10]] = cells[6]
      }
      return numbers
    }
    let (before, after) = (try numbers(old), try numbers(new))
    #expect(Set(before.keys) == Set(after.keys), "rows came or went")
    let changed = Set(before.filter { after[$0.key] != $0.value }.map { $0.key.split(separator: ",")[3] })
    #expect(changed.count == 2, "\(changed.sorted())")
  }

  @Test func anEditionIsAuditedFromItsFiles() throws {
    let clean = try program.run("audit", "public/kwartaalrapportage/2023-Q2")
    #expect(clean.exit == 0)
    #expect(clean.output.hasPrefix("audit clean: "))
    let page = "\(root)/2023-Q2.1/provincies/utrecht.csv"
    try program.copy(page, to: page) { bytes in
      // The first count of the file, one more than it was published as.
      let text = String(decoding: bytes, as: UTF8.self)
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard let place = lines.firstIndex(where: { $0.hasPrefix("age,") && $0.contains(",65plus,,") }) else {
        return
      }
      var cells = lines[place].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[6] = String((Int(cells[6]) ?? 0) + 1)
      lines[place] = cells.joined(separator: ",")
      bytes = Array(lines.joined(separator: "\n").utf8)
    }
    let leaky = try program.run("audit", "public/kwartaalrapportage/2023-Q2")
    #expect(leaky.exit == 81)
    #expect(
      leaky.output.contains("provincies/utrecht.csv") || leaky.errors.contains("provincies/utrecht.csv"))
  }

  @Test func anAdHocTableShowsTheNumberOfThePage() throws {
    let numbers = try ObservationTable("\(root)/2023-Q2.1/observations.csv")
    let outcome = try program.run(
      "table", Program.pipeline, "--rows", "age", "--where", "province=Utrecht", "--period",
      "2022-Q3/2023-Q2",
      "--input", "exports", "--key-file", "key", "--date", "2023-07-15", "--format", "csv")
    #expect(outcome.exit == 0, "\(outcome.errors)")
    let row = try #require(
      outcome.output.split(separator: "\n").first { $0.contains(",65plus,65 jaar of ouder,,,") })
    let count = row.split(separator: ",", omittingEmptySubsequences: false)[8]
    let published = try TextFile.read("\(root)/2023-Q2.1/provincies/utrecht.csv").split(separator: "\n")
      .first { $0.hasPrefix("age,2022-Q3/2023-Q2,") && $0.contains(",65plus,,") }
    #expect(try #require(published).split(separator: ",", omittingEmptySubsequences: false)[6] == count)
    #expect(Int(count).map { $0 % 5 } == 0)
    #expect(numbers.number("key", "2023-Q2", "visits")?.hasPrefix("1500") == true)
  }

  @Test func aQuestionThatMakesNoSenseIsRefusedWithTheNearestWord() throws {
    let outcome = try program.run(
      "table", Program.pipeline, "--rows", "agee", "--input", "exports", "--key-file", "key", "--period",
      "2023")
    #expect(outcome.exit == 64)
    #expect(outcome.errors == "kwartaal: error: there is no variable \"agee\" (did you mean \"age\"?)\n")
  }
}
