/// One row of a made export: its cells by the name of their column, and what is broken about it.
struct ExportRow {
  /// What makes a reader refuse the row as it is written.
  enum Damage: CaseIterable {
    case oneCellLess, oneCellMore, textAfterQuote, nulByte
  }

  var cells: [String: String]
  var damage: Damage?

  subscript(column: String) -> String {
    get { cells[column] ?? "" }
    set { cells[column] = newValue }
  }
}
