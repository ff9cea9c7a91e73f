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
        Line(
          "\(Dutch.count(total)) \(total == 1 ? "cijfer is" : "cijfers zijn") anders dan in editie \(previous)."
            + (national.count > listed.count
              ? " De tabel toont de eerste \(listed.count) landelijke cijfers." : "")))
    ]
    if !listed.isEmpty {
      blocks.append(
        .table(
          DataTable(
            number: nil, anchor: "wijzigingen-tabel", caption: "Gewijzigde cijfers",
            scope:
              "Editie \(facts.number) vergeleken met editie \(previous). Alleen cijfers die anders zijn.",
            corner: "Cijfer",
            columns: [
              DataTable.Column("Editie \(previous)"), DataTable.Column("Editie \(facts.number)"),
              DataTable.Column("Verschil"),
            ], rows: listed.map(row), totals: [])))
    }
    return Section(id: "wijzigingen", title: "Wijzigingen sinds editie \(previous)", blocks: blocks)
  }

  private func row(_ change: CellChange) -> DataTable.Row {
    let difference = change.old.flatMap { Int($0) }.flatMap { old in
      change.new.flatMap { Int($0) }.map { $0 - old }
    }
    return DataTable.Row(
      head: name(change),
      cells: [
        entry(change.old), entry(change.new),
        difference.map { .number(Dutch.difference($0), anchor: nil) } ?? .notApplicable,
      ])
  }

  private func entry(_ text: String?) -> DataTable.Entry {
    guard let text, !text.isEmpty else { return .missing(.notAvailable) }
    return .number(Int(text).map(Dutch.count) ?? text, anchor: nil)
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
