import Definitions
import Disclosure

/// Two waves of one question beside each other, for one type of respondent.
struct SurveyComparison {
  let view: SurveyView
  let type: Questionnaire.RespondentType
  let earlier: Questionnaire.Wave
  let number: Int

  /// What was not recognised is no answer, and not compared.
  private var rows: [String] { view.rows.filter { id in view.question.answers.contains { $0.id == id } } }
  private var hasPanel: Bool { view.rows.contains { view.cell($0, type, "_panel")?.value != nil } }

  var table: DataTable {
    var columns = [
      DataTable.Column(earlier.period.description, unit: "%"),
      DataTable.Column(view.period.description, unit: "%"),
      DataTable.Column("Verschil", unit: "procentpunt"),
      DataTable.Column("Verschil", showsHead: false, unit: "marge \u{B1}"),
      DataTable.Column("Aantoonbaar", isText: true),
    ]
    if hasPanel {
      columns.append(DataTable.Column("Zelfde deelnemers", unit: "verschil"))
      columns.append(DataTable.Column("Zelfde deelnemers", showsHead: false, unit: "marge \u{B1}"))
    }
    let panel =
      panelBase.map {
        " Zelfde deelnemers: \(Dutch.count($0)) \(type.label.lowercased()) die beide keren antwoord gaven."
      }
      ?? ""
    return DataTable(
      number: number, anchor: "tabel-\(number)",
      caption: "\(view.question.title): \(type.label.lowercased()), \(earlier.period) en \(view.period)",
      scope:
        "Verschil in procentpunten. Niet aantoonbaar: het verschil ligt binnen de marge en kan toeval zijn.\(panel)",
      corner: "Antwoord", columns: columns,
      rows: rows.map(row), totals: [])
  }

  /// The table with its file, which holds exactly what it shows.
  var numbered: NumberedTable {
    let now = ["", "_change", "_change_margin", "_panel", "_panel_margin"].compactMap { view.table($0) }
    let tables = [view.table(in: earlier.period)].compactMap { $0 } + now
    let file = TableFile(
      "\(view.question.id)_\(type.id)_change", tables.map { ($0, [type.id]) }, rows: rows,
      label: view.label, columnLabel: view.typeLabel)
    return NumberedTable(table, file, shown: tables, hasBase: false)
  }

  private var panelBase: Int? { view.rows.lazy.compactMap { view.cell($0, type, "_panel")?.base }.first }

  private func row(_ id: String) -> DataTable.Row {
    var cells = [percent(id, earlier.period), percent(id, view.period)]
    cells += difference(id, "_change")
    cells.append(.text(outcome(id)))
    if hasPanel { cells += difference(id, "_panel") }
    return DataTable.Row(head: view.label(id), cells: cells)
  }

  private func percent(_ id: String, _ period: Period) -> DataTable.Entry {
    guard let table = view.table(in: period) else { return .missing(.notAvailable) }
    let anchor =
      period == view.period ? nil : SurveyView.anchor(view.question.id, id, type.id, period)
    return Entries.percent(table[id, type.id], in: table, anchor: anchor)
  }

  private func difference(_ id: String, _ suffix: String) -> [DataTable.Entry] {
    guard let change = view.cell(id, type, suffix)?.value else {
      return [.missing(.notAvailable), .missing(.notAvailable)]
    }
    let margin = view.cell(id, type, suffix + "_margin")?.value
    return [
      .number(.difference(change), anchor: view.anchor(id, type.id, suffix)),
      // Whoever refers to a margin refers to its difference; two anchors would make the page heavy.
      margin.map { .number(.value($0), anchor: nil) } ?? .text("geen"),
    ]
  }

  /// A difference that lies within its margin may be chance; no word says whether it is good or bad.
  private func outcome(_ id: String) -> String {
    guard let change = view.cell(id, type, "_change")?.value else { return "niet bekend" }
    guard let margin = view.cell(id, type, "_change_margin")?.value else {
      return change.units == 0 ? "geen verschil" : "ja"
    }
    // The difference may be in whole points, the margin in tenths.
    func tenths(_ value: DecimalValue) -> Int { value.decimals == 0 ? 10 * value.units : value.units }
    return abs(tenths(change)) > tenths(margin) ? "ja" : "nee"
  }
}
