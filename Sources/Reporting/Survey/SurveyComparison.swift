import Definitions
import Edition

/// Two waves of one question beside each other, for one type of respondent.
struct SurveyComparison {
  let view: SurveyView
  let type: Questionnaire.RespondentType
  let earlier: Questionnaire.Wave
  let number: Int

  private var words: Words { view.words }
  private var change: String { SurveyTableID.change(since: earlier.id) }
  private var panel: String { SurveyTableID.panel(since: earlier.id) }

  /// What was not recognised is no answer, and not compared. Of a number the mean is, and its estimated total.
  private var rows: [String] {
    if isOfNumber { return ["mean", "estimate"].filter { view.cell($0, type, change)?.value != nil } }
    return view.rows.filter { id in view.question.answers.contains { $0.id == id } }
  }
  private var isOfNumber: Bool { view.cell("mean", type, change)?.value != nil }
  private var hasPanel: Bool { rows.contains { view.cell($0, type, panel)?.value != nil } }
  /// Those who answered both times say whether there is a change.
  private var isJudgedByPanel: Bool {
    rows.contains { view.cell($0, type, panel)?.status.contains(.tested) == true }
  }

  var table: DataTable {
    DataTable(
      number: number, in: words,
      caption: words.text(
        SurveyPhrase.comparisonCaption,
        [
          "question": view.question.title, "type": type.label.lowercased(),
          "earlier": words.running(earlier.period), "later": words.running(view.period),
        ]),
      scope: scope, corner: words(SurveyPhrase.answer),
      columns: [earlier.period, view.period].map { period in
        TableColumn(period.description, unit: isOfNumber ? nil : "%") { share($0, period) }
      }
        + difference(
          SurveyPhrase.difference, unit: isOfNumber ? nil : words(SurveyPhrase.points), change)
        + (hasPanel
          ? difference(.sameRespondents, unit: words(SurveyPhrase.differenceUnit), panel) : []) + [
          TableColumn(words(SurveyPhrase.demonstrable), isText: true) { id in
            id == "estimate" ? .notApplicable : .text(words(verdict(id)))
          }
        ], rows: rows
    ) { DataTable.Row(head: view.label($0), cells: $1) }
  }

  /// A difference and its margin.
  private func difference(
    _ head: SurveyPhrase, unit: String?, _ suffix: String
  ) -> [TableColumn<String>] {
    // Those who answered twice tell no total.
    func isTold(_ id: String) -> Bool { suffix != panel || id != "estimate" }
    return [
      TableColumn(words(head), unit: unit) { isTold($0) ? difference($0, suffix) : .notApplicable },
      TableColumn(words(head), showsHead: false, unit: words(SurveyPhrase.margin)) {
        isTold($0) ? margin($0, suffix) : .notApplicable
      },
    ]
  }

  private var scope: String {
    let types = type.label.lowercased()
    let what = words(
      isOfNumber
        ? SurveyPhrase.meanScope : view.isOfAnswers ? .comparisonScopeOfRespondents : .comparisonScope)
    guard let base = rows.lazy.compactMap({ view.cell($0, type, panel)?.base }).first else { return what }
    return what + " "
      + words.text(
        isJudgedByPanel ? SurveyPhrase.judgedByPanel : .judgedBySamples, ["base": base, "types": types])
  }

  /// The table with its file, which holds exactly what it shows.
  var numbered: NumberedTable {
    let names = [
      "", change, change + SurveyTableID.low, change + SurveyTableID.high, panel, panel + SurveyTableID.low,
      panel + SurveyTableID.high,
    ]
    let tables = [view.table(in: earlier.period)].compactMap { $0 } + names.compactMap { view.table($0) }
    let file = TableFile(
      "\(view.question.id)_\(type.id)\(change)",
      tables.filter { $0.columns.contains(type.id) }.map { ($0, [type.id]) }, rows: rows,
      label: view.label, columnLabel: view.typeLabel)
    return NumberedTable(table, file, shown: tables, in: words, hasBase: false)
  }

  private func share(_ id: String, _ period: Period) -> DataTable.Entry {
    guard let table = view.table(in: period) else { return .missing(.notAvailable) }
    let anchor =
      period == view.period ? nil : SurveyView.anchor(view.question.id, id, type.id, period)
    return isOfNumber
      ? Entries.count(table[id, type.id], in: table, anchor: anchor)
      : Entries.percent(table[id, type.id], in: table, anchor: anchor)
  }

  private func difference(_ id: String, _ suffix: String) -> DataTable.Entry {
    guard let change = view.cell(id, type, suffix)?.value else { return absent(id, suffix) }
    // Whoever refers to a margin refers to its difference, and to those who answered twice to all; more anchors would
    // make the page heavy.
    return .number(.difference(change), anchor: suffix == panel ? nil : view.anchor(id, type.id, suffix))
  }

  private func absent(_ id: String, _ suffix: String) -> DataTable.Entry {
    .missing(Entries.reason(view.cell(id, type, suffix)?.status ?? .notAvailable))
  }

  private func margin(_ id: String, _ suffix: String) -> DataTable.Entry {
    guard view.cell(id, type, suffix)?.value != nil else { return absent(id, suffix) }
    guard let low = view.cell(id, type, suffix + SurveyTableID.low)?.value,
      let high = view.cell(id, type, suffix + SurveyTableID.high)?.value
    else { return .text(words(SurveyPhrase.complete)) }
    return .text(
      words.text(
        SurveyPhrase.range,
        [
          "low": words.difference(low.units, decimals: low.decimals),
          "high": words.difference(high.units, decimals: high.decimals),
        ]))
  }

  /// One verdict per row; no word says whether a difference is good or bad.
  private func verdict(_ id: String) -> SurveyPhrase {
    let change = view.cell(id, type, self.change)
    guard let change, change.value != nil else { return .notKnown }
    let judged = isJudgedByPanel ? view.cell(id, type, panel) ?? change : change
    guard judged.value != nil else { return .notKnown }
    if judged.status.contains(.significant) { return .demonstrated }
    return judged.status.contains(.tested) ? .notDemonstrated : .noDifference
  }
}
