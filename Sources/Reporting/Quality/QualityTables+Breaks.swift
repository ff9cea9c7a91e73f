import Definitions

/// What keeps tables from being compared over time.
extension QualityTables {
  /// One row per declared break; `nil` when there is none.
  static func breakReasons(_ breaks: TableBreaks) -> DataTable? {
    guard !breaks.declared.isEmpty else { return nil }
    return DataTable(
      number: nil, anchor: "breuken-reeksen", caption: "Breuken in de reeksen",
      scope: "Cijfers van voor en na een breuk zijn niet te vergelijken.", corner: "Vanaf",
      columns: [DataTable.Column("Geldt voor", isText: true), DataTable.Column("Uitleg", isText: true)],
      rows: breaks.declared.map {
        DataTable.Row(
          head: Dutch.date($0.point.from),
          cells: [.text($0.variable?.label ?? "alle tabellen"), .text($0.point.reason)])
      }, totals: [])
  }

  /// One row per table.
  static func breaks(_ breaks: TableBreaks) -> DataTable {
    func text(_ parts: [String], _ separator: String) -> DataTable.Entry {
      .text(parts.isEmpty ? "geen" : parts.joined(separator: separator))
    }
    return DataTable(
      number: nil, anchor: "breuken-tabellen", caption: "Breuken, formulieren en antwoorden per tabel",
      scope: "Vanaf de start van de reeks tot en met de verslagperiode.", corner: "Tabel",
      columns: [
        "Breuk vanaf", "Gevraagd in formulier", "Niet gevraagd in formulier",
        "Antwoorden die komen en gaan",
      ].map { DataTable.Column($0, isText: true) },
      rows: breaks.rows.map { row in
        DataTable.Row(
          head: row.title,
          cells: [
            text(row.breaks, ", "), text(row.forms, ", "), text(row.withoutIt, ", "), text(row.answers, "; "),
          ])
      }, totals: [])
  }
}
