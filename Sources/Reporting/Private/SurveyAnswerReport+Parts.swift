import Definitions
import Disclosure

/// What all formats print: cells, margins, notes and names.
extension SurveyAnswerReport {
  func table(_ answer: ProtectedTables, _ end: String = "") -> ProtectedTable? {
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

  func cells(
    _ answer: ProtectedTables, _ type: Questionnaire.RespondentType?
  ) -> [[String]] {
    guard let table = table(answer) else { return [] }
    let heads =
      [words(SurveyPhrase.answer) + (type.map { ", \($0.label.uncapitalised)" } ?? "")]
      + table.columns.flatMap { [columnLabel($0), "%", words(SurveyPhrase.margin)] }
    return [heads]
      + table.rows.map { row in
        [label(row)]
          + table.columns.flatMap { column -> [String] in
            let cell = table[row, column]
            let number =
              cell?.count.map(words.count) ?? cell?.value.map { words.value($0) }
              ?? (cell?.status.contains(.notAvailable) == true ? words(PagePhrase.notApplicableSign) : ".")
            return [number, cell?.percent.map(words.percent) ?? "", margin(row, column, answer)]
          }
      }
  }

  func margin(_ row: String, _ column: String, _ answer: ProtectedTables) -> String {
    guard let low = table(answer, "_low")?[row, column]?.value,
      let high = table(answer, "_high")?[row, column]?.value
    else { return "" }
    return row == "mean"
      ? words.text(SurveyPhrase.range, ["low": words.value(low), "high": words.value(high)])
      : Printed.margin(low, high).said(in: words)
  }

  func notes(_ answer: ProtectedTables) -> [String] {
    guard let table = table(answer) else { return [] }
    var notes: [String] = []
    let bases = table.columns.compactMap { column in
      table["total", column]?.count.map { "\(columnLabel(column)) \(words.count($0))" }
    }
    if !bases.isEmpty { notes.append(words.text(PrivatePhrase.surveyBase, ["bases": words.list(bases)])) }
    if self.table(answer, "_low") != nil { notes.append(words(SurveyPhrase.breakdownMargin)) }
    if table.cells.joined().contains(where: { !$0.status.isDisjoint(with: [.smallBase, .withheld]) }) {
      notes.append(
        words.text(PrivatePhrase.surveyHidden, ["minimum": definition.protection.minimumForSurvey]))
    }
    if let differences = self.table(answer, "_difference") {
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

  func label(_ row: String) -> String {
    let unit = question.unit.map { " (\($0))" } ?? ""
    return switch row {
    case "mean": words.text(SurveyPhrase.mean, ["unit": unit])
    case "median": words.text(SurveyPhrase.median, ["unit": unit])
    case "sum": words.text(SurveyPhrase.sum, ["unit": unit])
    case "unrecognised": words(SurveyPhrase.unrecognised)
    case "total": words(SurveyPhrase.total)
    default: question.answers.first { $0.id == row }?.label ?? row
    }
  }

  func columnLabel(_ column: String) -> String {
    if let province = definition.codebook.geography.provinces.first(where: { $0.code == column }) {
      return province.name
    }
    for type in questionnaire.respondents {
      if type.id == column { return type.label }
      for answer in other?.answers ?? type.sizeClasses where column == "\(type.id)_\(answer.id)" {
        return answer.label
      }
    }
    return column
  }
}
