package import Definitions

/// One number that differs from the previous edition; the texts are those of `observations.csv`.
package struct CellChange: Sendable {
  /// The id of the table.
  package let table: String
  /// The period of the number, as it is written.
  package let period: String
  /// The level of the unit.
  package let level: String
  /// The code of the unit.
  package let unit: String
  /// The id of the row.
  package let row: String
  /// The id of the column; empty without columns.
  package let column: String
  /// What is counted.
  package let counted: String
  /// What the previous edition said; `nil` when it did not have the number.
  package let old: String?
  /// Why it changed, where that may be told and is known.
  package var parts: ChangeParts?
  /// What this edition says; `nil` when it no longer has the number.
  package let new: String?

  /// `key visits 2022-Q2 visits`, with the unit below national level: to be found by whoever reads a message.
  package var name: String {
    [table, row, column, period, counted, unit == "NL" ? "" : unit].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The cells of `observations.csv` that make its address.
  package var place: [String] { [table, period, level, unit, row, column, counted] }

  /// What came or went, where both are whole numbers.
  package var difference: Int? {
    old.flatMap { Int($0) }.flatMap { old in new.flatMap { Int($0) }.map { $0 - old } }
  }

  /// What differs at one place of `observations.csv`.
  package init(_ place: CellName, old: String?, new: String?) {
    let parts = place.parts
    self.init(
      table: parts[0], period: parts[1], level: parts[2], unit: parts[3], row: parts[4], column: parts[5],
      counted: parts[6], old: old, new: new)
  }

  /// A difference at one key of `observations.csv`.
  package init(
    table: String, period: String, level: String, unit: String, row: String, column: String, counted: String,
    old: String?, new: String?
  ) {
    self.table = table
    self.period = period
    self.level = level
    self.unit = unit
    self.row = row
    self.column = column
    self.counted = counted
    self.old = old
    self.new = new
  }
}
