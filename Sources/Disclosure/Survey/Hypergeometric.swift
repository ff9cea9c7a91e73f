/// How many of a sample without replacement are marked, with the chance of each number.
struct Hypergeometric {
  /// The smallest number with a chance that matters.
  let first: Int
  /// From ``first`` on; they add up to 1.
  let chances: [Double]

  /// - Parameters:
  ///   - population: of whom `marked` are marked.
  ///   - size: of the sample.
  init(population: Int, marked: Int, size: Int) {
    let (least, most) = (max(0, size - (population - marked)), min(size, marked))
    let mode = min(most, max(least, (size + 1) * (marked + 1) / (population + 2)))
    /// The chance of one more, as a part of the chance of `number`.
    func step(_ number: Int) -> Double {
      Double(marked - number) * Double(size - number)
        / (Double(number + 1) * Double(population - marked - size + number + 1))
    }
    // From the mode to both sides, until nothing is left that a double can hold beside it.
    let enough = 1e-17
    var below: [Double] = []
    var weight = 1.0
    var number = mode
    while number > least, weight > enough {
      number -= 1
      weight /= step(number)
      below.append(weight)
    }
    var above: [Double] = []
    weight = 1
    number = mode
    while number < most, weight > enough {
      weight *= step(number)
      above.append(weight)
      number += 1
    }
    let weights = below.reversed() + [1] + above
    let sum = weights.reduce(0, +)
    first = mode - below.count
    chances = weights.map { $0 / sum }
  }

  /// The chance of at most a number.
  func atMost(_ number: Int) -> Double {
    number < first ? 0 : chances.prefix(number - first + 1).reduce(0, +)
  }
  /// The chance of at least a number.
  func atLeast(_ number: Int) -> Double { chances.dropFirst(max(0, number - first)).reduce(0, +) }
}
