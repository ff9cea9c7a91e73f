import Definitions
import Disclosure

/// What differs from the edition before.
struct ChangesSection {
  /// At most this many numbers are listed; the number of changes is always complete.
  static let shown = 20

  let facts: EditionFacts
  let index: TableIndex
  let previous: Int

  var section: Section {
    let national = facts.changes.filter { $0.level == Level.national.rawValue }
    let listed = Array(national.prefix(Self.shown))
    let total = facts.changes.count
    var blocks: [Block] = [
      .paragraph(
        facts.words.line(PagePhrase.changed, ["count": total, "previous": String(previous)])
          + (national.count > listed.count
            ? [.text(" " + facts.words.text(NationalPhrase.firstNational, ["count": listed.count]))] : []))
    ]
    if !listed.isEmpty {
      blocks.append(
        .table(
          DataTable(
            number: nil, anchor: "wijzigingen-tabel", caption: facts.words(NationalPhrase.changedNumbers),
            scope:
              facts.words.text(
                NationalPhrase.changedScope, ["number": String(facts.number), "previous": String(previous)]),
            corner: facts.words(NationalPhrase.figure),
            columns: [
              DataTable.Column(facts.words.text(PagePhrase.editionNumber, ["number": String(previous)])),
              DataTable.Column(facts.words.text(PagePhrase.editionNumber, ["number": String(facts.number)])),
              DataTable.Column(facts.words(PagePhrase.difference)),
            ], rows: listed.map(row), totals: [])))
    }
    return Section(
      id: "wijzigingen", title: facts.words.text(NationalPhrase.changesSince, ["number": String(previous)]),
      blocks: blocks)
  }

  private func row(_ change: CellChange) -> DataTable.Row {
    let difference = change.old.flatMap { Int($0) }.flatMap { old in
      change.new.flatMap { Int($0) }.map { $0 - old }
    }
    return DataTable.Row(
      head: name(change),
      cells: [
        entry(change.old), entry(change.new),
        difference.map { .number(.difference($0), anchor: nil) } ?? .notApplicable,
      ])
  }

  private func entry(_ text: String?) -> DataTable.Entry {
    guard let text, !text.isEmpty else { return .missing(.notAvailable) }
    return Int(text).map { .number(.count($0), anchor: nil) } ?? .text(text)
  }

  /// `Leeftijd, 65 jaar of ouder, 2022-Q2`
  private func name(_ change: CellChange) -> String {
    guard let spec = facts.definition.tables.first(where: { $0.id == change.table }) else {
      return [change.table, change.row, change.column, change.period].filter { !$0.isEmpty }.joined(
        separator: ", ")
    }
    let view = TableView(spec, facts, index)
    let column = spec.columns.flatMap { facts.definition.codebook[$0] }
    let parts = [
      spec.title, view.label(change.row), change.column.isEmpty ? "" : view.label(change.column, of: column),
      change.period,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
