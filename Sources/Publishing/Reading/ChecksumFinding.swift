/// A file of an edition that is not what `SHA256SUMS` says.
package struct ChecksumFinding: Equatable, Sendable, CustomStringConvertible {
  /// What is wrong with it.
  package enum Kind: String, Sendable {
    case missing = "is missing"
    case changed = "was changed"
    case unlisted = "does not belong to the edition"
  }

  /// The path within the edition.
  package let path: String
  /// What is wrong with it.
  package let kind: Kind

  /// `tables/age.csv was changed`
  package var description: String { "\(path) \(kind.rawValue)" }
}
