import Definitions
import Disclosure

/// One question for one type of respondent: the country, the size classes and the provinces below each other.
struct SurveyBreakdown {
  let view: SurveyView
  let type: Questionnaire.RespondentType
  let provinces: [Geography.Province]
  let number: Int

  private var columns: [String] { view.measures + view.rows }

  var table: DataTable {
    let heads = [DataTable.Column("N", unit: view.words(SurveyPhrase.number))] + columns.map { column($0) }
    var rows: [DataTable.Row] = []
    if let nation = view.table() {
      rows.append(row(view.words.level(.national).one, nation, type.id, hasAnchors: false))
    }
    if let sizes = view.table("_by_size_class") {
      for size in type.sizeClasses where sizes.columns.contains("\(type.id)_\(size.id)") {
        rows.append(row(size.label, sizes, "\(type.id)_\(size.id)"))
      }
    }
    for province in provinces {
      if let table = view.table(province: province.code), table.columns.contains(type.id) {
        rows.append(row(province.name, table, type.id))
      }
    }
    return DataTable(
      number: number, anchor: "tabel-\(number)",
      caption: "\(view.question.title): \(type.label.lowercased())",
      scope: view.words.text(SurveyPhrase.breakdownScope, ["wave": view.wave.label]),
      corner: view.words(SurveyPhrase.group),
      columns: heads, rows: rows, totals: [])
  }

  private func column(_ id: String) -> DataTable.Column {
    DataTable.Column(view.label(id), unit: view.measures.contains(id) ? nil : "%")
  }

  /// The cells of the country have their anchors on the national page.
  private func row(
    _ head: String, _ table: ProtectedTable, _ column: String, hasAnchors: Bool = true
  ) -> DataTable.Row {
    func anchor(_ row: String) -> String? {
      guard hasAnchors else { return nil }
      return SurveyView.anchor(
        table.key.table, row, column, view.period,
        province: table.key.level == .province ? table.key.unit : nil)
    }
    let base = Entries.count(table["total", column], in: table, anchor: anchor("total"))
    return DataTable.Row(
      head: head,
      cells: [base]
        + columns.map { id in
          view.measures.contains(id)
            ? Entries.count(table[id, column], in: table, anchor: anchor(id))
            : Entries.percent(table[id, column], in: table, anchor: anchor(id))
        })
  }
}
