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
      (view.rows + view.measures).contains { end(SurveyTableID.low, $0, type) != nil }
    }
  }

  var table: DataTable {
    let scope = [
      words.text(
        view.isOfAnswers ? SurveyPhrase.tableScopeOfAnswers : .tableScope, ["wave": view.wave.label]),
      view.question.takesSeveral ? words(SurveyPhrase.severalPossible) : "",
      hasMargins ? words(SurveyPhrase.marginScope) : "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
    return DataTable(
      number: number, in: words, caption: view.question.title, scope: scope,
      corner: words(view.question.kind == .open ? SurveyPhrase.theme : .answer),
      columns: view.types.flatMap(columns), rows: view.rows.map(Row.answer) + view.measures.map(Row.measure),
      totals: (view.isOfAnswers ? [Row.answers] : []) + [.total]
    ) { DataTable.Row(head: view.label($0.id), cells: $1) }
  }

  /// A row by what it says.
  private enum Row {
    case answer(String)
    /// A mean or median, where a count would stand.
    case measure(String)
    /// All answers that were given, where percentages are of them.
    case answers
    case total

    var id: String {
      switch self {
      case .answer(let id), .measure(let id): id
      case .answers: "answers"
      case .total: "total"
      }
    }
  }

  /// The count, the percentage and its margin of a type of respondent.
  private func columns(_ type: Questionnaire.RespondentType) -> [TableColumn<Row>] {
    guard let table = view.table() else { return [] }
    let counts = TableColumn<Row>(type.label, unit: words(SurveyPhrase.number)) { row in
      switch row {
      case .answer(let id): Entries.count(view.share(id, type), in: table)
      case .measure(let id):
        Entries.count(view.cell(id, type), in: table, anchor: view.anchor(id, type.id))
      case .answers:
        Entries.count(
          view.share("answers", type), in: view.table(view.shares) ?? table,
          anchor: view.anchor("answers", type.id, view.shares))
      case .total:
        Entries.count(view.cell("total", type), in: table, anchor: view.anchor("total", type.id))
      }
    }
    let percents = TableColumn<Row>(type.label, showsHead: false, unit: "%") { row in
      switch row {
      case .answer(let id):
        Entries.percent(view.share(id, type), in: table, anchor: view.anchor(id, type.id, view.shares))
      case .measure: .notApplicable
      case .answers: whole(view.share("answers", type)?.count ?? 0)
      case .total: whole(view.question.takesSeveral ? 0 : view.base(type) ?? 0)
      }
    }
    guard hasMargins else { return [counts, percents] }
    return [
      counts, percents,
      TableColumn(type.label, showsHead: false, unit: words(SurveyPhrase.margin)) { row in
        switch row {
        case .answer(let id): margin(id, type, table)
        case .measure(let id): interval(id, type) ?? .notApplicable
        case .answers, .total: .notApplicable
        }
      },
    ]
  }

  /// All of a base that is not empty.
  private func whole(_ base: Int) -> DataTable.Entry {
    base > 0 ? .number(.whole, anchor: nil) : .notApplicable
  }

  private func margin(_ id: String, _ type: Questionnaire.RespondentType, _ table: PublishedTable)
    -> DataTable.Entry
  {
    let cell = view.share(id, type)
    guard cell?.percent != nil else { return Entries.percent(cell, in: table, anchor: nil) }
    // What was not recognised is no answer, and has no margin.
    guard view.question.answers.contains(where: { $0.id == id }) else { return .notApplicable }
    guard let low = end(SurveyTableID.low, id, type), let high = end(SurveyTableID.high, id, type) else {
      return .text(words(SurveyPhrase.complete))
    }
    // Whoever refers to a margin refers to its percentage; more anchors would make the page heavy.
    return .number(.margin(low, high), anchor: nil)
  }

  /// The margin of a mean; others have none.
  private func interval(_ id: String, _ type: Questionnaire.RespondentType) -> DataTable.Entry? {
    guard let low = end(SurveyTableID.low, id, type), let high = end(SurveyTableID.high, id, type) else {
      return nil
    }
    return .text(words.text(SurveyPhrase.range, ["low": words.value(low), "high": words.value(high)]))
  }

  /// An end of a margin: `_low` or `_high`.
  private func end(_ end: String, _ id: String, _ type: Questionnaire.RespondentType) -> DecimalValue? {
    view.cell(id, type, (view.measures.contains(id) ? "" : view.shares) + end)?.value
  }

  /// The table with its file, which holds exactly what it shows.
  var numbered: NumberedTable {
    let shares = view.isOfAnswers ? ["", SurveyTableID.low, SurveyTableID.high].map { view.shares + $0 } : []
    let tables = (["", SurveyTableID.low, SurveyTableID.high, SurveyTableID.difference] + shares).compactMap {
      view.table($0)
    }
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
