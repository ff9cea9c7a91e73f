import Definitions
import Edition

/// What all formats print: cells, margins, notes and names.
extension SurveyAnswerReport {
  func table(_ answer: PublishedTables, _ end: String = "") -> PublishedTable? {
    answer[TableKey(question.id + end, wave.period, counted: .respondents)]
  }

  /// The selection of the question, then the conditions.
  var selection: String {
    ([question.selection?.text].compactMap { $0 } + conditions).joined(separator: "; ")
  }

  var selectionLine: String {
    selection.isEmpty
      ? wave.label
      : "\(wave.label). \(words.text(PrivatePhrase.selection, ["selection": selection]))"
  }

  /// End of the id of the table with the shares that are shown: of all answers, where the pipeline says so.
  private var shares: String { questionnaire.ofAnswers.contains(question.id) ? SurveyTableID.ofAnswers : "" }

  /// A cell with the share that is shown.
  func cell(_ row: String, _ column: String, _ answer: PublishedTables) -> Cell? {
    (row == "total" ? nil : table(answer, shares)?[row, column]) ?? table(answer)?[row, column]
  }

  /// An end of the margin of a cell: `_low` or `_high`.
  func end(_ end: String, _ row: String, _ column: String, _ answer: PublishedTables) -> DecimalValue? {
    let end = Question.measures.contains(row) ? end : shares + end
    return table(answer, end)?[row, column]?.value
  }

  func cells(
    _ answer: PublishedTables, _ type: Questionnaire.RespondentType?
  ) -> [[String]] {
    guard let table = table(answer) else { return [] }
    let heads =
      [words(SurveyPhrase.answer) + (type.map { ", \($0.label.uncapitalised)" } ?? "")]
      + table.columns.flatMap { [columnLabel($0), "%", words(SurveyPhrase.margin)] }
    return [heads]
      + table.rows.map { row in
        [label(row)]
          + table.columns.flatMap { column -> [String] in
            let cell = cell(row, column, answer)
            let number =
              cell?.count.map(words.count) ?? cell?.value.map { words.value($0) }
              ?? (cell?.status.contains(.notAvailable) == true ? words(PagePhrase.notApplicableSign) : ".")
            return [number, cell?.percent.map(words.percent) ?? "", margin(row, column, answer)]
          }
      }
  }

  func margin(_ row: String, _ column: String, _ answer: PublishedTables) -> String {
    guard let low = end(SurveyTableID.low, row, column, answer),
      let high = end(SurveyTableID.high, row, column, answer)
    else {
      return ""
    }
    return Question.measures.contains(row)
      ? words.text(SurveyPhrase.range, ["low": words.value(low), "high": words.value(high)])
      : Printed.margin(low, high).said(in: words)
  }

  func notes(_ answer: PublishedTables) -> [String] {
    guard let table = table(answer) else { return [] }
    var notes: [String] = []
    let bases = table.columns.compactMap { column in
      table["total", column]?.count.map { "\(columnLabel(column)) \(words.count($0))" }
    }
    if !bases.isEmpty { notes.append(words.text(PrivatePhrase.surveyBase, ["bases": words.list(bases)])) }
    if !shares.isEmpty { notes.append(words(SurveyPhrase.sharesOfAnswers)) }
    if self.table(answer, SurveyTableID.low) != nil { notes.append(words(SurveyPhrase.breakdownMargin)) }
    if table.cells.joined().contains(where: { !$0.status.isDisjoint(with: .hidden) }) {
      notes.append(
        words.text(PrivatePhrase.surveyHidden, ["minimum": definition.protection.minimumForSurvey]))
    }
    if let differences = self.table(answer, SurveyTableID.difference) {
      let found = differences.columns.flatMap { column in
        differences.rows.compactMap { row -> String? in
          guard let cell = differences[row, column], cell.status.contains(.significant),
            let value = cell.value
          else { return nil }
          return "\(columnLabel(column)): \(label(row)) "
            + words.difference(value.units, decimals: value.decimals)
        }
      }
      notes.append(
        found.isEmpty
          ? words(PrivatePhrase.surveyNoDifference)
          : words.text(PrivatePhrase.surveyDifferences, ["differences": found.joined(separator: "; ")]))
    }
    return notes
  }

  func label(_ row: String) -> String { question.label(row, words) }

  func columnLabel(_ column: String) -> String {
    if let province = definition.codebook.geography.provinces.first(where: { $0.code == column }) {
      return province.name
    }
    for type in questionnaire.respondents {
      if type.id == column { return type.label }
      for answer in classes ?? type.sizeClasses where column == "\(type.id)_\(answer.id)" {
        return answer.label
      }
    }
    return column
  }
}
