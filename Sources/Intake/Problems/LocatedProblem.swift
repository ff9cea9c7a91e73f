package import Definitions

/// How often one kind of problem occurred in the rows of one location and quarter.
package struct LocatedProblem: Equatable, Sendable {
  /// What is wrong.
  package let kind: Problem.Kind
  /// The column it is about.
  package let column: String?
  /// The nearest label that is known.
  package let nearest: String?
  /// Where its rows come from.
  package let origin: RowOrigin
  /// How often it occurs there.
  package let count: Int
}
