/// Something in the written files of an edition that may not be so: a number that does not follow from what is
/// published, or a file that does not follow from the numbers.
package struct AuditFinding: Equatable, Sendable, CustomStringConvertible {
  /// The path within the edition.
  package let path: String
  /// What is wrong, with the name of the cell but no numbers beyond what the file itself shows.
  package let what: String

  /// A finding of another reader of the same edition.
  package init(path: String, what: String) {
    self.path = path
    self.what = what
  }

  /// `gemeenten/ede.html: is made again with other bytes, the first on line 12`
  package var description: String { "\(path): \(what)" }
}
