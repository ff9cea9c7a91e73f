package import Definitions

/// What was read of one member with registrations: its rows, and what was wrong or odd.
package struct CodedMember: Sendable {
  /// Without checksum until the file was read to its end; of its ledger read, rejected and skipped are known.
  package var receipt: Receipt
  /// The accepted rows.
  package var rows: CodedRows
  /// What was wrong or odd with its rows.
  package var problems: ProblemLog
  /// The rejected rows, in order.
  package var rejects: [Reject]
  /// What the recode rules found beside 'Anders', per variable with rules.
  package var recodes: [RecodeColumn]
  /// Name of the column with the date of visit.
  package let visitColumn: String
  /// Name of the column with the date of entry, where there is one.
  package let entryColumn: String?
  /// Layouts that share a space share identities.
  package let identitySpace: String
}
