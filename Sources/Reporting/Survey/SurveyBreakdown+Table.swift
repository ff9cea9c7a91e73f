import Definitions
import Edition

/// Its table: a row per group, with margins where a sample answered.
extension SurveyBreakdown {
  /// A row of the table.
  private enum Row {
    case group(Group)
    /// The country as if those who took part were like all, beside what they answered.
    case weighted(PublishedTable)
  }

  var table: DataTable {
    DataTable(
      number: number, in: words, caption: caption,
      scope: words.text(isByGroup ? SurveyPhrase.breakdownScope : .crossingScope, ["wave": view.wave.label])
        + (view.isOfAnswers ? " " + words(SurveyPhrase.breakdownOfAnswers) : ""),
      corner: words(SurveyPhrase.group), columns: columns,
      rows: lead + shown.filter { table($0) != nil }.map(Row.group)
    ) { row, cells in
      switch row {
      case .group(let group): DataTable.Row(head: group.name, cells: cells)
      case .weighted: DataTable.Row(head: words(SurveyPhrase.weighted), cells: cells)
      }
    }
  }

  /// What stands above the groups. Beside the answers to another question the country would stand on the page twice; where
  /// no group is shown it stands alone, for a table has rows.
  private var lead: [Row] {
    let nation = Group(name: words.level(.national).one, suffix: "", column: type.id)
    let known = table(nation) == nil ? [] : [Row.group(nation)]
    return isByGroup
      ? known + [weighted].compactMap { $0.map(Row.weighted) } : shown.isEmpty ? known : []
  }

  private var columns: [TableColumn<Row>] {
    let hasMargins = self.hasMargins
    func margin(_ id: String) -> [TableColumn<Row>] {
      guard hasMargins else { return [] }
      return [
        column(view.label(id), showsHead: false, unit: words(SurveyPhrase.margin)) {
          self.margin(id, $0, $1)
        }
      ]
    }
    var columns = [
      column("N", unit: words(SurveyPhrase.number)) { Entries.count($1["total", $0.column], in: $1) }
    ]
    if view.isOfAnswers {
      columns.append(
        column(view.label("answers"), unit: words(SurveyPhrase.number)) {
          Entries.count(share("answers", $0), in: $1, anchor: anchor("answers", $0, $1))
        })
    }
    for id in view.rows {
      columns.append(
        column(view.label(id), unit: "%") {
          Entries.percent(share(id, $0), in: $1, anchor: anchor(id, $0, $1))
        } weighted: { table in
          (table[id, type.id]?.value).flatMap { Percent($0.units, of: 100) }
            .map { .number(.percent($0), anchor: nil) } ?? .notApplicable
        })
      columns += margin(id)
    }
    for id in measures {
      columns.append(
        column(view.label(id)) {
          Entries.count($1[id, $0.column], in: $1, anchor: anchor(id, $0, $1))
        })
      if id == "mean" { columns += margin(id) }
    }
    return columns
  }

  /// What a column says of a group with its table, and of the weighted country.
  private func column(
    _ head: String, showsHead: Bool = true, unit: String? = nil,
    own: @escaping (Group, PublishedTable) -> DataTable.Entry,
    weighted: @escaping (PublishedTable) -> DataTable.Entry = { _ in .notApplicable }
  ) -> TableColumn<Row> {
    TableColumn(head, showsHead: showsHead, unit: unit) { row in
      switch row {
      case .group(let group): table(group).map { own(group, $0) } ?? .missing(.notAvailable)
      case .weighted(let table): weighted(table)
      }
    }
  }

  /// Whoever refers to a margin refers to its percentage.
  private func anchor(_ row: String, _ group: Group, _ own: PublishedTable) -> String {
    let end = measures.contains(row) ? "" : view.shares
    return SurveyView.anchor(own.key.table + end, row, group.column, view.period, province: group.province)
  }

  private var isByGroup: Bool { groups.contains { $0.suffix.isEmpty } }

  private var caption: String { "\(view.question.title) \(kind): \(type.label.uncapitalised)" }

  private var hasMargins: Bool {
    ([Group(name: "", suffix: "", column: type.id)] + shown).contains { group in
      table(group, SurveyTableID.low)?.cells.joined().contains { $0.value != nil } == true
    }
  }

  private func margin(_ id: String, _ group: Group, _ own: PublishedTable) -> DataTable.Entry {
    let cell = measures.contains(id) ? own[id, group.column] : share(id, group)
    guard cell?.percent != nil || cell?.value != nil else {
      return Entries.percent(cell, in: own, anchor: nil)
    }
    guard id == "mean" || view.question.answers.contains(where: { $0.id == id }) else {
      return .notApplicable
    }
    let end = measures.contains(id) ? "" : view.shares
    guard let low = table(group, end + SurveyTableID.low)?[id, group.column]?.value,
      let high = table(group, end + SurveyTableID.high)?[id, group.column]?.value
    else { return .text(words(SurveyPhrase.complete)) }
    return id == "mean"
      ? .text(words.text(SurveyPhrase.range, ["low": words.value(low), "high": words.value(high)]))
      : .number(.margin(low, high), anchor: nil)
  }

  /// Weighted shares, which are of who answered; `nil` where there are none.
  private var weighted: PublishedTable? {
    guard isByGroup, !view.isOfAnswers, let table = view.table(SurveyTableID.weighted),
      view.rows.contains(where: { table[$0, type.id]?.value != nil })
    else { return nil }
    return table
  }
}
