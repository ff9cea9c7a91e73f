import Definitions
import Edition

/// The table of one variable: per period a count and a percentage.
struct OneWayTable {
  let view: TableView
  let number: Int
  /// Opening hours and the like have no base row in percent.
  private var rows: [String] { view.rows }

  var table: DataTable {
    var columns: [DataTable.Column] = []
    for group in view.groups {
      let isProvisional = group.table.isProvisional
      columns.append(
        DataTable.Column(
          group.head,
          unit: view.isMixed
            ? view.facts.words.many(group.table.key.counted) : view.facts.words(PagePhrase.count),
          isProvisional: isProvisional))
      if hasPercents { columns.append(DataTable.Column(group.head, showsHead: false, unit: "%")) }
    }
    return DataTable(
      number: number, anchor: "\(view.facts.words(PageAddress.table))-\(number)", caption: view.spec.title,
      scope: scope,
      corner: view.facts.words(view.isRegister ? PagePhrase.characteristic : .answer),
      columns: columns, rows: rows.map { row($0) },
      totals: view.groups.contains { $0.table.rows.contains("total") } ? [row("total")] : [])
  }

  /// A list of units, such as locations, has no parts.
  private var hasPercents: Bool {
    rows.contains { row in view.groups.contains { $0.table[row]?.percent != nil } }
  }

  private func row(_ id: String) -> DataTable.Row {
    var cells: [DataTable.Entry] = []
    for group in view.groups {
      let table = group.table
      let cell = table[id]
      let anchor = view.index.anchor(table, row: id)
      let carriesPercent = cell?.percent != nil && id != "total"
      cells.append(Entries.count(cell, in: table, anchor: carriesPercent && hasPercents ? nil : anchor))
      if hasPercents {
        cells.append(
          id == "total" && cell?.count != nil
            ? .whole(cell, view) : Entries.percent(cell, in: table, anchor: anchor))
      }
    }
    return DataTable.Row(head: view.label(id), cells: cells)
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
