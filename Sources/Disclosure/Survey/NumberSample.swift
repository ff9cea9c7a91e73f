package import Counting

/// Of one wave or group: the numbers of those who gave one, and the population they are from.
package struct NumberSample: Equatable, Sendable {
  /// Respondents with a number.
  package let count: Int
  /// The organisations that they stand for, at least ``count``.
  package let population: Int
  /// In hundredths.
  let mean: Double
  /// Of the numbers in hundredths, over one less than their count.
  let variance: Double
  /// The sum of the fourth powers of the differences with the mean.
  let fourthPowers: Double

  /// A sample in hundredths, with so many zeros beside it; a population that is smaller is taken as large.
  package init(hundredths numbers: [Int], zeros: Int = 0, population: Int) {
    count = numbers.count + zeros
    self.population = max(population, count)
    let mean = numbers.reduce(0) { $0 + Double($1) } / Double(max(1, count))
    var squares = Double(zeros) * mean * mean
    var fourths = squares * mean * mean
    for number in numbers {
      let square = (Double(number) - mean) * (Double(number) - mean)
      squares += square
      fourths += square * square
    }
    self.mean = mean
    fourthPowers = fourths
    variance = count > 1 ? squares / Double(count - 1) : 0
  }

  /// Those who answered a question, for whom it was meant.
  package init(answering counts: SurveyCounts) {
    self.init(hundredths: counts.numbers, population: counts.population)
  }

  /// All of the frame, with 0 for those for whom the question was not meant: its total is that of the frame (W. G.
  /// Cochran, "Sampling Techniques", 3rd edition, 1977, §2.13).
  package init(frame counts: SurveyCounts) {
    self.init(hundredths: counts.numbers, zeros: counts.excluded, population: counts.frame)
  }

  /// The whole population gave a number, so that nothing is estimated.
  package var isComplete: Bool { count == population }
  /// Part of the variance of a mean: 1/n - 1/N.
  var precision: Double { 1 / Double(count) - 1 / Double(population) }
  /// The sum of the squares of the differences with the mean.
  var squares: Double { variance * Double(max(0, count - 1)) }
  /// Of its variance.
  var freedom: Int { Student.freedom(count, squares: squares, fourths: fourthPowers) }
}
