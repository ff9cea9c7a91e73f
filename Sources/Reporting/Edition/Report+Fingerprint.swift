package import Definitions
package import Edition

extension Report {
  /// What decides whether an edition changed: the checksum of all numbers and of the words around them.
  package static func fingerprint(
    _ tables: PublishedTables, facts: EditionFacts, local: PublishedTables? = nil, tree: UnitTree? = nil
  ) -> String {
    let tables = tables.withoutRevised
    let local = local?.withoutRevised
    return SHA256.hex(
      Observations.csv(local.map(tables.adding) ?? tables)
        + fingerprintText(tables, facts: facts, local: local, tree: tree))
  }
}
