import Definitions

/// A number for every quarter since the first; after the last figure so many more each quarter, up to a most.
package struct Volume: Sendable {
  private let figures: [Int]
  private let more: Int
  let most: Int

  init(_ node: YAMLReader) throws(StageFailure) {
    figures = try node.required("per-quarter").weights()
    more = try node.required("more").weight()
    most = try node.required("most").weight()
    try node.finish()
    guard most > 0, figures.allSatisfy({ $0 > 0 }) else {
      throw node.failure("every quarter has at least one")
    }
  }

  /// The number of a quarter, counted from the first.
  package func callAsFunction(_ ordinal: Int) -> Int {
    let beyond = ordinal - figures.count + 1
    return beyond <= 0 ? figures[ordinal] : min(figures[figures.count - 1] + more * beyond, most)
  }
}
