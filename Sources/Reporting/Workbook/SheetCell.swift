import Definitions
import Edition

/// What stands in a cell of the workbook.
enum SheetCell: Equatable {
  case text(String)
  /// A number in units of its last decimal, and how it reads.
  case number(Int, decimals: Int, Style)
  /// A text that leads to another sheet.
  case link(String, sheet: String)

  enum Style: Equatable {
    case plain
    /// With its sign.
    case difference
    /// Nothing after rounding, though something was counted: `<1`.
    case belowOne
  }

  /// A cell of a table: the number that the page prints.
  init(_ entry: DataTable.Entry, _ words: Words) {
    guard case .number(let number, _) = entry else {
      self = .text(entry.printed(words))
      return
    }
    switch number {
    case .count(let count): self = .number(count, decimals: 0, .plain)
    case .percent(let percent):
      self =
        percent.isBelowOne
        ? .number(0, decimals: percent.decimals, .belowOne)
        : .number(percent.units, decimals: percent.decimals, .plain)
    case .value(let value): self = .signed(value.units, value.decimals, value.units < 0)
    case .difference(let value): self = .signed(value.units, value.decimals, true)
    case .tenths(let tenths, let hasSign): self = .signed(tenths, 1, hasSign)
    case .interval: self = .text(number.said(in: words))
    }
  }

  /// A number with its sign, which 0 has not.
  private static func signed(_ units: Int, _ decimals: Int, _ hasSign: Bool) -> SheetCell {
    .number(units, decimals: decimals, hasSign && units != 0 ? .difference : .plain)
  }
}
