/// What reading an edition back came to.
package struct AuditResult: Equatable, Sendable {
  /// The published numbers that were looked at.
  package let cells: Int
  /// The files of the edition.
  package let files: Int
  /// In the order of the paths; none when the edition is clean.
  package let findings: [AuditFinding]
}
