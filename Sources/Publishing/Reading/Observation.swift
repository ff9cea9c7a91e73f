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

    /// The key of one number.
    package init(
      table: String, period: String, level: String, unit: String, row: String, column: String, counted: String
    ) {
      self.table = table
      self.period = period
      self.level = level
      self.unit = unit
      self.row = row
      self.column = column
      self.counted = counted
    }
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

extension Observation {
  /// The numbers of some levels only.
  package static func all(in bytes: [UInt8], at levels: [Level]) throws(StageFailure) -> [Key: Observation] {
    try all(in: ObservationFile.lines(bytes, at: levels.map(\.rawValue)))
  }

  /// The first of count, percentage and value that both print, and print otherwise; as they are printed.
  package func contradiction(_ other: Observation) -> (own: String, other: String)? {
    let pairs = [
      (count.map(String.init), other.count.map(String.init)),
      (percent.map { $0 + "%" }, other.percent.map { $0 + "%" }), (value, other.value),
    ]
    for case (let own?, let other?) in pairs where own != other { return (own, other) }
    return nil
  }
}

extension Observation.Key {
  /// `key visits 2022-Q2 questions`, to be found by whoever reads a message.
  package var description: String {
    [table, row, column, period, counted, unit].filter { !$0.isEmpty && $0 != "NL" }.joined(separator: " ")
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
