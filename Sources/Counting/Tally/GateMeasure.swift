package import Definitions

/// What a gate is judged on: how much is wrong, of how much.
package struct GateMeasure {
  /// The file, column, variable or period that it is about; `nil` for the edition.
  package var subject: String?
  /// How many rows, cells or periods are wrong.
  package let part: Int
  /// The same as a count over a geography, which is not shown as it is.
  package var overGeography: Counter?
  /// How many there are.
  package let base: Int
  /// The period in which an exception holds as well as in the edition.
  package var period: Period?
  /// What to look at first.
  package var detail: String?
  /// Listed only when it stops a run: there is one for every file and column.
  package var isDetail = false

  /// A part of the base in basis points, rounded half up.
  package func share(_ part: Int) -> Int { (2 * part * 10_000 + base) / (2 * base) }
}
