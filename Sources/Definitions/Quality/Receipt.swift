/// What was received: one file, or one member of an archive, and what became of its rows.
package struct Receipt: Equatable, Sendable {
  /// What the rows are.
  package enum Kind: Sendable { case registrations, register, inhabitants, survey }

  /// The path as it was given.
  package var file: String
  /// The member of an archive; `nil` for a bare file.
  package let member: String?
  /// `csv`, `gzip`, `zip`, `tar+gzip`, …
  package let container: String
  /// Bytes of the file on disk.
  package let bytes: Int
  /// SHA-256 of the file on disk; set once the file was read to its end.
  package var checksum: String
  /// Id of the layout that the header matched.
  package let layout: String
  /// The encoding that its bytes have.
  package var encoding: String
  /// Earliest and latest date of visit among the accepted rows.
  package var firstVisit: CivilDate?
  /// The latest date of a visit that counts.
  package var lastVisit: CivilDate?
  /// What became of its rows.
  package var ledger: Ledger
  /// What the file holds.
  package let kind: Kind

  /// The receipt of one file, before its rows are read.
  package init(
    file: String, member: String?, container: String, bytes: Int, checksum: String, layout: String,
    encoding: String, firstVisit: CivilDate? = nil, lastVisit: CivilDate? = nil, ledger: Ledger = Ledger(),
    kind: Kind = .registrations
  ) {
    self.file = file
    self.member = member
    self.container = container
    self.bytes = bytes
    self.checksum = checksum
    self.layout = layout
    self.encoding = encoding
    self.firstVisit = firstVisit
    self.lastVisit = lastVisit
    self.ledger = ledger
    self.kind = kind
  }

  /// `exports/q2.zip > q2.csv`
  package var name: String { member.map { "\(file) > \($0)" } ?? file }
}
