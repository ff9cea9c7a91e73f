package import Definitions

/// One row of `observations.csv`: a number as it is published.
package struct PublishedNumber: Equatable, Sendable {
  /// What it is about; unique in an edition.
  package let place: CellName
  /// The published count; `nil` where there is none.
  package let count: Int?
  /// What the percentage divides by; `nil` where it is not shown.
  package let base: Int?
  /// As in data files: `26` or `12.3`.
  package let percent: String?
  /// A number that is neither count nor share, as in data files.
  package let value: String?
  /// Why a number is missing, or what it needs beside it.
  package let status: CellStatus

  /// One number as it is published.
  package init(
    _ place: CellName, count: Int?, base: Int?, percent: String?, value: String?, status: CellStatus
  ) {
    self.place = place
    self.count = count
    self.base = base
    self.percent = percent
    self.value = value
    self.status = status
  }

  /// The table it stands in.
  package var key: TableKey { place.key }
  /// The id of its row.
  package var row: String { place.row }
  /// The id of its column; empty without columns.
  package var column: String { place.column }

  /// Its address between quotes, to be found by whoever reads a message.
  package var name: String { "\"\(place)\"" }

  /// The number as a cell of its table.
  var cell: Cell {
    let percent = percent.flatMap { text in Percent(printed: text, isBelowOne: (count ?? 0) > 0) }
    return Cell(
      count: count, base: base, percent: percent, value: value.flatMap(DecimalValue.init(printed:)),
      status: status)
  }

  /// The first of count, percentage and value that both print, and print otherwise; as they are printed.
  package func contradiction(_ other: PublishedNumber) -> (own: String, other: String)? {
    let pairs = [
      (count.map(String.init), other.count.map(String.init)),
      (percent.map { $0 + "%" }, other.percent.map { $0 + "%" }), (value, other.value),
    ]
    for case (let own?, let other?) in pairs where own != other { return (own, other) }
    return nil
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
  package init?(printed text: String) {
    var digits = text
    let point = text.utf8.firstIndex(of: UInt8(ascii: "."))
    if let point {
      guard text.utf8.distance(from: point, to: text.utf8.endIndex) == 2 else { return nil }
      digits.unicodeScalars.remove(at: point)
    }
    guard let units = Int(digits) else { return nil }
    self.init(units: units, decimals: point == nil ? 0 : 1)
  }
}
