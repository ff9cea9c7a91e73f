package import Definitions

/// What a published table is about; with a row and a column it is the key of `observations.csv`.
package struct TableKey: Hashable, Sendable {
  /// Id of the table.
  package let table: String
  /// The period of the counts.
  package let period: Period
  /// The level of the unit.
  package let level: Level
  /// `NL`, `PV26`, a POI id, a library code, `GM0344`, an organisation id.
  package let unit: String
  /// Whether visits or questions are counted.
  package let counted: Counted

  /// The key of one table.
  package init(
    _ table: String, _ period: Period, level: Level = .national, unit: String = "NL", counted: Counted
  ) {
    self.table = table
    self.period = period
    self.level = level
    self.unit = unit
    self.counted = counted
  }

  /// What tells most tables apart; level and thing counted are texts too, and say little beside the unit.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(table)
    hasher.combine(unit)
    hasher.combine(period.firstMonth)
  }
}
