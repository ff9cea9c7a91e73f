import Definitions
import Edition

/// What keeps tables from being compared over time.
extension QualityTables {
  /// One row per declared break; `nil` when there is none.
  static func breakReasons(_ breaks: TableBreaks, _ words: Words) -> DataTable? {
    guard !breaks.declared.isEmpty else { return nil }
    return DataTable(
      anchor: words(PageAddress.breakReasons), caption: words(QualityPhrase.breaksCaption),
      scope: words(QualityPhrase.breaksScope), corner: words(QualityPhrase.from),
      columns: [
        TableColumn(words(QualityPhrase.holdsFor), isText: true) {
          .text($0.variable?.label ?? words(QualityPhrase.allTables))
        },
        TableColumn(words(QualityPhrase.explanation), isText: true) { .text($0.point.reason) },
      ], rows: breaks.declared
    ) { DataTable.Row(head: words.date($0.point.from), cells: $1) }
  }

  /// One row per table.
  static func breaks(_ facts: EditionFacts) -> DataTable {
    let words = facts.words
    let title = facts.definition.layoutTitle
    func column(
      _ head: QualityPhrase, _ separator: String = ", ", _ parts: @escaping (TableBreaks.Row) -> [String]
    ) -> TableColumn<TableBreaks.Row> {
      TableColumn(words(head), isText: true) { row in
        let parts = parts(row)
        return .text(parts.isEmpty ? words(QualityPhrase.none) : parts.joined(separator: separator))
      }
    }
    return DataTable(
      anchor: words(PageAddress.tableBreaks), caption: words(QualityPhrase.tableBreaksCaption),
      scope: words(QualityPhrase.tableBreaksScope), corner: words(QualityPhrase.table),
      columns: [
        column(.breakFrom) { $0.breaks }, column(.askedIn) { $0.forms.map(title) },
        column(.notAskedIn) { $0.withoutIt.map(title) },
        column(.comeAndGo, "; ") { $0.answers },
      ], rows: TableBreaks(facts).rows
    ) { DataTable.Row(head: $0.title, cells: $1) }
  }
}
