import Definitions
package import Disclosure

extension Report {
  /// What decides whether an edition changed: the checksum of all numbers and of the words around them.
  package static func fingerprint(_ tables: ProtectedTables, facts: EditionFacts) -> String {
    let tables = tables.withoutRevised
    return SHA256.hex(Observations.csv(tables) + fingerprintText(tables, facts: facts))
  }
}
