/// To multiples of what the counts of each level are rounded: said in the pipeline, and again in `provenance.json`.
package struct Rounding: Equatable, Sendable {
  private let base: Int

  /// One base for every level.
  package init(base: Int) { self.base = base }

  /// The base of the counts of a level.
  package func base(at level: Level) -> Int { base }

  /// The largest base of all levels: no published count lies further from the true one.
  package var widest: Int { base }

  /// A smaller base than this would leave a published number with too few true counts.
  private static let smallest = 5

  init(_ node: YAMLReader) throws(StageFailure) {
    base = try node.integer()
    guard (Self.smallest...1000).contains(base) else {
      throw node.failure("round is a base of \(Self.smallest) or more")
    }
  }

  /// As `provenance.json` says it; `nil` where counts are not rounded.
  package init?(_ json: JSONValue?) {
    guard let base = json?.integer, base > 0 else { return nil }
    self.base = base
  }

  /// As `provenance.json` says it.
  package var json: JSON { .number(base) }
}

extension Rounding: CustomStringConvertible {
  /// As the pipeline says it.
  package var description: String { json.line }
}
