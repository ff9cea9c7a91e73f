/// The rows of a table that mean the same in every table: the base, and what has no content of its own.
package enum ReservedRow: String, CaseIterable, Sendable {
  /// All that the percentages are of.
  case total
  /// Something else than the answers of a form.
  case other
  /// None of them.
  case none
  /// Whoever registered did not know.
  case unknown
  /// An answer that no codebook knows.
  case unrecognised
  /// No answer.
  case empty

  /// The rows that come last where others stand in the order of their size, in this order; they are never the largest.
  package static let last: [String] = [Self.other, .none, .unknown, .unrecognised, .empty].map(\.rawValue)
  /// The rows that say nothing about the answer: drawn hollow, and never compared.
  package static let silent: Set<String> = Set([Self.unknown, .unrecognised, .empty].map(\.rawValue))
}
