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

  /// The address of its cell, as in ``CellName``.
  package var name: String { CellName(key: key, row: row, column: column).description }

  /// The number as a cell of its table.
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
