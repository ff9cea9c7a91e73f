internal import Definitions
internal import Intake

/// A row kept for the second look, with all that decides which version of a registration wins.
struct HeldRow {
  let record: CodedRecord
  let counts: SourceLayout.Counts
  /// The bytes of the identity: equal only when the registrations are.
  let name: [UInt8]
  /// Keyed hash of the identity, with the running number where it needs one.
  let identity: UInt64
  /// Which outcome it belongs to: file and entry.
  let file: Int
  let entry: Int
  let place: Place
  /// Base name of the file without extensions.
  let baseName: [UInt8]

  /// The same registration: the same visit, and the same question where a row is a question.
  func isSameRegistration(as other: HeldRow) -> Bool {
    identity == other.identity && record.question == other.record.question && name == other.name
  }

  /// Whether this row loses to another version of the same registration.
  func loses(to other: HeldRow) -> Bool {
    if record.version != other.record.version { return record.version < other.record.version }
    if record.isWithdrawn != other.record.isWithdrawn { return record.isWithdrawn }
    if baseName != other.baseName { return baseName.lexicographicallyPrecedes(other.baseName) }
    let mine = Array((place.member ?? "").utf8)
    let theirs = Array((other.place.member ?? "").utf8)
    if mine != theirs { return mine.lexicographicallyPrecedes(theirs) }
    if place.line != other.place.line { return (place.line ?? 0) < (other.place.line ?? 0) }
    return place.file < other.place.file
  }

  /// Whether only its place decides between this row and another version.
  func isTied(with other: HeldRow) -> Bool {
    record.version == other.record.version && record.isWithdrawn == other.record.isWithdrawn
  }

  /// The two rows say the same.
  func agrees(with other: HeldRow) -> Bool {
    record.visit == other.record.visit && record.entry == other.record.entry
      && record.location == other.record.location && record.answers == other.record.answers
  }
}
