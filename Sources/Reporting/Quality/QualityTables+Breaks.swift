import Definitions
import Edition

/// What keeps tables from being compared over time.
extension QualityTables {
  /// One row per declared break; `nil` when there is none.
  static func breakReasons(_ breaks: TableBreaks, _ words: Words) -> DataTable? {
    guard !breaks.declared.isEmpty else { return nil }
    return DataTable(
      number: nil, anchor: words(PageAddress.breakReasons), caption: words(QualityPhrase.breaksCaption),
      scope: words(QualityPhrase.breaksScope),
      corner: words(QualityPhrase.from),
      columns: [
        DataTable.Column(words(QualityPhrase.holdsFor), isText: true),
        DataTable.Column(words(QualityPhrase.explanation), isText: true),
      ],
      rows: breaks.declared.map {
        DataTable.Row(
          head: words.date($0.point.from),
          cells: [.text($0.variable?.label ?? words(QualityPhrase.allTables)), .text($0.point.reason)])
      }, totals: [])
  }

  /// One row per table.
  static func breaks(_ breaks: TableBreaks, _ words: Words) -> DataTable {
    func text(_ parts: [String], _ separator: String) -> DataTable.Entry {
      .text(parts.isEmpty ? words(QualityPhrase.none) : parts.joined(separator: separator))
    }
    return DataTable(
      number: nil, anchor: words(PageAddress.tableBreaks), caption: words(QualityPhrase.tableBreaksCaption),
      scope: words(QualityPhrase.tableBreaksScope),
      corner: words(QualityPhrase.table),
      columns: [
        words(QualityPhrase.breakFrom), words(QualityPhrase.askedIn), words(QualityPhrase.notAskedIn),
        words(QualityPhrase.comeAndGo),
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
