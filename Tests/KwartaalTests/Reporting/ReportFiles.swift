import Definitions
import Edition

@testable import Reporting

extension Report {
  /// The files of an edition with these tables, but for the pages of its units.
  static func artifacts(
    _ tables: PublishedTables, facts: EditionFacts, local: PublishedTables? = nil, tree: UnitTree? = nil,
    scratch: String? = nil
  ) throws(StageFailure) -> [Artifact] {
    let data = EditionData(
      national: tables, units: local, tree: tree, facts: facts,
      fingerprint: fingerprint(tables, facts: facts, local: local, tree: tree),
      carried: local == nil ? nil : "\(facts.period).1")
    return try artifacts(data, holding: data.files, scratch: scratch)
  }
}
