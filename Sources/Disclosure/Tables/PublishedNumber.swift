import Definitions

/// A number as an earlier edition published it, from which its tables can be made again.
package struct PublishedNumber: Sendable {
  /// The table it stands in.
  package let key: TableKey
  /// The id of its row.
  package let row: String
  /// The id of its column; empty without columns.
  package let column: String
  /// The published count; `nil` where there is none.
  package let count: Int?
  /// What the percentage divides by; `nil` where it is not shown.
  package let base: Int?
  /// As in data files: `26` or `12.3`.
  package let percent: String?
  /// As in data files.
  package let value: String?
  /// Words of ``CellStatus``.
  package let status: [String]

  /// One number as it is published.
  package init(
    key: TableKey, row: String, column: String, count: Int?, base: Int?, percent: String?, value: String?,
    status: [String]
  ) {
    self.key = key
    self.row = row
    self.column = column
    self.count = count
    self.base = base
    self.percent = percent
    self.value = value
    self.status = status
  }

  /// The address of its cell, as in ``AuditTotals``.
  package var name: String { AuditTotals.CellName(key: key, row: row, column: column).description }

  var cell: Cell {
    let percent = percent.flatMap { text in Percent(printed: text, isBelowOne: (count ?? 0) > 0) }
    return Cell(
      count: count, base: base, percent: percent, value: value.flatMap(DecimalValue.init(printed:)),
      status: CellStatus(words: status))
  }
}

extension Percent {
  /// A percentage as it was printed; 0 of a count that is not 0 was printed as `<1%`.
  fileprivate init?(printed text: String, isBelowOne: Bool) {
    guard let number = DecimalValue(printed: text), number.units >= 0 else { return nil }
    self.init(units: number.units, decimals: number.decimals, isBelowOne: number.units == 0 && isBelowOne)
  }
}

extension DecimalValue {
  /// `-4` or `12.3`; `nil` for anything else.
  fileprivate init?(printed text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let units = Int(parts.joined()) else { return nil }
    if parts.count == 2, parts[1].count != 1 { return nil }
    self.init(units: units, decimals: parts.count - 1)
  }
}

extension ProtectedTables {
  /// The tables that an earlier edition published, so that a later one carries them over unchanged.
  package init(published numbers: [PublishedNumber]) {
    self.init()
    var order: [TableKey] = []
    var byTable: [TableKey: [PublishedNumber]] = [:]
    for number in numbers {
      if byTable[number.key] == nil { order.append(number.key) }
      byTable[number.key, default: []].append(number)
    }
    for key in order {
      let own = byTable[key]!
      var rows: [String] = []
      var columns: [String] = []
      for number in own {
        if !rows.contains(number.row) { rows.append(number.row) }
        if !columns.contains(number.column) { columns.append(number.column) }
      }
      var cells = Array(repeating: Array(repeating: Cell(), count: columns.count), count: rows.count)
      for number in own {
        cells[rows.firstIndex(of: number.row)!][columns.firstIndex(of: number.column)!] = number.cell
      }
      let shared = cells.joined().map(\.status).reduce(cells[0][0].status) { $0.intersection($1) }
      add(ProtectedTable(key: key, rows: rows, columns: columns, cells: cells, status: shared))
    }
  }
}
