import Definitions
import Edition

/// The workbook of an edition: cover, contents, notes, and the tables of the national page, one a sheet.
struct Workbook {
  let properties: WorkbookProperties
  let sheets: [Sheet]
  /// The sign before decimals.
  let decimal: String

  /// The path of the file in the edition.
  static func path(_ facts: EditionFacts) -> String {
    "\(facts.definition.report.id)-\(facts.period).xlsx"
  }

  /// `sections` are those of the page, with its signs.
  init(_ tables: [NumberedTable], sections: [Section], facts: EditionFacts) {
    properties = WorkbookProperties(facts)
    decimal = facts.words.page.decimal
    var names = SheetNames(unnamed: facts.words(WorkbookPhrase.sheet))
    let cover = names.add(facts.words(WorkbookPhrase.cover))
    let contents = names.add(facts.words(PagePhrase.contents))
    let notes = names.add(facts.words(WorkbookPhrase.notes))
    let warning = facts.isInternal ? facts.words(PagePhrase.notForPublication) : nil
    let sheets =
      tables.map { table in
        Sheet(
          name: names.add(
            [table.table.number.map(String.init), table.table.caption].compactMap { $0 }.joined(
              separator: " ")),
          kind: .numbers,
          title: table.table.title(facts.words),
          rows: Self.above(table, facts).map { [.text($0)] }
            + TableSheet(table: table.table, warning: warning, words: facts.words).rows,
          linesAbove: Self.above(table, facts).count,
          table: "\(facts.words(PageAddress.table))_\(table.file.name)")
      } + [
        TidySheet(tables: tables, warning: warning, words: facts.words).sheet(
          names.add(facts.words(WorkbookPhrase.tidy)))
      ]
    let front = WorkbookFront(facts: facts, tables: tables, sheets: sheets)
    self.sheets =
      [
        Sheet(name: cover, kind: .cover, title: front.title, rows: front.cover(contents, notes)),
        Sheet(name: contents, kind: .list, title: front.title, rows: front.contents),
        Sheet(name: notes, kind: .list, title: front.title, rows: front.notes(sections)),
      ] + sheets
  }

  /// What stands above a table: its title and what it holds, its base and its source.
  private static func above(_ table: NumberedTable, _ facts: EditionFacts) -> [String] {
    let base = table.base.isEmpty ? nil : "\(facts.words(WorkbookPhrase.base)): \(table.base)."
    return [table.table.title(facts.words), table.table.scope, base, facts.origin].compactMap { $0 }
      .filter { !$0.isEmpty }
  }

  /// A workbook of these sheets.
  init(_ sheets: [Sheet], _ properties: WorkbookProperties, _ words: Words) {
    decimal = words.page.decimal
    self.sheets = sheets
    self.properties = properties
  }
}
