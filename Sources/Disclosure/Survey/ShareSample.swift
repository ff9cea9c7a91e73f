/// Of one wave: those with an answer, all who answered the question, and the population they are from.
package struct ShareSample: Equatable, Sendable {
  /// Respondents with the answer.
  package let part: Int
  /// Respondents who answered the question.
  package let base: Int
  /// The organisations that they stand for, at least ``base``.
  package let population: Int

  /// A sample of a population; one that is smaller than the sample is taken as large.
  package init(part: Int, base: Int, population: Int) {
    self.part = part
    self.base = base
    self.population = max(population, base)
  }

  /// The whole population answered, so that nothing is estimated.
  var isComplete: Bool { base == population }
  var share: Double { Double(part) / Double(base) }

  /// Between which shares that of the population lies; the share itself for a complete observation.
  var bounds: ClosedRange<Double> {
    WilsonInterval(part, of: base, population: population)?.bounds ?? share...share
  }
}
