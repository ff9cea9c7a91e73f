import Definitions

/// One visit as it is registered.
struct Visit: Sendable {
  /// The number of the registration, unique in the sample.
  var number = 0
  var day: CivilDate
  var entered: CivilDate
  /// Minutes after midnight of the entry; `nil` where only the date is registered.
  var enteredMinute: Int?
  var changed: CivilDate?
  var withdrawn = false
  /// An index into the location book; `nil` for a code that no location has.
  var location: Int? = 0
  var home = Home.unknown
  /// Which synthetic sentence the remarks column holds; 0 for none.
  var remark = 0
  /// The first question has an answer that no layout lists.
  var hasStrangeAnswer = false
  var questions = 1
  /// Sets of answers, as bits in the order of the codebook, in their ``Slots``; 0 is an empty cell.
  var answers: [UInt64]

  /// Where the visitor lives, and how it is written.
  enum Home: Sendable {
    case unknown, empty
    case name(Int)
    case code(Int)
    case spelling(Int)
  }

  /// The visit as it was first typed in, before a correction: other answers, same identity.
  func mistyped(_ mistakes: [Mistake], _ random: inout RandomStream) -> Self {
    var wrong = self
    for mistake in mistakes { mistake.make(in: &wrong, &random) }
    return wrong
  }
}

extension CivilDate {
  /// 0 = Monday … 6 = Sunday.
  var weekday: Int { (Int(day) + 3) % 7 }
  /// The date so many days later.
  static func + (date: Self, days: Int) -> Self { Self(day: date.day + Int32(days)) }
}
