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

  /// `nil` when the two periods cannot be compared.
  init?(view: TableView, number: Int) {
    guard let now = view.current, let before = view.before else { return nil }
    self.view = view
    self.number = number
    self.now = now
    self.before = before
    guard !risers.isEmpty || !fallers.isEmpty else { return nil }
  }

  private struct Mover {
    let row: String
    let difference: Int
  }

  private var movers: [Mover] {
    view.rows.compactMap { row in
      guard !TableView.silent.contains(row), let new = now[row]?.percent, let old = before[row]?.percent
      else { return nil }
      return Mover(row: row, difference: new.units - old.units)
    }
  }

  private var risers: [Mover] {
    Array(movers.filter { $0.difference > 0 }.sorted { $0.difference > $1.difference }.prefix(Self.shown))
  }
  private var fallers: [Mover] {
    Array(movers.filter { $0.difference < 0 }.sorted { $0.difference < $1.difference }.prefix(Self.shown))
  }
  private var appeared: [String] { only(in: now, not: before) }
  private var vanished: [String] { only(in: before, not: now) }

  private func only(in here: PublishedTable, not there: PublishedTable) -> [String] {
    let gone: CellStatus = [.notMeasured, .noLongerRegistered]
    return view.rows.filter { row in
      guard here[row]?.count != nil else { return false }
      return there[row].map { !$0.status.isDisjoint(with: gone) } ?? false
    }
  }

  var table: DataTable {
    let unit = view.facts.definition.report.every
    return DataTable(
      number: number, anchor: "\(view.facts.words(PageAddress.table))-\(number)",
      caption: view.facts.words.text(NationalPhrase.movers, ["title": view.spec.title.uncapitalised]),
      scope:
        unit == .quarter
        ? view.facts.words.text(
          NationalPhrase.moversQuarter,
          ["things": view.facts.words.many(now.key.counted), "count": Self.shown])
        : view.facts.words.text(
          NationalPhrase.moversPeriod,
          ["things": view.facts.words.many(now.key.counted), "count": Self.shown]),
      corner: view.facts.words(PagePhrase.answer),
      columns: [
        DataTable.Column(before.key.period.description, unit: "%", isProvisional: before.isProvisional),
        DataTable.Column(now.key.period.description, unit: "%", isProvisional: now.isProvisional),
        DataTable.Column(view.facts.words(PagePhrase.difference), unit: view.facts.words(PagePhrase.points)),
      ],
      rows: (risers + fallers.reversed()).map {
        row(
          $0.row,
          .number(
            .difference(DecimalValue(units: $0.difference, decimals: view.spec.decimals)),
            anchor: TableIndex.anchor(view.spec.id, [$0.row, "change"], view.reported)))
      }
        + appeared.map { row($0, .text(view.facts.words(NationalPhrase.appeared))) }
        + vanished.map { row($0, .text(view.facts.words(NationalPhrase.vanished))) },
      totals: [])
  }

  private func row(_ id: String, _ last: DataTable.Entry) -> DataTable.Row {
    DataTable.Row(
      head: view.label(id),
      cells: [
        Entries.percent(before[id], in: before, anchor: nil), Entries.percent(now[id], in: now, anchor: nil),
        last,
      ])
  }

  /// The table with its file.
  var numbered: NumberedTable {
    let compared = (risers + fallers.reversed()).map { ($0.row, Optional($0.difference), "") }
    let all =
      compared + appeared.map { ($0, nil, "new") } + vanished.map { ($0, nil, "vanished") }
    let file = TableFile(
      "\(view.spec.id)_changes", columns: Self.columns, key: ["table", "row"],
      rows: all.map { row, difference, status in
        [
          view.spec.id, row, view.label(row), before[row]?.percent?.data ?? "",
          now[row]?.percent?.data ?? "",
          difference.map { DecimalValue(units: $0, decimals: view.spec.decimals).data } ?? "", status,
        ]
      })
    return NumberedTable(table, file, shown: [before, now], in: view.facts.words)
  }

  private static let columns = [
    FileColumn.table, .row, .label("label", .answerLabel),
    FileColumn(
      name: "before", type: .number, description: .percentBefore, minimum: 0, maximum: 100
    ),
    FileColumn(
      name: "now", type: .number, description: .percentNow, minimum: 0, maximum: 100),
    FileColumn(
      name: "difference_pp", type: .number, description: .points, minimum: -100,
      maximum: 100),
    FileColumn(
      name: "status", type: .string,
      description: .moverStatus,
      pattern: "(new|vanished)?"),
  ]
}
