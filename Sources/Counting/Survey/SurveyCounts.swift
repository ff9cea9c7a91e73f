/// The answers of a group to one question in one wave.
package struct SurveyCounts: Equatable, Sendable {
  /// The respondents the question is about, whether they answered or not: the frame, or those who meet the
  /// selection where all of the frame told whether they do.
  package internal(set) var population = 0
  /// Respondents who took part and meet the selection, so that they should have answered.
  package internal(set) var asked = 0
  /// Respondents who meet the selection and answered.
  package internal(set) var base = 0
  /// Per answer or class of the question, in its order.
  package internal(set) var answers: [Int]
  /// Respondents with an answer that the questionnaire does not know.
  package internal(set) var unrecognised = 0
  /// Numbers in hundredths, ascending.
  package internal(set) var numbers: [Int] = []
  /// All respondents of the group in the frame; 0 where the frame does not tell who is in the group.
  package internal(set) var frame = 0
  /// Respondents whose earlier answers tell that the question was not meant for them.
  package internal(set) var excluded = 0

  /// The squares of how many answers each gave.
  package private(set) var givenSquares = 0
  /// Per answer how many answers those gave who gave it.
  package private(set) var givenBeside: [Int]

  /// Nobody yet, of so many whom a question is about.
  package init(answers count: Int, population: Int = 0) {
    self.population = population
    answers = Array(repeating: 0, count: count)
    givenBeside = answers
  }

  /// All answers that were given; what was not recognised counts as one.
  package var given: Int { answers.reduce(unrecognised, +) }

  /// One respondent more who gave these, and perhaps one that the questionnaire does not know.
  package mutating func add(_ own: Set<Int>, isUnrecognised: Bool = false) {
    base += 1
    for answer in own { answers[answer] += 1 }
    if isUnrecognised { unrecognised += 1 }
    let count = own.count + (isUnrecognised ? 1 : 0)
    givenSquares += count * count
    for answer in own { givenBeside[answer] += count }
  }

  /// Of how many the number is known, and their sum in hundredths.
  package var sum: (hundredths: Int, count: Int) { (numbers.reduce(0, +), numbers.count) }

  /// The middle number, or the two in the middle, in hundredths; `nil` when no number is known.
  package var middle: (lower: Int, upper: Int)? {
    numbers.isEmpty ? nil : (numbers[(numbers.count - 1) / 2], numbers[numbers.count / 2])
  }

  /// The number at which a quarter of the numbers is reached, and three quarters, in hundredths; the two numbers around
  /// it where it falls between two, as ``middle``. `nil` when no number is known.
  package var quarters: (first: (lower: Int, upper: Int), third: (lower: Int, upper: Int))? {
    guard !numbers.isEmpty else { return nil }
    /// The numbers around a part of four: the one at its rank, and the next one where the rank is whole.
    func around(_ part: Int) -> (lower: Int, upper: Int) {
      let place = (part * numbers.count + 3) / 4 - 1
      return (numbers[place], part * numbers.count % 4 == 0 ? numbers[place + 1] : numbers[place])
    }
    return (around(1), around(3))
  }

  /// All who answered gave one and the same answer, or class.
  package var isUnanimous: Bool { base > 0 && (answers.contains(base) || unrecognised == base) }

  /// The counts of two groups without common members.
  package static func + (left: SurveyCounts, right: SurveyCounts) -> SurveyCounts {
    var sum = left
    sum.population += right.population
    sum.base += right.base
    sum.asked += right.asked
    sum.answers = zip(left.answers, right.answers).map { $0 + $1 }
    sum.unrecognised += right.unrecognised
    sum.numbers = (left.numbers + right.numbers).sorted()
    sum.givenSquares += right.givenSquares
    sum.givenBeside = zip(left.givenBeside, right.givenBeside).map { $0 + $1 }
    sum.frame += right.frame
    sum.excluded += right.excluded
    return sum
  }

  /// The counts of a group without those of a part of it.
  package static func - (whole: SurveyCounts, part: SurveyCounts) -> SurveyCounts {
    var rest = SurveyCounts(answers: whole.answers.count)
    rest.population = whole.population - part.population
    rest.base = whole.base - part.base
    rest.asked = whole.asked - part.asked
    rest.answers = zip(whole.answers, part.answers).map { $0 - $1 }
    rest.unrecognised = whole.unrecognised - part.unrecognised
    rest.givenSquares = whole.givenSquares - part.givenSquares
    rest.givenBeside = zip(whole.givenBeside, part.givenBeside).map { $0 - $1 }
    rest.frame = whole.frame - part.frame
    rest.excluded = whole.excluded - part.excluded
    var taken = part.numbers[...]
    rest.numbers = whole.numbers.filter { number in
      guard taken.first == number else { return true }
      taken.removeFirst()
      return false
    }
    return rest
  }
}
