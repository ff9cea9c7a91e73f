package import Definitions

/// One row of `observations.csv`: a published number, as it was printed.
package struct Observation: Equatable, Sendable {
  /// What the number is about; unique in an edition.
  package struct Key: Hashable, Sendable {
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
  }

  /// What the number is about.
  package let key: Key
  /// The count; `nil` where none is published.
  package let count: Int?
  /// What the percentage divides by.
  package let base: Int?
  /// With the decimals that were printed.
  package let percent: String?
  /// A number that is neither count nor share, as it was printed.
  package let value: String?
  /// The words of the column `status`.
  package let status: [String]
}

extension Observation {
  /// The numbers of an `observations.csv` by their key. Throws when the bytes are none.
  package static func all(in bytes: [UInt8]) throws(StageFailure) -> [Key: Observation] {
    try ObservationFile.parse(bytes, path: WrittenEdition.observationsName)
  }
}

extension Observation.Key: Comparable {
  /// The order of the rows in `observations.csv`: bytewise, column by column.
  package static func < (left: Self, right: Self) -> Bool {
    for (a, b) in zip(left.parts, right.parts) where a != b {
      return a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    return false
  }

  private var parts: [String] { [table, period, level, unit, row, column, counted] }
}
