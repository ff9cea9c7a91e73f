/// Of one wave: those with an answer, all who answered the question, and the population they are from.
package struct ShareSample: Equatable, Sendable {
  /// How many gave the answer.
  package let part: Int
  /// How many answered.
  package let base: Int
  /// How many there are.
  package let population: Int

  /// A share of those who answered.
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
