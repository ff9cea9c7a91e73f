package import Definitions
package import Disclosure

/// The answer to an ad-hoc question as text, Markdown or CSV, with its base and where it comes from.
package struct AdHocReport {
  private let tables: ProtectedTables
  private let definition: PipelineDefinition
  private let title: String
  /// Where it comes from, one line.
  private let provenance: String

  /// The answer to one question, from protected tables.
  package init(_ tables: ProtectedTables, _ definition: PipelineDefinition, title: String, provenance: String)
  {
    self.tables = tables
    self.definition = definition
    self.title = title
    self.provenance = provenance
  }

  /// As rows of `observations.csv`.
  package var csv: String { String(decoding: Observations.csv(tables), as: UTF8.self) }

  /// As GitHub-flavoured Markdown.
  package var markdown: String {
    var text = "## \(title)\n"
    for table in tables.all {
      let rows = cells(of: table)
      text += "\n| " + rows[0].map(Self.escaped).joined(separator: " | ") + " |\n"
      text += "|" + rows[0].indices.map { $0 == 0 ? " :-- |" : " --: |" }.joined() + "\n"
      for row in rows.dropFirst() { text += "| " + row.map(Self.escaped).joined(separator: " | ") + " |\n" }
      text += "\n\(notes(table).joined(separator: " "))\n"
    }
    return text + "\n\(provenance)\n"
  }

  /// For a terminal: columns of equal width, numbers to the right.
  package var text: String {
    var text = "\(title)\n"
    for table in tables.all {
      let rows = cells(of: table)
      let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
      text += "\n"
      for row in rows {
        let padded = row.indices.map { column -> String in
          let space = String(repeating: " ", count: widths[column] - row[column].count)
          return column == 0 ? row[column] + space : space + row[column]
        }
        text += padded.joined(separator: "  ") + "\n"
      }
      text += "\n\(notes(table).joined(separator: " "))\n"
    }
    return text + "\(provenance)\n"
  }

  /// Heads first; per column a count and a percentage.
  private func cells(of table: ProtectedTable) -> [[String]] {
    let spec = definition.tables[0]
    guard case .variable(let name) = spec.rows else { return [] }
    let variable = definition.codebook[name]
    let crossed = spec.columns.flatMap { definition.codebook[$0] }
    var heads = [variable?.label ?? name]
    for column in table.columns {
      let head = column.isEmpty ? table.key.counted.plural : label(column, crossed, table)
      heads += [head, "%"]
    }
    let rows = zip(table.rows, table.cells).map { row, cells in
      [label(row, variable, table)]
        + cells.flatMap { [$0.count.map(Dutch.count) ?? ".", $0.percent.map(Dutch.percent) ?? ""] }
    }
    return [heads] + rows
  }

  private func label(_ row: String, _ variable: Variable?, _ table: ProtectedTable) -> String {
    switch row {
    case "total": "Totaal"
    case "unrecognised": "Niet herkend"
    case "empty": "Niet ingevuld"
    default: variable?.answers.first { $0.id == row }?.label(on: table.key.period.lastDay) ?? row
    }
  }

  private func notes(_ table: ProtectedTable) -> [String] {
    var notes: [String] = []
    if let base = table.total ?? table["total", "total"]?.count {
      notes.append("Basis: \(table.key.counted.amount(base)), \(table.key.period).")
    }
    let status = table.cells.joined().reduce(table.status) { $0.union($1.status) }
    if status.contains(.rounded) {
      notes.append("Aantallen zijn afgerond op vijftallen; een 0 betekent 0 tot en met 4.")
    }
    if status.contains(.smallBase) { notes.append("Een punt betekent: te weinig waarnemingen.") }
    if status.contains(.partlyMeasured) { notes.append("Een deel van de periode is niet gemeten.") }
    if status.contains(.notMeasured) { notes.append("Niet gemeten.") }
    if status.contains(.noLongerRegistered) { notes.append("Niet meer geregistreerd.") }
    if status.contains(.provisional) { notes.append("Voorlopige cijfers.") }
    return notes
  }

  private static func escaped(_ text: String) -> String { MarkdownWriter.escaped(text) }
}
