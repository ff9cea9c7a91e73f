package import Definitions

/// How often one kind of problem occurred in the rows of one location and quarter.
package struct LocatedProblem: Equatable, Sendable {
  package let kind: Problem.Kind
  package let column: String?
  package let nearest: String?
  package let origin: RowOrigin
  package let count: Int
}
