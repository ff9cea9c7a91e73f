import Definitions
import Testing

@testable import Edition
@testable import Publishing
@testable import Reporting

/// The workbook, read back as any program would.
@Suite struct WorkbookTests {
  private func bytes(isInternal: Bool = false, isProvisional: Bool = true, scratch: String? = nil) throws
    -> [UInt8]
  {
    let fixture = try ReportingFixture()
    let facts = fixture.facts(isProvisional: isProvisional, isInternal: isInternal)
    let artifacts = try Report.artifacts(ReportingFixture.usual, facts: facts, scratch: scratch)
    return try #require(artifacts.first { $0.path == "kwartaalrapportage-2022-Q2.xlsx" }).bytes
  }

  private func workbook(isInternal: Bool = false, isProvisional: Bool = true) throws -> WrittenWorkbook {
    try #require(WrittenWorkbook(bytes(isInternal: isInternal, isProvisional: isProvisional)))
  }

  private func texts(_ sheet: WrittenWorkbook.Sheet?) -> [[String]] {
    sheet?.rows.map { $0.map(\.text) } ?? []
  }

  @Test func coverContentsAndNotesComeFirst() throws {
    let workbook = try workbook()
    #expect(workbook.faults == [])
    #expect(
      workbook.sheets.map(\.name) == [
        "Voorblad", "Inhoud", "Toelichting", "1 Bezoeken per kwartaal", "2 Leeftijd van de bezoeker",
        "3 Onderwerp van de vraag", "4 Stijgers en dalers onderwerp…", "Alle cijfers",
      ])
    let cover = texts(workbook.sheets.first)
    #expect(cover[0] == ["Informatiepunten Digitale Overheid, tweede kwartaal 2022"])
    for line in [
      ["Let op", "Voorbeeld: synthetische gegevens. De cijfers gaan niet over echte bezoeken."],
      ["Periode", "tweede kwartaal 2022 (2022-Q2)"], ["Status", "Voorlopig"],
      ["Editie", "1, 15 augustus 2022"], ["Uitgever", "Koninklijke Bibliotheek"],
      ["Bron", "Outputregistratietool Informatiepunt Digitale Overheid"],
    ] { #expect(cover.contains(line)) }
    #expect(
      texts(workbook.sheets[1])[2] == [
        "2 Leeftijd van de bezoeker", "Tabel 2. Leeftijd van de bezoeker", "2022-Q2, 2019-Q3/2022-Q2",
        "Aantal bezoeken en percentage van de bezoeken. Sinds 2019: 2019-Q3 tot en met 2022-Q2.",
        "11.500 bezoeken (2022-Q2); 47.000 bezoeken (2019-Q3/2022-Q2)", "tables/age.csv",
      ])
    let notes = texts(workbook.sheets[2])
    #expect(notes[0] == ["Onderwerp", "Toelichting"])
    #expect(notes.contains { $0[0] == "Teken ." })
    #expect(notes.contains { $0[0] == "Tabel 2" })
    #expect(notes.contains { $0[0] == "Methode" })
  }

  /// The ledger has small shares that no table of numbers has.
  @Test func theSignsAreThoseOfThePage() throws {
    var ledger = Ledger()
    ledger.read = 1000
    ledger.counted = 999
    ledger.rejected = 1
    let fixture = try ReportingFixture()
    let receipt = Receipt(
      file: "a.csv", member: nil, container: "csv", bytes: 1, checksum: "x", layout: "l", encoding: "utf-8",
      ledger: ledger)
    let facts = fixture.facts(quality: QualityFacts(receipts: [receipt]))
    let artifacts = try Report.artifacts(ReportingFixture.usual, facts: facts)
    let page = fixture.text("index.html", artifacts)
    let bytes = artifacts.first { $0.path.hasSuffix(".xlsx") }?.bytes
    let notes = try #require(bytes.flatMap(WrittenWorkbook.init)).sheets[2]
    #expect(page.contains("&lt;1%"))
    for note in texts(notes) where note[0].hasPrefix("Teken") {
      #expect(page.contains("<dd>\(note[1])</dd>"), "\(note)")
    }
  }

  @Test func aTableStandsUnderItsTitleBaseAndSourceWithNumbersAsNumbers() throws {
    let sheet = try workbook(isProvisional: false).sheets[4]
    #expect(
      sheet.above.map(\.text) == [
        "Tabel 2. Leeftijd van de bezoeker",
        "Aantal bezoeken en percentage van de bezoeken. Sinds 2019: 2019-Q3 tot en met 2022-Q2.",
        "Basis: 11.500 bezoeken (2022-Q2); 47.000 bezoeken (2019-Q3/2022-Q2).",
        "Bron: Outputregistratietool Informatiepunt Digitale Overheid, stand 31 juli 2022.",
      ])
    let rows = sheet.table
    #expect(
      rows[0].map(\.text) == [
        "Antwoord", "2022-Q2 aantal", "2022-Q2 %", "Sinds 2019 aantal", "Sinds 2019 %", "Status",
      ])
    #expect(
      rows[3] == [
        .text("65 jaar of ouder"), .number("6580"), .number("57"), .number("28200"), .number("60"),
        .text("definitief"),
      ])
    #expect(Set(rows.map(\.count)) == [6])
  }

  @Test func theLastSheetHasANumberARowWithIdsAndLabels() throws {
    let sheet = try #require(try workbook().sheets.last)
    #expect(
      sheet.rows.first?.map(\.text) == [
        "Tabel", "Periode", "Geteld", "Code", "Antwoord", "Kolomcode", "Kolom", "Aantal", "Percentage",
        "Basis",
        "Waarde", "Status",
      ])
    let row = try #require(
      sheet.rows.first { $0[0].text == "age" && $0[1].text == "2022-Q2" && $0[3].text == "65plus" })
    #expect(row[4] == .text("65 jaar of ouder"))
    #expect(row[7...9] == [.number("6580"), .number("57"), .number("11500")])
  }

  @Test func aMissingNumberHasItsSignAndTheReason() throws {
    let rows = try workbook().sheets[5].table.map { $0.map(\.text) }
    let row = try #require(rows.first { $0[0] == "Energietoeslag" })
    #expect(row.contains("n.v.t."))
    #expect(row.last?.contains("niet van toepassing (2022-Q1 aantal, 2022-Q1 %)") == true, "\(row)")
    #expect(rows.joined().allSatisfy { !$0.isEmpty })
  }

  @Test func statusSaysWhatHoldsForTheRow() throws {
    let columns = [
      DataTable.Column("2022-Q2", unit: "afgerond", isProvisional: true, isRounded: true),
      DataTable.Column("2022-Q2", showsHead: false, unit: "%"), DataTable.Column("Totaal", unit: "aantal"),
    ]
    let table = DataTable(
      number: 1, anchor: "tabel-1", caption: "Proef", scope: "", corner: "Antwoord", columns: columns,
      rows: [
        DataTable.Row(
          head: "A",
          cells: [
            .number(.count(5), anchor: nil), .number(.percent(Percent(1, of: 1000)!), anchor: nil),
            .number(.count(1234), anchor: nil),
          ]),
        DataTable.Row(head: "B", cells: [.missing(.withheld), .missing(.withheld), .missing(.withheld)]),
      ], totals: [])
    let rows = TableSheet(table: table, warning: nil, words: try ReportingFixture.words.get()).rows
    #expect(
      rows[0].map(\.words) == ["Antwoord", "2022-Q2* afgerond", "2022-Q2 %", "Totaal aantal", "Status"])
    #expect(
      rows[1] == [
        .text("A"), .number(5, decimals: 0, .plain), .number(0, decimals: 0, .belowOne),
        .number(1234, decimals: 0, .plain),
        .text("voorlopig (2022-Q2* afgerond, 2022-Q2 %); meer dan 0 en minder dan 1% (2022-Q2 %); afgerond"),
      ])
    #expect(rows[2].last == .text("geheim"))
  }

  @Test(arguments: [
    (Printed.percent(Percent(45, of: 100)!), SheetCell.number(45, decimals: 0, .plain)),
    (.percent(Percent(123, of: 1000, decimals: 1)!), .number(123, decimals: 1, .plain)),
    (.count(1234), .number(1234, decimals: 0, .plain)),
    (.percent(Percent(1, of: 10_000, decimals: 1)!), .number(0, decimals: 1, .belowOne)),
    (.difference(31), .number(31, decimals: 0, .difference)),
    (.difference(-1250), .number(-1250, decimals: 0, .difference)),
    (.difference(DecimalValue(units: -4, decimals: 1)), .number(-4, decimals: 1, .difference)),
    (.difference(0), .number(0, decimals: 0, .plain)), (.interval(65, 80), .text("65–80%")),
    (.tenths(-12, hasSign: true), .number(-12, decimals: 1, .difference)),
  ])
  func aPrintedNumberIsANumber(_ printed: Printed, _ cell: SheetCell) throws {
    #expect(SheetCell(.number(printed, anchor: nil), try ReportingFixture.words.get()) == cell)
  }

  @Test func anInternalEditionSaysSoEverywhere() throws {
    let workbook = try workbook(isInternal: true)
    #expect(texts(workbook.sheets[0])[1][1].hasPrefix("INTERN, NIET PUBLICEREN."))
    for sheet in workbook.sheets.dropFirst(3).dropLast() {
      for row in sheet.table.dropFirst() {
        #expect(row.last?.text.hasPrefix("INTERN, NIET PUBLICEREN; ") == true)
      }
    }
    #expect(workbook.sheets.last?.above.map(\.text) == ["INTERN, NIET PUBLICEREN"])
    #expect(try !self.workbook().sheets.contains { $0.rows.joined().contains { $0.text.contains("INTERN") } })
  }

  /// The only date is that of the edition, and nothing of the making stays behind.
  @Test func theSameEditionHasTheSameBytes() throws {
    let folder = PublicationFolder()
    let first = try bytes(scratch: folder.path)
    #expect(try bytes() == first)
    #expect(folder.snapshot(folder.path).isEmpty)
    let core = try #require(ArchiveMembers.read(first)?["docProps/core.xml"])
    let dates = String(decoding: core, as: UTF8.self).split(separator: "2022-08-15T00:00:00Z").count - 1
    #expect(dates == 2)
    var stamps: Set<[UInt8]> = []
    for place in first.indices where first[place...].starts(with: [0x50, 0x4B, 3, 4]) {
      stamps.insert(Array(first[(place + 10)..<(place + 14)]))
    }
    #expect(stamps == [[0, 0, 0x21, 0]])  // 1 January 1980
  }

  @Test func aHostileLabelStaysAText() throws {
    let label = "=HYPERLINK(\"http://example.org\";\"A\")"
    let labels = [label, "+1+1", "-2", "@SUM(A1)", "\tTab", "A&B <b> \"c\" _x0041_"]
    let table = DataTable(
      number: 1, anchor: "tabel-1", caption: "[=1+1]: *'/\\?", scope: label, corner: "Antwoord",
      columns: [DataTable.Column("=1", unit: "aantal"), DataTable.Column("=1", unit: "aantal")],
      rows: labels.map {
        DataTable.Row(head: $0, cells: [.number(.count(1), anchor: nil), .text($0)])
      }, totals: [])
    let file = TableFile(
      "hostile", columns: [.row, .count], key: ["row"], rows: labels.map { [$0, "1"] })
    let words = try ReportingFixture.words.get()
    let tables = [table, table].map {
      NumberedTable($0, file, shown: [], in: words).with(notes: [Line(label)])
    }
    let workbook = Workbook(tables, sections: [], facts: try ReportingFixture().facts())
    #expect(workbook.sheets.dropFirst(3).map(\.name) == ["1 =1+1", "1 =1+1 (2)", "Alle cijfers"])
    let written = try #require(WrittenWorkbook(WorkbookWriter(scratch: nil).bytes(of: workbook)))
    #expect(written.faults == [])
    let rows = written.sheets[3].table.map { $0.map(\.text) }
    #expect(rows.dropFirst().map { $0[0] } == labels)
    #expect(rows.dropFirst().map { $0[2] } == labels)
  }

  @Test func namesOfSheetsAreShortAndUnlike() {
    var names = SheetNames(unnamed: "Blad")
    #expect(names.add("9 Organisatie waarover de vraag ging") == "9 Organisatie waarover de…")
    #expect(names.add("9 organisatie waarover de vraag ging") == "9 organisatie waarover de… (2)")
    #expect(names.add("26 Provinciale ondersteuningsinstellingen") == "26 Provinciale ondersteuningsi…")
    #expect(names.add("a/b: [c]*?\\'d'") == "a b c d")
    #expect(names.add("") == "Blad")
    for title in ["😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "👨‍👩‍👧 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"] {
      #expect(names.add(title).utf16.count <= 31)
    }
  }
}
