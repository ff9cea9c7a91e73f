import Definitions

/// A column of a table, said once: its head, and what it says of a row.
struct TableColumn<Subject> {
  let head: DataTable.Column
  let entry: (Subject) -> DataTable.Entry

  /// See ``DataTable/Column``.
  init(
    _ head: String, showsHead: Bool = true, unit: String? = nil, isProvisional: Bool = false,
    isText: Bool = false, isRounded: Bool = false, entry: @escaping (Subject) -> DataTable.Entry
  ) {
    self.head = DataTable.Column(
      head, showsHead: showsHead, unit: unit, isProvisional: isProvisional, isText: isText,
      isRounded: isRounded)
    self.entry = entry
  }
}

extension DataTable {
  /// A numbered table with a row per subject; `row` gives the cells their head.
  init<Subject>(
    number: Int, in words: Words, caption: String, scope: String, corner: String,
    columns: [TableColumn<Subject>], rows: [Subject], totals: [Subject] = [], sums: [Row] = [],
    bars: String? = nil, name: String? = nil, row: (Subject, [Entry]) -> Row
  ) {
    self.init(
      number: number, anchor: "\(words(PageAddress.table))-\(number)", caption: caption, scope: scope,
      corner: corner, columns: columns, rows: rows, totals: totals, sums: sums, bars: bars, name: name,
      row: row)
  }

  /// The same with an anchor of its own; without a number it stands outside the numbering.
  init<Subject>(
    number: Int? = nil, anchor: String, caption: String, scope: String, corner: String,
    columns: [TableColumn<Subject>], rows: [Subject], totals: [Subject] = [], sums: [Row] = [],
    bars: String? = nil, name: String? = nil, row: (Subject, [Entry]) -> Row
  ) {
    func made(_ subject: Subject) -> Row { row(subject, columns.map { $0.entry(subject) }) }
    self.init(
      number: number, anchor: anchor, caption: caption, scope: scope, corner: corner,
      columns: columns.map(\.head), rows: rows.map(made), totals: totals.map(made) + sums, bars: bars,
      name: name)
  }
}
