extension Codebook {
  /// The variable in the rows of a table, by its groups where the table asks for these; `nil` when no variable is.
  package func variable(of table: TableSpec) -> Variable? {
    guard case .variable(let id) = table.rows else { return nil }
    return table.isGrouped ? self[id]?.grouped : self[id]
  }
}
