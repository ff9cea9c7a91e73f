import Definitions
import Edition

/// What differs from the edition before.
struct ChangesSection {
  /// At most this many numbers are listed; the number of changes is always complete.
  static let shown = 20

  let facts: EditionFacts
  let index: TableIndex
  private let previous: Int

  /// `nil` where nothing changed.
  init?(facts: EditionFacts, index: TableIndex) {
    guard !facts.changes.isEmpty, let previous = facts.previousNumber else { return nil }
    self.facts = facts
    self.index = index
    self.previous = previous
  }

  /// What opens the page: that numbers changed, and where to read which.
  var box: Document.Box {
    Document.Box(
      kind: .correction,
      heading: (
        facts.words(PageAddress.changed),
        facts.words.text(NationalPhrase.changedSince, ["number": String(previous)])
      ),
      lines: [
        [
          .text(
            facts.words.text(
              PagePhrase.changed, ["count": facts.changes.count, "previous": String(previous)]) + " "),
          .link(facts.words(NationalPhrase.seeChanges), to: "#\(facts.words(PageAddress.changes))"),
          .text("."),
        ]
      ])
  }

  var section: Section {
    let listed = byImportance.prefix(Self.shown)
    let total = facts.changes.count
    var blocks: [Block] = [
      .paragraph([
        .text(
          facts.words.text(PagePhrase.changed, ["count": total, "previous": String(previous)]) + " "
            + (total > listed.count
              ? facts.words.text(NationalPhrase.mostImportant, ["count": listed.count]) + " " : "")),
        .link(facts.words(NationalPhrase.allChanges), to: ChangesFile.path), .text("."),
      ])
    ]
    blocks += facts.corrections.map { correction in
      .paragraph(
        facts.words.line(
          NationalPhrase.decision,
          [
            "date": correction.date, "role": correction.role,
            "period": facts.words.title(correction.period), "reason": correction.reason,
          ]))
    }
    if !listed.isEmpty { blocks.append(.table(table(Array(listed)))) }
    return Section(
      id: facts.words(PageAddress.changes),
      title: facts.words.text(NationalPhrase.changesSince, ["number": String(previous)]),
      blocks: blocks)
  }

  /// National numbers first, those of the period of the report before others, then in the order of the tables,
  /// the largest difference first.
  private var byImportance: [CellChange] {
    let order = Dictionary(
      facts.definition.tables.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func rank(_ change: CellChange) -> [Int] {
      [
        change.key.level == .national ? 0 : 1, change.key.period == facts.period ? 0 : 1,
        order[change.key.table] ?? .max,
        -abs(change.difference ?? 0),
      ]
    }
    return facts.changes.enumerated().map { (rank($1) + [$0], $1) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  private func table(_ changes: [CellChange]) -> DataTable {
    let words = facts.words
    func edition(_ number: Int, _ value: @escaping (CellChange) -> String?) -> TableColumn<CellChange> {
      TableColumn(words.text(PagePhrase.editionNumber, ["number": String(number)])) { entry(value($0)) }
    }
    return DataTable(
      anchor: words(PageAddress.changedNumbers), caption: words(NationalPhrase.changedNumbers),
      scope: words.text(
        NationalPhrase.changedScope, ["number": String(facts.number), "previous": String(previous)]),
      corner: words(NationalPhrase.figure),
      columns: [
        edition(previous, \.old), edition(facts.number, \.new),
        TableColumn(words(PagePhrase.difference)) { change in
          change.difference.map { .number(.difference($0), anchor: nil) } ?? .notApplicable
        },
        TableColumn(words(ChangePhrase.cause), entry: cause),
      ], rows: changes
    ) { DataTable.Row(head: name($0), cells: $1) }
  }

  /// `+3 nagekomen, -1 ingetrokken`
  private func cause(_ change: CellChange) -> DataTable.Entry {
    guard let parts = change.parts else { return .notApplicable }
    return .text(
      parts.causes.map { "\(facts.words.difference(parts[$0])) \(facts.words(ChangePhrase($0)))" }.joined(
        separator: ", "))
  }

  private func entry(_ text: String?) -> DataTable.Entry {
    guard let text, !text.isEmpty else { return .missing(.notAvailable) }
    return Int(text).map { .number(.count($0), anchor: nil) } ?? .text(text)
  }

  /// `Leeftijd, 65 jaar of ouder, 2022-Q2`, and the code of a unit below national level
  private func name(_ change: CellChange) -> String {
    change.key.level == .national ? cell(change.place) : "\(cell(change.place)), \(change.key.unit)"
  }

  private func cell(_ cell: CellName) -> String {
    let period = cell.key.period.description
    guard let spec = facts.definition.tables.first(where: { $0.id == cell.key.table }) else {
      return [cell.key.table, cell.row, cell.column, period].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let view = TableView(spec, facts, index)
    let column = spec.columns.flatMap { facts.definition.codebook[$0] }
    let parts = [
      spec.title, view.label(cell.row), cell.column.isEmpty ? "" : view.label(cell.column, of: column),
      period,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
