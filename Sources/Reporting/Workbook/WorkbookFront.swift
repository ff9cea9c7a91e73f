import Definitions
import Edition

/// What stands before the tables of a workbook: its cover, contents and notes.
struct WorkbookFront {
  let facts: EditionFacts
  let tables: [NumberedTable]
  /// The sheets of the tables, in the same order.
  let sheets: [Sheet]

  private var words: Words { facts.words }

  var title: String { "\(facts.definition.report.title), \(words.title(facts.period))" }

  /// A title, and below it what the file is.
  func cover(_ contents: String, _ notes: String) -> [[SheetCell]] {
    let report = facts.definition.report
    let state = facts.state.capitalised
    let warning = words(WorkbookPhrase.beware)
    var lines: [(String, String?)] = [
      (
        warning,
        facts.isInternal ? words(WorkbookPhrase.unprotected) : nil
      ),
      (warning, report.notice),
      (words(WorkbookPhrase.series), report.series),
      (words(WorkbookPhrase.period), "\(words.title(facts.period)) (\(facts.period))"),
      (words(PagePhrase.status), state),
      (words(PagePhrase.edition), "\(facts.number), \(words.date(facts.today))"),
    ]
    if let previous = facts.previousNumber {
      lines.append(
        (words(WorkbookPhrase.replaces), words.text(PagePhrase.editionLink, ["number": String(previous)])))
    }
    lines += [
      (words(PagePhrase.visitsThrough), facts.lastVisit.map(words.date)),
      (words(PagePhrase.enteredThrough), facts.lastEntry.map(words.date)),
      (words(PagePhrase.publisher), report.publisher),
      (words(WorkbookPhrase.contact), report.contact),
      (words(WorkbookPhrase.website), report.website),
      (words(WorkbookPhrase.source), report.source),
      (words(WorkbookPhrase.license), report.license.map { "\($0.title), \($0.address)" }),
      (
        words(WorkbookPhrase.layout),
        words(WorkbookPhrase.layoutWords)
      ),
    ]
    return [[.text(title)]]
      + lines.compactMap { name, value in
        value.flatMap { $0.isEmpty ? nil : [.text(name), .text($0)] }
      } + [
        [.text(words(WorkbookPhrase.allTables)), .link(contents, sheet: contents)],
        [.text(words(WorkbookPhrase.signsAndNotes)), .link(notes, sheet: notes)],
      ]
  }

  /// Every table with its sheet.
  var contents: [[SheetCell]] {
    let none = words(PagePhrase.notApplicableSign)
    return [
      [
        words(WorkbookPhrase.sheet), words(WorkbookPhrase.title), words(WorkbookPhrase.period),
        words(WorkbookPhrase.holds), words(WorkbookPhrase.base), words(WorkbookPhrase.file),
      ].map { .text($0) }
    ]
      + zip(tables, sheets).map { table, sheet in
        [
          .link(sheet.name, sheet: sheet.name), .text(table.table.title(words)),
          .text(table.periods.isEmpty ? none : table.periods),
          .text(table.table.scope), .text(table.base.isEmpty ? none : table.base),
          .text(table.file.path),
        ]
      }
      + sheets.dropFirst(tables.count).map { sheet in
        [
          .link(sheet.name, sheet: sheet.name), .text(sheet.title), .text(none),
          .text(words(WorkbookPhrase.tidyHolds)), .text(none), .text("observations.csv"),
        ]
      }
  }

  /// The signs that the page explains, the notes of every table, and the method.
  func notes(_ sections: [Section]) -> [[SheetCell]] {
    var lines: [(String, String)] = sections.flatMap(\.leaves).flatMap { block -> [(String, String)] in
      guard case .signs(let signs) = block else { return [] }
      return signs.map { (words.text(WorkbookPhrase.sign, ["sign": $0.sign]), $0.meaning) }
    }
    for (place, table) in tables.enumerated() {
      // Tables of one figure share their notes.
      let own = table.about + table.notes
      let isShared = place > 0 && tables[place - 1].about + tables[place - 1].notes == own
      guard !isShared || own.isEmpty else { continue }
      let sharing = tables[place...].prefix { $0.about + $0.notes == own }.compactMap(\.table.number)
      let numbers = words.list(sharing.map(String.init))
      let name =
        sharing.count == 1
        ? words.text(WorkbookPhrase.table, ["numbers": numbers])
        : words.text(WorkbookPhrase.tables, ["numbers": numbers])
      lines += own.map { (name, $0.words) }
    }
    lines += facts.definition.method.map { (words(NationalPhrase.method), $0) }
    return [[.text(words(WorkbookPhrase.subject)), .text(words(WorkbookPhrase.notes))]]
      + lines.map { [.text($0), .text($1)] }
  }
}
