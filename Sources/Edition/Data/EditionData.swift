package import Definitions

/// All that an edition says: its published numbers and the facts around them. Pages, figures, tables and descriptions
/// are made from it, and from nothing else.
package struct EditionData: Sendable {
  /// The tables of the national page, with those of a survey.
  package let national: PublishedTables
  /// The tables of units below it; `nil` when there are none.
  package let units: PublishedTables?
  /// The units; `nil` when there are no tables of them.
  package let tree: UnitTree?
  /// Everything besides numbers.
  package var facts: EditionFacts
  /// What decides whether an edition is a new one.
  package let fingerprint: String
  /// The edition whose pages of units it carries over, such as `2022-Q2.1`; `nil` where they are its own.
  package let carried: String?

  /// What an edition is going to say.
  package init(
    national: PublishedTables, units: PublishedTables?, tree: UnitTree?, facts: EditionFacts,
    fingerprint: String, carried: String? = nil
  ) {
    self.national = national
    self.units = units
    self.tree = tree
    self.facts = facts
    self.fingerprint = fingerprint
    self.carried = carried
  }

  /// The tables of all levels.
  package var tables: PublishedTables { units.map(national.adding) ?? national }
}
