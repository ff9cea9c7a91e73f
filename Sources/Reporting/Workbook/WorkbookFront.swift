import Definitions

/// What stands before the tables of a workbook: its cover, contents and notes.
struct WorkbookFront {
  let facts: EditionFacts
  let tables: [NumberedTable]
  /// The sheets of the tables, in the same order.
  let sheets: [Sheet]

  private var report: PipelineDefinition.Report { facts.definition.report }

  var title: String { "\(report.title), \(Dutch.title(facts.period))" }

  /// A title, and below it what the file is.
  func cover(_ contents: String, _ notes: String) -> [[SheetCell]] {
    let state = facts.isProvisional ? "Voorlopig" : "Definitief"
    var facts: [(String, String?)] = [
      (
        "Let op",
        self.facts.isInternal ? "\(Workbook.warning). De aantallen in dit bestand zijn niet beschermd." : nil
      ),
      ("Let op", report.notice),
      ("Reeks", report.series),
      ("Periode", "\(Dutch.title(self.facts.period)) (\(self.facts.period))"),
      ("Status", state),
      ("Editie", "\(self.facts.number), \(Dutch.date(self.facts.today))"),
    ]
    if let previous = self.facts.previousNumber { facts.append(("Vervangt", "editie \(previous)")) }
    facts += [
      ("Bezoeken tot en met", self.facts.lastVisit.map(Dutch.date)),
      ("Ingevoerd tot en met", self.facts.lastEntry.map(Dutch.date)),
      ("Uitgever", report.publisher), ("Contact", report.contact), ("Website", report.website),
      ("Bron", report.source),
      ("Licentie", report.license.map { "\($0.title), \($0.address)" }),
      (
        "Opbouw",
        "Elk blad met cijfers heeft één tabel, die begint in cel A1. De laatste kolom zegt de status."
      ),
    ]
    return [[.text(title)]]
      + facts.compactMap { name, value in
        value.flatMap { $0.isEmpty ? nil : [.text(name), .text($0)] }
      } + [
        [.text("Alle tabellen"), .link(contents, sheet: contents)],
        [.text("Tekens en noten"), .link(notes, sheet: notes)],
      ]
  }

  static let contentsHeads = ["Blad", "Titel", "Periode", "Wat er staat", "Basis", "Bestand"]

  /// Every table with its sheet.
  var contents: [[SheetCell]] {
    [Self.contentsHeads.map { .text($0) }]
      + zip(tables, sheets).map { table, sheet in
        [
          .link(sheet.name, sheet: sheet.name), .text(table.table.title),
          .text(table.periods.isEmpty ? "n.v.t." : table.periods),
          .text(table.table.scope), .text(table.base.isEmpty ? "n.v.t." : table.base),
          .text(table.file.path),
        ]
      }
  }

  /// The signs that the page explains, the notes of every table, and the method.
  func notes(_ sections: [Section]) -> [[SheetCell]] {
    var lines: [(String, String)] = sections.flatMap(\.blocks).flatMap { block -> [(String, String)] in
      guard case .signs(let signs) = block else { return [] }
      return signs.map { ("Teken \($0.sign)", $0.meaning) }
    }
    for (place, table) in tables.enumerated() {
      // Tables of one figure share their notes.
      let isShared = place > 0 && tables[place - 1].notes == table.notes
      guard !isShared || table.notes.isEmpty else { continue }
      let sharing = tables[place...].prefix { $0.notes == table.notes }.compactMap(\.table.number)
      let name = sharing.count == 1 ? "Tabel" : "Tabellen"
      lines += table.notes.map { ("\(name) \(Dutch.list(sharing.map(String.init)))", $0.words) }
    }
    lines += facts.definition.method.map { ("Methode", $0) }
    return [[.text("Onderwerp"), .text("Toelichting")]] + lines.map { [.text($0), .text($1)] }
  }
}
