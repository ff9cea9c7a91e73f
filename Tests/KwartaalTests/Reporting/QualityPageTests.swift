import Definitions
import Disclosure
import Edition
import Testing
@testable import Reporting

/// The data quality report says what its facts say.
@Suite struct QualityPageTests {
  private let dutch: Words

  init() throws { dutch = try ReportingFixture.words.get() }

  private static let quarter = Period("2022-Q2")!

  private static func ledger(_ read: Int, rejected: Int = 0) -> Ledger {
    var ledger = Ledger()
    ledger.read = read
    ledger.counted = read - rejected
    ledger.rejected = rejected
    return ledger
  }

  private static func facts(rejected: Int = 0) -> QualityFacts {
    QualityFacts(receipts: [
      Receipt(
        file: "in/a.csv", member: nil, container: "csv", bytes: 9, checksum: "ab", layout: "form-2022",
        encoding: "utf-8", ledger: ledger(1200, rejected: rejected))
    ])
  }

  private static func receipt(_ file: String, _ kind: Receipt.Kind) -> Receipt {
    Receipt(
      file: file, member: nil, container: "csv", bytes: 9, checksum: "cd", layout: "x", encoding: "utf-8",
      ledger: ledger(2), kind: kind)
  }

  private static func gate(_ passed: Bool, _ exception: String? = nil) -> QualityFacts.GateResult {
    .init(
      rule: .volumeDrop, subject: nil, thresholdBasisPoints: 5000, basisPoints: passed ? 100 : 6000,
      passed: passed, exception: exception)
  }

  private static func completeness(
    _ variable: String, base: Int, unrecognised: Int = 0, other: Int? = nil, recoded: Int? = nil
  ) -> QualityFacts.Completeness {
    .init(
      variable: variable, counted: .visits, period: quarter, base: base, empty: 1, unknown: 2,
      unrecognised: unrecognised, notAsked: 3, zeros: 4, other: other, recoded: recoded)
  }

  private func verdict(_ quality: QualityFacts) throws -> [String] {
    let facts = try ReportingFixture().facts(quality: quality)
    return QualityVerdict(facts: facts).lines.map(\.words)
  }

