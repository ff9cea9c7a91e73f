package import Definitions
package import Edition

extension Report {
  /// What decides whether an edition changed: the checksum of all numbers and of the words around them. `observations`
  /// are the numbers of the tables as a file, where they are at hand and nothing is marked as revised.
  package static func fingerprint(
    _ tables: PublishedTables, facts: EditionFacts, local: PublishedTables? = nil, tree: UnitTree? = nil,
    observations: [UInt8]? = nil
  ) -> String {
    let tables = tables.withoutRevised
    let local = local?.withoutRevised
    return SHA256.hex(
      (observations ?? Observations.csv(local.map(tables.adding) ?? tables))
        + fingerprintText(tables, facts: facts, local: local, tree: tree))
  }
}
