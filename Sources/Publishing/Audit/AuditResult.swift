/// What reading an edition back came to.
package struct AuditResult: Equatable, Sendable {
  /// The published numbers that were looked at.
  package let cells: Int
  /// The files of the edition.
  package let files: Int
  /// In the order of the paths; none when the edition is clean.
  package let findings: [AuditFinding]

  /// The same with other findings behind its own.
  package func adding(_ more: [AuditFinding]) -> AuditResult {
    AuditResult(cells: cells, files: files, findings: findings + more)
  }
}
