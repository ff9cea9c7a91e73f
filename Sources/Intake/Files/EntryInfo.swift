package import Definitions

/// Which bytes are being read: an input file, or one member of it.
package struct EntryInfo: Equatable, Sendable {
  /// The path of the input file, as the caller gave it but for control characters: a label, like `member`.
  package let file: String
  /// The name of the member inside an archive, a label and never a path to write to; `nil` for a plain or
  /// a singly compressed file.
  package let member: String?
  /// What the bytes came out of: `csv`, `gzip`, `zip`, `7z`, `tar`, `tar+gzip` and the like.
  package let container: String

  /// An entry as a caller without an archive describes it.
  package init(file: String, member: String? = nil, container: String = "csv") {
    self.file = file.escapingControls
    self.member = member?.escapingControls
    self.container = container
  }

  /// Whether this is a sheet of a workbook: the numbers of its lines are those of its rows.
  package var isSheet: Bool { container == Magic.workbook.rawValue }

  /// The place of this entry, for messages.
  package var place: Place { Place(file: file, member: member) }
}
