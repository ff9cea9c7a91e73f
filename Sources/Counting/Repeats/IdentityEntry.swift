/// What is remembered of a data row to find out whether its registration occurs again: 16 bytes.
struct IdentityEntry {
  /// Keyed hash of the registration, or of the visit where a row is a question.
  var identity: UInt64
  /// Bits 0-29: the number of the question; 30: a row is a question; 31: withdrawn.
  var number: UInt32
  /// Hash of what all questions of a visit must agree on.
  var digest: UInt32

  static let questionRow = UInt32(1) << 30
  static let withdrawn = UInt32(1) << 31

  /// Stands for a row that takes no part.
  static let rejected = IdentityEntry(identity: 0, number: .max, digest: 0)

  var isRejected: Bool { number == .max }
  var question: UInt32 { number & (Self.questionRow - 1) }
}