  @Test func verdictUsable() throws {
    var quality = Self.facts()
    quality.gates = [Self.gate(true)]
    #expect(
      try verdict(quality) == [
        "De gegevens zijn bruikbaar. Er zijn geen opmerkingen.",
        "Er zijn 1.200 regels gelezen. Daarvan zijn er 1.200 geteld.",
      ])
    #expect(quality.verdict == .usable)
  }

  @Test func verdictWithRemarks() throws {
    var quality = Self.facts(rejected: 1)
    quality.gates = [Self.gate(false, "corona")]
    quality.completeness = [Self.completeness("age", base: 1000, unrecognised: 7)]
    var open = QualityFacts.LocationActivity.Open()
    open.stopped = 1
    quality.locations = [.init(quarter: Self.quarter, registering: 3, open: open, unplaced: 0)]
    #expect(quality.verdict == .withRemarks)
    #expect(
      try verdict(quality)[0]
        == "De gegevens zijn bruikbaar, met opmerkingen. Let op: 1 grens is overschreden om een bekende reden. "
        + "7 antwoorden zijn niet herkend. 1 open locatie stopte met registreren. Er is nog 1 opmerking.")
  }

  @Test func verdictNotUsable() throws {
    var quality = Self.facts()
    quality.gates = [Self.gate(false)]
    #expect(quality.verdict == .notUsable)
    #expect(
      try verdict(quality)[0] == "De gegevens zijn niet bruikbaar. De reden: 1 grens is overschreden.")
  }

  @Test func volumeAndShifts() throws {
    var quality = Self.facts()
    quality.comparisons = [
      .init(
        against: .previous, earlier: Period("2022-Q1")!, visits: 700, visitsEarlier: 1000, isBroken: false,
        shifts: [
          .init(
            variable: "age", counted: .visits, base: 700, earlierBase: 1000,
            outcome: .compared(dissimilarity: 1250, answer: "65plus", change: -1204)),
          .init(variable: "topic", counted: .visits, base: 700, earlierBase: 1000, outcome: .broken),
        ])
    ]
    #expect(
      try verdict(quality)[0]
        == "De gegevens zijn bruikbaar, met opmerkingen. Let op: het aantal bezoeken is 30,0% lager dan vorig "
        + "kwartaal. Bij 1 kenmerk is de verdeling sterk veranderd.")
    let facts = try ReportingFixture().facts(quality: quality)
    let rows = QualityTables.shifts(quality.comparisons[0], facts).rows.map { row in
      ([row.head] + row.cells.map { $0.printed(dutch) }).joined(separator: " | ")
    }
    #expect(
      rows == [
        "Leeftijd | 12,5% | 65 jaar of ouder: \u{2212}12,0 procentpunt | let op",
        "Onderwerp van de vraag | . | n.v.t. | breuk in de reeks",
      ])
    let volume = QualityTables.volume(facts).rows[0].cells.map { $0.printed(dutch) }
    #expect(volume == ["1.000", "700", "\u{2212}30,0%", "let op"])
  }

  @Test func smallBasesAndFoldersAreNotPublished() {
    var quality = Self.facts()
    quality.problems = [Problem(kind: .unknownAnswer, column: "leeftijd", count: 1)]
    quality.problems[0].values = ["geheim": 1]
    quality.completeness = [
      Self.completeness("age", base: 29), Self.completeness("topic", base: 30, other: 5, recoded: 2),
    ]
    quality.completenessByQuarter = quality.completeness
    quality.delays = [
      .init(quarter: Self.quarter, counts: [29, 0, 0, 0, 0, 0, 0, 0, 0], undated: 50, ended: 1)
    ]
    let published = quality.published(under: .standard)
    #expect(published.completeness.map(\.variable) == ["topic"])
    #expect(published.completenessByQuarter.map(\.variable) == ["topic"])
    #expect(published.delays == [])
    #expect(published.receipts[0].file == "a.csv")
    #expect(published.problems[0].values == [:])
  }

  @Test func triangleEndsToday() throws {
    var quality = Self.facts()
    quality.delays = [
      .init(quarter: Self.quarter, counts: [90, 6, 4, 0, 0, 0, 0, 0, 0], undated: 2, ended: 2)
    ]
    let table = QualityTables.delays(try ReportingFixture().facts(quality: quality))
    #expect(table.rows[0].cells.map { $0.printed(dutch) } == ["100", "2", "90,0%", "96,0%", "."])
  }

  @Test func othersSayHowManyWereRecoded() throws {
    var quality = Self.facts()
    quality.completeness = [Self.completeness("topic", base: 200, other: 30, recoded: 20)]
    let table = try #require(QualityTables.others(try ReportingFixture().facts(quality: quality)))
    #expect(
      table.rows[0].cells.map { $0.printed(dutch) } == ["20 van 50 'Anders' hercodeerd", "30", "15,0%"])
  }

  @Test func everyTableTellsItsBreaks() throws {
    let rows = TableBreaks(try ReportingFixture("2024-Q2").facts()).rows
    let help = try #require(rows.first { $0.id == "help" })
    #expect(help.breaks == ["1 juli 2021", "1 juli 2022", "1 april 2024"])
    #expect(help.forms == ["excel-2019", "webform-2021", "portal-2021", "form-2022", "monitor-2024"])
    #expect(help.answers == ["1 juli 2022 erbij: App geïnstalleerd en Uitleg smartphone"])
    let age = try #require(rows.first { $0.id == "age" })
    #expect(age.withoutIt == ["monitor-2024"])
    let crossing = try #require(rows.first { $0.id == "topic_by_age" })
    #expect(crossing.forms == ["portal-2021", "form-2022"])
    // Before anything broke there is nothing to tell.
    #expect(TableBreaks(try ReportingFixture("2020-Q1").facts()).rows.allSatisfy { $0.breaks.isEmpty })
  }

  @Test func pageIsSmallAndComplete() throws {
    var quality = Self.facts(rejected: 4)
    quality.problems = [
      Problem(kind: .unknownAnswer, column: "a<b", nearest: "65 jaar of ouder", count: 25, places: []),
      Problem(
        kind: .skippedEntry, skipped: .lockFile, count: 1, places: [Place(file: "a.zip", member: "~$b")]),
    ]
    quality.receipts += [Self.receipt("l.csv", .register), Self.receipt("m.csv", .survey)]
    let fixture = try ReportingFixture()
    let artifacts = try Report.artifacts(ReportingFixture.usual, facts: fixture.facts(quality: quality))
    let html = fixture.text("quality.html", artifacts)
    #expect(html.utf8.count < 150_000)
    #expect(html.contains("De som klopt: 1.200 gelezen = 1.196 geteld + 0 dubbel"))
    #expect(html.contains("a&lt;b") && !html.contains("a<b"))
    #expect(html.contains("<td>25</td><td class=\"left\">65 jaar of ouder</td>"))
    #expect(html.contains("Bestand of onderdeel overgeslagen: een vergrendeling van Office"))
    let markdown = fixture.text("quality.md", artifacts)
    for (title, file) in [
      ("Bestanden met registraties", "a.csv"), ("Bestanden met locaties", "l.csv"),
      ("Enquêtebestanden", "m.csv"),
    ] {
      let part = try #require(markdown.split(separator: "\n## ").first { $0.hasPrefix(title) })
      for name in ["a.csv", "l.csv", "m.csv"] { #expect(part.contains(name) == (name == file), "\(title)") }
    }
    let json = fixture.text("quality.json", artifacts)
    for key in [
      "verdict", "remarks", "total", "files", "register", "survey", "problems", "unknown_answers",
      "completeness",
      "completeness_by_quarter", "recoded", "late", "with_entry_date", "delays", "locations", "comparisons",
      "breaks", "gates",
    ] {
      #expect(json.contains("\n  \"\(key)\": "), "\(key)")
    }
  }
}
