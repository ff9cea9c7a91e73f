/// The published numbers of one unit, in the order of `observations.csv`.
struct WrittenUnit {
  /// A unit by its level and id.
  struct Name: Hashable {
    let level: String
    let id: String

    static let nation = Name(level: "nl", id: "NL")
  }

  let name: Name
  private(set) var numbers: [WrittenNumber] = []
  private var places: [WrittenNumber.Key: Int] = [:]

  init(_ name: Name) { self.name = name }

  /// The unit with its numbers of a survey only.
  var ofSurvey: WrittenUnit {
    var unit = self
    unit.numbers = numbers.filter { $0.key.counted == "respondents" }
    return unit
  }

  subscript(key: WrittenNumber.Key) -> WrittenNumber? { places[key].map { numbers[$0] } }

  /// `false` when the key is there already.
  mutating func add(_ number: WrittenNumber) -> Bool {
    guard places.updateValue(numbers.count, forKey: number.key) == nil else { return false }
    numbers.append(number)
    return true
  }
}
