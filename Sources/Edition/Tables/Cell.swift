package import Definitions

/// One published number with what it needs to be understood.
package struct Cell: Hashable, Sendable {
  /// The published count; `nil` when there is none.
  package let count: Int?
  /// What the percentage divides by.
  package let base: Int?
  /// The share; `nil` where there is none.
  package let percent: Percent?
  /// A number that is neither count nor share.
  package let value: DecimalValue?
  /// Why a number is missing, or what it needs beside it.
  package let status: CellStatus

  /// A published number; what is left out there is none of.
  package init(
    count: Int? = nil, base: Int? = nil, percent: Percent? = nil, value: DecimalValue? = nil,
    status: CellStatus = []
  ) {
    self.count = count
    self.base = base
    self.percent = percent
    self.value = value
    self.status = status
  }

  /// The same number with other words beside it.
  package func with(status: CellStatus) -> Cell {
    Cell(count: count, base: base, percent: percent, value: value, status: status)
  }
}
