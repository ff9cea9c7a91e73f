package import Definitions

extension WrittenEdition {
  /// Reads everything back from the files alone: every format shows the same number for the same cell, every
  /// protected count is rounded, and every percentage, index, length and word follows from published counts.
  ///
  /// Works on a staged edition too. Throws when a file cannot be read at all.
  package func audit() throws(StageFailure) -> AuditResult { try AuditRun(self).audit() }

  /// Compares the checksums, and all formats with each other; whether numbers are protected is not looked at.
  package func compareFormats() throws(StageFailure) -> AuditResult { try AuditRun(self).compare() }
}
