/// A row that does not count: where it stands and why, and nothing of what it holds.
package struct Reject: Equatable, Sendable {
  /// Physical line of its fault, which is that of its first byte except for faults inside quotes.
  package let line: Int
  /// For how many rows it stands: every line that a row of faulty form covers, else 1.
  package let lines: Int
  /// The column, for kinds about a column.
  package let column: String?
  /// Why the row does not count.
  package let kind: Problem.Kind

  /// A rejected row; it never holds a value.
  package init(line: Int, lines: Int = 1, column: String?, kind: Problem.Kind) {
    self.line = line
    self.lines = lines
    self.column = column
    self.kind = kind
  }
}
