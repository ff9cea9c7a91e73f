/// One visit as it is registered. Answers are indices in the order of the codebook; one beyond the last
/// answer is an empty cell.
struct Visit: Sendable {
  /// The number of the registration, unique in the sample.
  var number = 0
  var day = CalendarDay(number: 0)
  var entered = CalendarDay(number: 0)
  /// Minutes after midnight of the entry; `nil` where only the date is registered.
  var enteredMinute: Int?
  var changed: CalendarDay?
  var withdrawn = false
  /// An index into the location book; `nil` for a code that no location has.
  var location: Int? = 0
  var gender = 0
  var age = 0
  var language = 0
  var municipality = VisitorMunicipality.unknown
  /// National, agency and local government as bits.
  var government = 0
  var duration = 0
  var satisfied = 0
  var channel = 0
  var setting = 0
  /// Which synthetic sentence the remarks column holds; 0 for none.
  var remark = 0
  var questions: [Question] = []

  /// Where the visitor lives, and how it is written.
  enum VisitorMunicipality: Sendable {
    case unknown, empty
    case name(Int)
    case code(Int)
    case spelling(Int)
  }

  /// The visit as it was first typed in, before a correction: other answers, same identity.
  func mistyped(_ random: inout RandomStream) -> Self {
    var wrong = self
    wrong.duration = (duration + 1 + random.below(3)) % 5
    wrong.age = (age + 1 + random.below(3)) % 4
    if random.chance(500) { wrong.gender = 3 }
    wrong.questions[0].organisations = 1 << UInt32(Organisation.other.rawValue)
    return wrong
  }
}
