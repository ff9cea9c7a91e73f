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

  init(answers count: Int) { answers = Array(repeating: 0, count: count) }

  /// Of how many the number is known, and their sum in hundredths.
  package var sum: (hundredths: Int, count: Int) { (numbers.reduce(0, +), numbers.count) }

  /// The middle number, or the two in the middle, in hundredths; `nil` when no number is known.
  package var middle: (lower: Int, upper: Int)? {
    numbers.isEmpty ? nil : (numbers[(numbers.count - 1) / 2], numbers[numbers.count / 2])
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
    return sum
  }

  /// The counts of a group without those of a part of it; its numbers are not kept.
  package static func - (whole: SurveyCounts, part: SurveyCounts) -> SurveyCounts {
    var rest = SurveyCounts(answers: whole.answers.count)
    rest.population = whole.population - part.population
    rest.base = whole.base - part.base
    rest.asked = whole.asked - part.asked
    rest.answers = zip(whole.answers, part.answers).map { $0 - $1 }
    rest.unrecognised = whole.unrecognised - part.unrecognised
    return rest
  }
}
