import Definitions

/// One accepted row, as the oracle holds it.
struct NaiveRecord {
  let file: Int
  let layout: SourceLayout
  /// What makes it the same registration as another row; with the number of the question behind it.
  var identity: String
  var question: Int?
  /// Dates as `jjjjmmdd`.
  var visit: Int
  var entry: Int?
  /// Moment of the last change as `jjjjmmdduummss`, a change after the entry of the same day; -1 when unknown.
  var version: Int
  var isWithdrawn: Bool
  /// Code of the location; empty when unknown.
  var location: String
  /// Per variable that was asked its answers, with `unrecognised` and `empty`.
  var answers: [String: Set<String>]
  /// Variables whose 'Anders' became another answer.
  var recoded: Set<String>
  let baseName: String
  let line: Int
  let path: String

  var registration: String { identity + (question.map { "\u{1F}\($0)" } ?? "") }

  /// Whether another version of this registration comes later in the order of the design.
  func precedes(_ other: NaiveRecord) -> Bool {
    if version != other.version { return version < other.version }
    if isWithdrawn != other.isWithdrawn { return other.isWithdrawn }
    if baseName != other.baseName { return baseName.utf8.lexicographicallyPrecedes(other.baseName.utf8) }
    if line != other.line { return line < other.line }
    return path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }

  func saysTheSame(as other: NaiveRecord) -> Bool {
    visit == other.visit && entry == other.entry && location == other.location && answers == other.answers
  }

  /// What all questions of a visit should agree on.
  func describesTheSameVisit(as other: NaiveRecord) -> Bool {
    visit == other.visit && location == other.location
      && ["setting", "channel", "duration"].allSatisfy { answers[$0] == other.answers[$0] }
  }
}
