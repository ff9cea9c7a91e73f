import Definitions
import Edition

/// The table of one question: per type of respondent a count, a percentage and the margin around it.
struct SurveyTable {
  let view: SurveyView
  let number: Int

  private var words: Words { view.words }

  /// Some percentage has a margin; without one everyone answered.
  private var hasMargins: Bool {
    view.types.contains { type in
      (view.rows + view.measures).contains { end("_low", $0, type) != nil }
    }
  }

  var table: DataTable {
    var columns: [DataTable.Column] = []
    for type in view.types {
      columns.append(DataTable.Column(type.label, unit: words(SurveyPhrase.number)))
      columns.append(DataTable.Column(type.label, showsHead: false, unit: "%"))
      if hasMargins {
        columns.append(DataTable.Column(type.label, showsHead: false, unit: words(SurveyPhrase.margin)))
      }
    }
    let scope = [
      words.text(
        view.isOfAnswers ? SurveyPhrase.tableScopeOfAnswers : .tableScope, ["wave": view.wave.label]),
      view.question.takesSeveral ? words(SurveyPhrase.severalPossible) : "",
      hasMargins ? words(SurveyPhrase.marginScope) : "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
    return DataTable(
      number: number, anchor: "\(words(PageAddress.table))-\(number)", caption: view.question.title,
      scope: scope, corner: words(view.question.kind == .open ? SurveyPhrase.theme : .answer),
      columns: columns,
      rows: view.rows.map(row) + view.measures.map(measure),
      totals: (view.isOfAnswers ? [answers] : []) + [total])
  }

  private func row(_ id: String) -> DataTable.Row {
    DataTable.Row(
      head: view.label(id),
      cells: view.types.flatMap { type -> [DataTable.Entry] in
        guard let table = view.table() else { return [] }
        let cell = view.share(id, type)
        return [
          Entries.count(cell, in: table),
          Entries.percent(cell, in: table, anchor: view.anchor(id, type.id, view.shares)),
        ] + (hasMargins ? [margin(id, type, table)] : [])
      })
  }

  private func margin(_ id: String, _ type: Questionnaire.RespondentType, _ table: PublishedTable)
    -> DataTable.Entry
  {
    let cell = view.share(id, type)
    guard cell?.percent != nil else { return Entries.percent(cell, in: table, anchor: nil) }
    // What was not recognised is no answer, and has no margin.
    guard view.question.answers.contains(where: { $0.id == id }) else { return .notApplicable }
    guard let low = end("_low", id, type), let high = end("_high", id, type) else {
      return .text(words(SurveyPhrase.complete))
    }
    // Whoever refers to a margin refers to its percentage; more anchors would make the page heavy.
    return .number(.margin(low, high), anchor: nil)
  }

  /// A mean or median, where a count would stand.
  private func measure(_ id: String) -> DataTable.Row {
    DataTable.Row(
      head: view.label(id),
      cells: view.types.flatMap { type -> [DataTable.Entry] in
        guard let table = view.table() else { return [] }
        let margin: [DataTable.Entry] =
          hasMargins ? [interval(id, type) ?? .notApplicable] : []
        return [
          Entries.count(view.cell(id, type), in: table, anchor: view.anchor(id, type.id)), .notApplicable,
        ] + margin
      })
  }

  /// The margin of a mean; others have none.
  private func interval(_ id: String, _ type: Questionnaire.RespondentType) -> DataTable.Entry? {
    guard let low = end("_low", id, type), let high = end("_high", id, type) else { return nil }
    return .text(words.text(SurveyPhrase.range, ["low": words.value(low), "high": words.value(high)]))
  }

  /// An end of a margin: `_low` or `_high`.
  private func end(_ end: String, _ id: String, _ type: Questionnaire.RespondentType) -> DecimalValue? {
    view.cell(id, type, (view.measures.contains(id) ? "" : view.shares) + end)?.value
  }

  /// All answers that were given, where percentages are of them.
  private var answers: DataTable.Row {
    DataTable.Row(
      head: view.label("answers"),
      cells: view.types.flatMap { type -> [DataTable.Entry] in
        guard let table = view.table(view.shares) else { return [] }
        let cell = view.share("answers", type)
        return [
          Entries.count(cell, in: table, anchor: view.anchor("answers", type.id, view.shares)),
          cell?.count ?? 0 > 0 ? .number(.whole, anchor: nil) : .notApplicable,
        ] + (hasMargins ? [.notApplicable] : [])
      })
  }

  private var total: DataTable.Row {
    DataTable.Row(
      head: view.label("total"),
      cells: view.types.flatMap { type -> [DataTable.Entry] in
        guard let table = view.table() else { return [] }
        let hasWhole = !view.question.takesSeveral && view.base(type) ?? 0 > 0
        return [
          Entries.count(view.cell("total", type), in: table, anchor: view.anchor("total", type.id)),
          hasWhole ? .number(.whole, anchor: nil) : .notApplicable,
        ] + (hasMargins ? [.notApplicable] : [])
      })
  }

  /// The table with its file, which holds exactly what it shows.
  var numbered: NumberedTable {
    let shares = view.isOfAnswers ? ["", "_low", "_high"].map { view.shares + $0 } : []
    let tables = (["", "_low", "_high", "_difference"] + shares).compactMap { view.table($0) }
    let file = TableFile(
      view.question.id, tables.map { ($0, view.types.map(\.id)) },
      rows: view.rows + view.measures + ["answers", "total"], label: view.label, columnLabel: view.typeLabel)
    return NumberedTable(table, file, shown: tables.prefix(1).map { $0 }, in: view.words, hasBase: false)
  }
}

extension Printed {
  /// The ends of a margin in whole percents, half away from zero: `65–80%`.
  static func margin(_ low: DecimalValue, _ high: DecimalValue) -> Printed {
    func whole(_ value: DecimalValue) -> Int { value.decimals == 0 ? value.units : (value.units + 5) / 10 }
    return .interval(whole(low), whole(high))
  }
}
