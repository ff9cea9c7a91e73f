import Definitions
import Edition

/// The answers that rose and fell most since the previous period, from published percentages only.
struct MoversTable {
  /// At most this many of either.
  static let shown = 5

  let view: TableView
  let number: Int
  private let before: PublishedTable
  private let now: PublishedTable
  private let movers: [Mover]

  /// An answer that rose or fell, or that is in one of the two periods only.
  private struct Mover {
    let row: String
    /// In units of the printed percentages; `nil` without one of the two.
    let difference: Int?
    /// `new` or `vanished`; empty for what is in both.
    var status = ""
  }

  /// `nil` when the two periods cannot be compared, or nothing moved.
  init?(view: TableView, number: Int) {
    guard let now = view.current, let before = view.before else { return nil }
    self.view = view
    self.number = number
    self.now = now
    self.before = before
    let changes = view.rows.compactMap { row -> (row: String, size: Int)? in
      guard !ReservedRow.silent.contains(row), let new = now[row]?.percent, let old = before[row]?.percent
      else { return nil }
      return (row, new.units - old.units)
    }
    let risers = changes.filter { $0.size > 0 }.sorted { $0.size > $1.size }.prefix(Self.shown)
    let fallers = changes.filter { $0.size < 0 }.sorted { $0.size < $1.size }.prefix(Self.shown)
    guard !risers.isEmpty || !fallers.isEmpty else { return nil }
    func only(in here: PublishedTable, not there: PublishedTable, _ status: String) -> [Mover] {
      view.rows.filter { row in
        here[row]?.count != nil && there[row].map { !$0.status.isDisjoint(with: .unasked) } ?? false
      }.map { Mover(row: $0, difference: nil, status: status) }
    }
    movers =
      (risers + fallers.reversed()).map { Mover(row: $0.row, difference: $0.size) }
      + only(in: now, not: before, "new") + only(in: before, not: now, "vanished")
  }

  var table: DataTable {
    let words = view.facts.words
    let (before, now) = (before, now)
    return DataTable(
      number: number, in: words,
      caption: words.text(NationalPhrase.movers, ["title": view.spec.title.uncapitalised]),
      scope: words.text(
        view.facts.definition.report.every == .quarter
          ? NationalPhrase.moversQuarter : .moversPeriod,
        ["things": words.many(now.key.counted), "count": Self.shown]),
      corner: words(PagePhrase.answer),
      columns: [
        TableColumn<Mover>(before.key.period.description, unit: "%", isProvisional: before.isProvisional) {
          Entries.percent(before[$0.row], in: before, anchor: nil)
        },
        TableColumn(now.key.period.description, unit: "%", isProvisional: now.isProvisional) {
          Entries.percent(now[$0.row], in: now, anchor: nil)
        },
        TableColumn(words(PagePhrase.difference), unit: words(PagePhrase.points), entry: change),
      ], rows: movers
    ) { DataTable.Row(head: view.label($0.row), cells: $1) }
  }

  private func change(_ mover: Mover) -> DataTable.Entry {
    guard let difference = value(mover) else {
      return .text(view.facts.words(mover.status == "new" ? NationalPhrase.appeared : .vanished))
    }
    return .number(
      .difference(difference),
      anchor: CellAddress.anchor(view.spec.id, [mover.row, "change"], view.reported))
  }

  private func value(_ mover: Mover) -> DecimalValue? {
    mover.difference.map { DecimalValue(units: $0, decimals: view.spec.decimals) }
  }

  /// The table with its file.
  var numbered: NumberedTable {
    let file = TableFile(
      "\(view.spec.id)_changes", columns: Self.columns, key: ["table", "row"],
      rows: movers.map { mover in
        [
          view.spec.id, mover.row, view.label(mover.row), before[mover.row]?.percent?.data ?? "",
          now[mover.row]?.percent?.data ?? "", value(mover)?.data ?? "", mover.status,
        ]
      })
    return NumberedTable(table, file, shown: [before, now], in: view.facts.words)
  }

  private static let columns = [
    FileColumn.table, .row, .label("label", .answerLabel),
    FileColumn(name: "before", type: .number, description: .percentBefore, minimum: 0, maximum: 100),
    FileColumn(name: "now", type: .number, description: .percentNow, minimum: 0, maximum: 100),
    FileColumn(name: "difference_pp", type: .number, description: .points, minimum: -100, maximum: 100),
    FileColumn(name: "status", type: .string, description: .moverStatus, pattern: "(new|vanished)?"),
  ]
}
