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
      number: number, anchor: "\(words(PageAddress.table))-\(number)",
      caption: words.text(
        SurveyPhrase.seriesCaption, ["question": view.question.title, "type": type.label.lowercased()]),
      scope: words(SurveyPhrase.seriesScope), corner: words(SurveyPhrase.answer),
      columns: waves.map { DataTable.Column($0.period.description, unit: "%") },
      rows: rows.map { id in
        DataTable.Row(
          head: view.label(id),
          cells: waves.map { wave in entry(wave) { Entries.percent($0[id, type.id], in: $0, anchor: nil) } })
      },
      totals: [
        DataTable.Row(
          head: view.label("total"),
          cells: waves.map { wave in entry(wave) { Entries.count($0["total", type.id], in: $0) } })
      ])
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
