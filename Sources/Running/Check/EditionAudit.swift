import Definitions
import Disclosure
import Edition
package import Publishing

/// The disclosure audit of a written edition: its data are read back, its pages rendered again, and its numbers attacked.
package enum EditionAudit {
  /// What these come to, from the files alone, and what a reader must know of it.
  package static func result(_ edition: WrittenEdition) throws -> (result: AuditResult, remarks: [String]) {
    let again = try RenderedAgain(edition)
    let data = try edition.audit(knowing: again.checksums)
    let read = data.adding(again.findings.filter { !data.findings.contains($0) })
    return (try attacked(edition, read), again.remarks)
  }

  private static func attacked(_ edition: WrittenEdition, _ read: AuditResult) throws -> AuditResult {
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
