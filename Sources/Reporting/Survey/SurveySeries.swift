import Definitions
import Edition

/// A question over all waves in which it was asked in the same words, for one type of respondent.
struct SurveySeries {
  let view: SurveyView
  let type: Questionnaire.RespondentType
  let number: Int

  private var words: Words { view.words }
  private var waves: [Questionnaire.Wave] { view.earlierWaves + [view.wave] }
  private var rows: [String] { view.rows.filter { id in view.question.answers.contains { $0.id == id } } }

  /// Two waves stand beside each other in the comparison already.
  var isNeeded: Bool {
    waves.filter { view.table(in: $0.period)?.columns.contains(type.id) == true }.count > 2
  }

  var table: DataTable {
    DataTable(
      number: number, in: words,
      caption: words.text(
        SurveyPhrase.seriesCaption, ["question": view.question.title, "type": type.label.lowercased()]),
      scope: words(SurveyPhrase.seriesScope), corner: words(SurveyPhrase.answer),
      columns: waves.map { wave in
        TableColumn(wave.period.description, unit: "%") { id in
          entry(wave) { table in
            id == "total"
              ? Entries.count(table[id, type.id], in: table)
              : Entries.percent(table[id, type.id], in: table, anchor: nil)
          }
        }
      }, rows: rows, totals: ["total"]
    ) { DataTable.Row(head: view.label($0), cells: $1) }
  }

  private func entry(
    _ wave: Questionnaire.Wave, _ make: (PublishedTable) -> DataTable.Entry
  ) -> DataTable.Entry {
    view.table(in: wave.period).map(make) ?? .missing(.notAvailable)
  }

  /// The table with its file, which holds exactly what it shows.
  var numbered: NumberedTable {
    let tables = waves.compactMap { view.table(in: $0.period) }.filter { $0.columns.contains(type.id) }
    let file = TableFile(
      "\(view.question.id)_\(type.id)_series", tables.map { ($0, [type.id]) }, rows: rows + ["total"],
      label: view.label, columnLabel: view.typeLabel)
    return NumberedTable(table, file, shown: tables, in: words, hasBase: false)
  }
}
