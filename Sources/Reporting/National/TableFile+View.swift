import Edition

extension TableFile {
  /// The numbers of published tables with the labels of a view.
  init(
    _ name: String, _ tables: [(table: PublishedTable, columns: [String])], rows: [String], _ view: TableView,
    columnLabel: (String) -> String = { _ in "" }
  ) {
    self.init(name, tables, rows: rows, label: view.label, columnLabel: columnLabel)
  }
}
