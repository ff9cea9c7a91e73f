package import Definitions

/// One number that differs from the previous edition.
package struct CellChange: Sendable {
  /// What it is about.
  package let place: CellName
  /// What the previous edition said, as in `observations.csv`; `nil` when it did not have the number.
  package let old: String?
  /// What this edition says; `nil` when it no longer has the number.
  package let new: String?
  /// Why it changed, where that may be told and is known.
  package var parts: ChangeParts?

  /// The table it stands in.
  package var key: TableKey { place.key }

  /// What came or went, where both are whole numbers.
  package var difference: Int? {
    old.flatMap { Int($0) }.flatMap { old in new.flatMap { Int($0) }.map { $0 - old } }
  }

  /// A difference at one place of `observations.csv`.
  package init(_ place: CellName, old: String?, new: String?) {
    self.place = place
    self.old = old
    self.new = new
  }
}
