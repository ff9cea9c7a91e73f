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
  /// In which order rows and columns stand.
  let order: TableOrder

  /// What an edition is going to say.
  package init(
    national: PublishedTables, units: PublishedTables?, tree: UnitTree?, facts: EditionFacts,
    fingerprint: String, carried: String? = nil
  ) {
    // Tables of a frozen baseline were read back when nobody knew their order.
    let all = national.all + (units?.all ?? [])
    let isOwn: (PublishedTable) -> Bool = { $0.key.period.lastMonth == facts.period.lastMonth }
    self.init(
      national: national, units: units, tree: tree, facts: facts, fingerprint: fingerprint, carried: carried,
      order: TableOrder(of: all.filter(isOwn) + all.filter { !isOwn($0) }))
  }

  /// What an edition said.
  init(
    national: PublishedTables, units: PublishedTables?, tree: UnitTree?, facts: EditionFacts,
    fingerprint: String, carried: String?, order: TableOrder
  ) {
    self.national = national
    self.units = units
    self.tree = tree
    self.facts = facts
    self.fingerprint = fingerprint
    self.carried = carried
    self.order = order
  }

  /// The tables of all levels.
  package var tables: PublishedTables { units.map(national.adding) ?? national }
}
