import Definitions
import Edition

/// The table of one variable: per period a count and a percentage.
struct OneWayTable {
  let view: TableView
  let number: Int
  /// A list of units, such as locations, has no parts.
  private let hasPercents: Bool

  init(view: TableView, number: Int) {
    self.view = view
    self.number = number
    hasPercents = view.rows.contains { row in view.groups.contains { $0.table[row]?.percent != nil } }
  }

  /// Opening hours and the like have no base row in percent.
  private var rows: [String] { view.rows }

  var table: DataTable {
    DataTable(
      number: number, in: view.facts.words, caption: view.spec.title, scope: scope,
      corner: view.facts.words(view.isRegister ? PagePhrase.characteristic : .answer),
      columns: view.groups.flatMap(columns), rows: rows,
      totals: view.groups.contains { $0.table.rows.contains("total") } ? ["total"] : []
    ) { DataTable.Row(head: view.label($0), cells: $1) }
  }

  /// The count and the percentage of a period.
  private func columns(_ group: TableView.Group) -> [TableColumn<String>] {
    let table = group.table
    func anchor(_ row: String) -> String { view.index.anchor(table, row: row) }
    let counts = TableColumn<String>(
      group.head,
      unit: view.isMixed
        ? view.facts.words.many(table.key.counted) : view.facts.words(PagePhrase.count),
      isProvisional: table.isProvisional
    ) { row in
      let carriesPercent = hasPercents && row != "total" && table[row]?.percent != nil
      return Entries.count(table[row], in: table, anchor: carriesPercent ? nil : anchor(row))
    }
    guard hasPercents else { return [counts] }
    return [
      counts,
      TableColumn(group.head, showsHead: false, unit: "%") { row in
        row == "total" && table[row]?.count != nil
          ? .whole(table[row], view) : Entries.percent(table[row], in: table, anchor: anchor(row))
      },
    ]
  }

  private var scope: String {
    let counted = Array(Set(view.groups.map(\.table.key.counted))).sorted { $0.rawValue > $1.rawValue }
    let noun = view.facts.words.list(counted.map(view.facts.words.many))
    var text =
      hasPercents
      ? view.facts.words.text(NationalPhrase.countAndPercent, ["things": noun])
      : view.facts.words.text(NationalPhrase.countOnly, ["things": noun])
    if view.takesSeveral { text += " " + view.facts.words(NationalPhrase.severalAnswers) }
    var named: Set<String> = []
    for group in view.groups where group.table.key.period.kind == .span && named.insert(group.name).inserted {
      text += " \(group.name): \(view.facts.words.title(group.table.key.period))."
    }
    return text
  }

  /// The table with its file.
  var numbered: NumberedTable {
    NumberedTable(
      table, TableFile(view.spec.id, view.groups.map { ($0.table, [""]) }, rows: rows + ["total"], view),
      shown: view.groups.map(\.table), in: view.facts.words, hasBase: hasPercents)
  }
}

extension DataTable.Entry {
  /// The percentage of a base row: all of it, or no meaning where answers overlap.
  fileprivate static func whole(_ cell: Cell?, _ view: TableView) -> DataTable.Entry {
    guard let count = cell?.count, count > 0, !view.takesSeveral, cell?.percent?.units != nil else {
      return .notApplicable
    }
    return .number(.whole, anchor: nil)
  }
}

extension PublishedTable {
  /// The table as a whole, or its base, may still change.
  var isProvisional: Bool {
    status.contains(.provisional) || self["total"]?.status.contains(.provisional) == true
  }
}
