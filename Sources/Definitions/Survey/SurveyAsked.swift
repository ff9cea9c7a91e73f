/// An ad-hoc question about a survey: which answers, of whom, and by what.
package struct SurveyAsked: Equatable, Sendable {
  /// What stands in the columns.
  package enum Columns: Equatable, Sendable {
    case province, sizeClass
    /// A variable of the frame, by its place.
    case frame(Int)
    /// The answers to a question, by its place.
    case question(Int)
  }

  /// The place of the question whose answers stand in the rows.
  package let rows: Int
  /// `nil`: the respondents of a type together.
  package let columns: Columns?
  /// Per type that was asked those who meet the conditions.
  package let groups: [SurveyGroup]

  /// Per group the place of its type.
  package var types: [Int] { groups.map(\.type) }

  /// A question about the groups of one or more types.
  package init(rows: Int, columns: Columns?, groups: [SurveyGroup]) {
    self.rows = rows
    self.columns = columns
    self.groups = groups
  }
}
