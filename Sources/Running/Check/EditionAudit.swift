import Definitions
import Disclosure
import Edition
package import Publishing

/// The disclosure audit of a written edition: its files are read back, and its numbers are attacked.
package enum EditionAudit {
  /// What both come to, from the files alone.
  package static func result(_ edition: WrittenEdition) throws -> AuditResult {
    let read = try edition.audit(isThorough: true)
    guard let knowledge = try edition.attackKnowledge() else { return read }
    let tables = ProtectedTables(
      published: try edition.publishedNumbers { _ in true }.filter { $0.key.counted != .respondents })
    // Pages that were carried over are about another set of registrations than the nation beside them.
    let isOneSet = try edition.attackedCells() == Audit.cells(tables)
    let attacked = isOneSet ? tables : tables.filter { $0.level == .national }
    return read.adding(
      Audit.findings(attacked, knowledge).map {
        AuditFinding(
          path: "observations.csv", what: "\"\($0)\" follows from other numbers that are published")
      })
  }
}
