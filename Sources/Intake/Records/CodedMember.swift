package import Definitions

/// What was read of one member with registrations: its rows, and what was wrong or odd.
package struct CodedMember: Sendable {
  /// Without checksum until the file was read to its end; of its ledger read, rejected and skipped are known.
  package var receipt: Receipt
  package var rows = CodedRows(.visits, variables: 0)
  package var problems = ProblemLog()
  /// The rejected rows, in order.
  package var rejects: [Reject] = []
  package var recodes: [RecodeColumn] = []
  /// Name of the column with the date of visit.
  package let visitColumn: String

  init(_ receipt: Receipt, visitColumn: String) {
    self.receipt = receipt
    self.visitColumn = visitColumn
  }
}
