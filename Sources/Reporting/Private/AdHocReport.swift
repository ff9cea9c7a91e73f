package import Definitions
package import Edition

/// The answer to an ad-hoc question as text, Markdown or CSV: what was asked, the tables, and where they come from.
package struct AdHocReport {
  private let tables: [PublishedTable]
  private let definition: PipelineDefinition
  private let spec: TableSpec
  private let conditions: [AdHocCondition]
  /// Where it comes from, one line.
  private let provenance: String
  /// What stands first when the answer is not to be published.
  private let warning: String?

  /// The answer to one question.
  ///
  /// - Parameters:
  ///   - until: the last day of the data.
  ///   - origin: the files and versions it was made with.
  ///   - isInternal: the answer is not protected as what is published must be, and says so.
  package init(
    _ tables: [PublishedTable], _ definition: PipelineDefinition, _ spec: TableSpec,
    where conditions: [AdHocCondition], until: CivilDate?, origin: String, isInternal: Bool
  ) {
    self.tables = tables
    self.definition = definition
    self.spec = spec
    self.conditions = conditions
    provenance =
      ([definition.words.text(PrivatePhrase.source, ["source": definition.report.source])]
      + [until.map { definition.words.text(PrivatePhrase.dataThrough, ["date": $0]) }, origin].compactMap {
        $0
      })
      .joined(separator: "; ") + "." + (definition.report.notice.map { " \($0)" } ?? "")
    warning = isInternal ? definition.words(PagePhrase.notForPublication) : nil
  }

  /// `Provincie: Limburg; Leeftijd: 65 jaar of ouder`; `nil` when everything counts.
  private var selection: String? {
    conditions.isEmpty ? nil : conditions.map { $0.text(definition.words) }.joined(separator: "; ")
  }

  private func notes(_ table: PublishedTable) -> [String] {
    AdHocNotes(table: table, definition: definition, spec: spec, conditions: conditions).sentences
  }

  /// One line per number. Every line says what was asked, so that none can be read without it.
  package var csv: String {
    var writer = CSVWriter()
    writer.row([
      "table", "period", "selection", "row", "row_label", "column", "column_label", "counted", "count",
      "base",
      "percent", "status", "notes", "source",
    ])
    for table in tables {
      let notes = ([warning.map { "\($0)." }].compactMap { $0 } + notes(table)).joined(separator: " ")
      for (row, cells) in zip(table.rows, table.cells) {
        for (column, cell) in zip(table.columns, cells) {
          writer.row([
            spec.id, "\(table.key.period)", selection ?? "", row, label(row, rows, table), column,
            column.isEmpty ? "" : label(column, columns, table), table.key.counted.rawValue,
            cell.count.map(String.init) ?? "", cell.base.map(String.init) ?? "", cell.percent?.data ?? "",
            cell.status.union(table.status).description, notes, provenance,
          ])
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The machine form: what was asked, and per table its numbers and notes.
  package var json: String {
    let list = tables.map { table -> JSON in
      let cells = zip(table.rows, table.cells).flatMap { row, cells in
        zip(table.columns, cells).map { column, cell -> JSON in
          .object([
            ("row", .string(row)), ("row_label", .string(label(row, rows, table))),
            ("column", .optional(column.isEmpty ? nil : column)),
            ("count", cell.count.map(JSON.number) ?? .null), ("base", cell.base.map(JSON.number) ?? .null),
            ("percent", .optional(cell.percent?.data)),
            ("status", .string(cell.status.union(table.status).description)),
          ])
        }
      }
      return .object([
        ("table", .string(spec.id)), ("period", .string("\(table.key.period)")),
        ("counted", .string(table.key.counted.rawValue)), ("cells", .array(cells)),
        ("notes", .array(notes(table).map(JSON.string))),
      ])
    }
    return JSON.object([
      ("internal", .flag(warning != nil)), ("warning", .optional(warning)),
      ("selection", .optional(selection)),
      ("tables", .array(list)), ("source", .string(provenance)),
    ]).text
  }

  /// As GitHub-flavoured Markdown.
  package var markdown: String {
    var text = warning.map { "**\($0)**\n\n" } ?? ""
    text += "## \(Self.escaped(spec.title))\n"
    if let selection {
      text += "\n\(Self.escaped(definition.words.text(PrivatePhrase.selection, ["selection": selection])))\n"
    }
    for table in tables {
      let rows = cells(of: table)
      text += "\n| " + rows[0].map(Self.escaped).joined(separator: " | ") + " |\n"
      text += "|" + rows[0].indices.map { $0 == 0 ? " :-- |" : " --: |" }.joined() + "\n"
      for row in rows.dropFirst() { text += "| " + row.map(Self.escaped).joined(separator: " | ") + " |\n" }
      text += "\n\(Self.escaped(notes(table).joined(separator: " ")))\n"
    }
    return text + "\n\(Self.escaped(provenance))\n"
  }

  /// For a terminal: columns of equal width, numbers to the right.
  package var text: String {
    var text = warning.map { "\($0)\n\n" } ?? ""
    text += "\(spec.title)\n"
    if let selection {
      text += "\(definition.words.text(PrivatePhrase.selection, ["selection": selection]))\n"
    }
    for table in tables {
      let rows = cells(of: table)
      let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
      text += "\n"
      for row in rows {
        let padded = row.indices.map { column -> String in
          let space = String(repeating: " ", count: widths[column] - row[column].count)
          return column == 0 ? row[column] + space : space + row[column]
        }
        let line = padded.joined(separator: "  ")
        text += line[...(line.lastIndex { $0 != " " } ?? line.startIndex)] + "\n"
      }
      text += "\n\(notes(table).joined(separator: " "))\n"
    }
    return text + "\(provenance)\n"
  }

  private var rows: Variable? {
    if case .variable(let name) = spec.rows { definition.codebook[name] } else { nil }
  }

  private var columns: Variable? { spec.columns.flatMap { definition.codebook[$0] } }

  /// Heads first; per column a count and a percentage. The period stands in the corner where there are several.
  private func cells(of table: PublishedTable) -> [[String]] {
    var corner = rows?.label ?? spec.id
    if tables.count > 1 { corner += ", \(table.key.period)" }
    var heads = [corner]
    for column in table.columns {
      heads += [
        column.isEmpty ? definition.words.many(table.key.counted) : label(column, columns, table), "%",
      ]
    }
    let lines = zip(table.rows, table.cells).map { row, cells in
      [label(row, rows, table)]
        + cells.flatMap { cell in
          [
            cell.count.map(definition.words.count) ?? sign(cell.status),
            cell.percent.map(definition.words.percent) ?? "",
          ]
        }
    }
    return [heads] + lines + bases(of: table)
  }

  /// What the percentages of each column divide by, where that is another number than its total.
  private func bases(of table: PublishedTable) -> [[String]] {
    let shown = table.columns.filter { table.hasPercents($0) }
    guard shown.contains(where: { table.base($0) != table["total", $0]?.count }) else { return [] }
    let cells = table.columns.flatMap { column in
      [shown.contains(column) ? table.base(column).map(definition.words.count) ?? "" : "", ""]
    }
    return [[definition.words(PagePhrase.sumOfRounded).capitalised] + cells]
  }

  /// What stands in place of a number: not asked is not applicable, all else is not shown.
  private func sign(_ status: CellStatus) -> String {
    status.isDisjoint(with: .unmeasured)
      ? "." : definition.words(PagePhrase.notApplicableSign)
  }

  private func label(_ row: String, _ variable: Variable?, _ table: PublishedTable) -> String {
    definition.words.label(ofReserved: row, total: definition.words(PagePhrase.total))
      ?? variable?.answers.first { $0.id == row }?.label(on: table.key.period.lastDay) ?? row
  }

  private static func escaped(_ text: String) -> String { MarkdownWriter.escaped(text) }
}
