package import Definitions
package import Edition

/// The answer to an ad-hoc question about a survey as text, Markdown, CSV or JSON.
package struct SurveyAnswerReport {
  /// With columns each is about one type.
  let answers: [(tables: PublishedTables, type: Questionnaire.RespondentType?)]
  let definition: PipelineDefinition
  let question: Question
  let wave: Questionnaire.Wave
  let conditions: [String]
  /// What the columns are, where these are answers to a question or classes of the frame.
  let classes: [Answer]?
  let provenance: String
  let warning: String?

  var words: Words { definition.words }
  var questionnaire: Questionnaire { definition.survey!.questionnaire }

  /// - Parameters:
  ///   - answers: per set a table with its margins and differences.
  ///   - wave: the place of the wave.
  ///   - conditions: in words.
  ///   - origin: the files and versions it was made with.
  ///   - isInternal: the answer is not protected as what is published must be, and says so.
  package init(
    _ answers: [PublishedTables], _ definition: PipelineDefinition, _ asked: SurveyAsked, wave: Int,
    where conditions: [String], origin: String, isInternal: Bool
  ) {
    self.definition = definition
    self.conditions = conditions
    let questionnaire = definition.survey!.questionnaire
    self.answers = answers.enumerated().map { place, tables in
      let type = asked.columns == nil ? nil : questionnaire.respondents[asked.types[place]]
      return (tables, type)
    }
    question = questionnaire.questions[asked.rows]
    self.wave = questionnaire.waves[wave]
    classes =
      switch asked.columns {
      case .question(let place): questionnaire.questions[place].answers
      case .frame(let place): questionnaire.frame[place].classes
      default: nil
      }
    provenance =
      "\(definition.words.text(PrivatePhrase.source, ["source": questionnaire.title])); \(origin)."
      + (definition.report.notice.map { " \($0)" } ?? "")
    warning = isInternal ? definition.words(PagePhrase.notForPublication) : nil
  }

  // MARK: formats

  /// One line per number. Every line says what was asked, so that none can be read without it.
  package var csv: String {
    var writer = CSVWriter()
    writer.row([
      "table", "period", "respondents", "selection", "row", "row_label", "column", "column_label", "count",
      "base",
      "percent",
      "value", "low", "high", "difference", "demonstrable", "status", "notes", "source",
    ])
    for (answer, type) in answers {
      guard let table = table(answer) else { continue }
      let notes = ([warning.map { "\($0)." }].compactMap { $0 } + notes(answer)).joined(separator: " ")
      for row in table.rows {
        for column in table.columns {
          let (cell, difference) = (
            cell(row, column, answer), self.table(answer, SurveyTableID.difference)?[row, column]
          )
          writer.row([
            question.id, wave.period.description, type?.label ?? columnLabel(column), selection, row,
            label(row), column, columnLabel(column),
            cell?.count.map(String.init) ?? "", cell?.base.map(String.init) ?? "", cell?.percent?.data ?? "",
            cell?.value?.data ?? "", end(SurveyTableID.low, row, column, answer)?.data ?? "",
            end(SurveyTableID.high, row, column, answer)?.data ?? "", difference?.value?.data ?? "",
            difference?.value == nil ? "" : difference?.status.contains(.significant) == true ? "1" : "0",
            (cell?.status ?? []).union(table.status).description, notes, provenance,
          ])
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The machine form: what was asked, and per table its numbers and notes.
  package var json: String {
    let list = answers.compactMap { answer, type -> JSON? in
      guard let table = table(answer) else { return nil }
      let cells = table.rows.flatMap { row in
        table.columns.map { column -> JSON in
          let (cell, difference) = (
            cell(row, column, answer), self.table(answer, SurveyTableID.difference)?[row, column]
          )
          return .object([
            ("row", .string(row)), ("row_label", .string(label(row))), ("column", .string(column)),
            ("column_label", .string(columnLabel(column))), ("count", cell?.count.map(JSON.number) ?? .null),
            ("base", cell?.base.map(JSON.number) ?? .null), ("percent", .optional(cell?.percent?.data)),
            ("value", .optional(cell?.value?.data)),
            ("low", .optional(end(SurveyTableID.low, row, column, answer)?.data)),
            ("high", .optional(end(SurveyTableID.high, row, column, answer)?.data)),
            ("difference", .optional(difference?.value?.data)),
            (
              "demonstrable",
              difference?.value == nil ? .null : .flag(difference?.status.contains(.significant) == true)
            ),
            ("status", .string((cell?.status ?? []).union(table.status).description)),
          ])
        }
      }
      return .object([
        ("table", .string(question.id)), ("period", .string(wave.period.description)),
        ("respondents", .optional(type?.label)), ("cells", .array(cells)),
        ("notes", .array(notes(answer).map(JSON.string))),
      ])
    }
    return JSON.object([
      ("internal", .flag(warning != nil)), ("warning", .optional(warning)),
      ("question", .string(question.text)), ("selection", .string(selection)), ("tables", .array(list)),
      ("source", .string(provenance)),
    ]).text
  }

  /// As GitHub-flavoured Markdown.
  package var markdown: String {
    var text = warning.map { "**\($0)**\n\n" } ?? ""
    text += "## \(MarkdownWriter.escaped(question.text))\n\n\(MarkdownWriter.escaped(selectionLine))\n"
    for (answer, type) in answers {
      let rows = cells(answer, type)
      guard !rows.isEmpty else { continue }
      func line(_ row: [String]) -> String {
        "| " + row.map { MarkdownWriter.escaped($0) }.joined(separator: " | ") + " |\n"
      }
      text +=
        "\n" + line(rows[0]) + "|" + rows[0].indices.map { $0 == 0 ? " :-- |" : " --: |" }.joined() + "\n"
      for row in rows.dropFirst() { text += line(row) }
      text += "\n\(MarkdownWriter.escaped(notes(answer).joined(separator: " ")))\n"
    }
    return text + "\n\(MarkdownWriter.escaped(provenance))\n"
  }

  /// For a terminal: columns of equal width, numbers to the right.
  package var text: String {
    var text = warning.map { "\($0)\n\n" } ?? ""
    text += "\(question.text)\n\(selectionLine)\n"
    for (answer, type) in answers {
      let rows = cells(answer, type)
      guard !rows.isEmpty else { continue }
      let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
      text += "\n"
      for row in rows {
        let line = row.indices.map { column -> String in
          let space = String(repeating: " ", count: widths[column] - row[column].count)
          return column == 0 ? row[column] + space : space + row[column]
        }.joined(separator: "  ")
        text += line[...(line.lastIndex { $0 != " " } ?? line.startIndex)] + "\n"
      }
      text += "\n\(notes(answer).joined(separator: " "))\n"
    }
    return text + "\(provenance)\n"
  }
}
