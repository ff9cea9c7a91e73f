/// What a counter counts. Visits and questions never share one.
package enum Plane: Int, CaseIterable, Sendable { case visits, questions }

/// As what a row is added to a cube.
enum Contribution: Int {
  /// A row that is one visit and one question: everything counts visits.
  case registration
  /// A row that is a question: what describes questions.
  case question
  /// The row that represents its visit: what describes visits.
  case visit

  var plane: Plane { self == .question ? .questions : .visits }
}
