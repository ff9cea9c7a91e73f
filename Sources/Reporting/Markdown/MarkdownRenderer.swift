import Definitions

/// Renders a document as Markdown: the same headings, figures, tables and notes in the same order, no HTML.
struct MarkdownRenderer {
  let document: Document
  /// The name of the same page in HTML.
  let html: String

  /// The page, in UTF-8.
  var page: [UInt8] {
    var writer = MarkdownWriter(html: html)
    writer.paragraph(document.series)
    writer.heading(1, "\(document.title): \(document.subtitle)")
    writer.list(document.status.map { [.text("\($0.term): ")] + $0.text })
    for box in document.boxes {
      if let heading = box.heading { writer.heading(2, heading.text) }
      writer.quote(box.lines)
    }
    let opening = document.sections.prefix { $0.style == .first }
    for section in opening { render(section, &writer) }
    // Programs that show Markdown list its headings themselves.
    for section in document.sections.dropFirst(opening.count) { render(section, &writer) }
    if !document.colophon.isEmpty {
      writer.heading(2, document.words(PagePhrase.provenance))
      writer.list(document.colophon.map { [.text("\($0.term): ")] + $0.text })
    }
    return Array(writer.bytes.dropLast())
  }

  private func render(_ section: Section, _ writer: inout MarkdownWriter) {
    writer.heading(2, section.title)
    for block in section.blocks { render(block, &writer) }
  }

  private func render(_ block: Block, _ writer: inout MarkdownWriter) {
    switch block {
    case .paragraph(let line), .finding(let line): writer.paragraph(line)
    case .heading(let text): writer.heading(3, text)
    case .question(let title, let text, let caption):
      if let title { writer.heading(3, title) }
      writer.paragraph([.strong(text), .text(" \(caption)")])
    case .list(let lines), .keySentences(let lines): writer.list(lines)
    case .jumps(let links): writer.paragraph(Line(links.map { [$0] }.joined(separator: [.text(" ")])))
    case .keyFigures(let figures):
      writer.list(
        figures.map { figure in
          let remarks = figure.remarks.map(\.words).joined(separator: "; ")
          let said = remarks.isEmpty ? "" : " (\(remarks))"
          return [.text("\(figure.label): "), .strong(figure.value), .text(said)]
        })
    case .signs(let signs): writer.list(signs.map { [.strong($0.sign), .text(": \($0.meaning)")] })
    case .table(let table): self.table(table, &writer)
    // The table beside it says the same.
    case .map: break
    case .subject(_, let title, let blocks):
      if let title { writer.heading(3, title) }
      for block in blocks { render(block, &writer) }
    case .part(let part):
      if let figure = part.figure { self.figure(figure, &writer) }
      for table in part.tables { self.table(table, &writer) }
      if !part.notes.isEmpty {
        writer.paragraph([.strong(document.words(PagePhrase.notesTitle))])
        writer.list(part.notes)
      }
      if !part.downloads.isEmpty {
        writer.paragraph([.strong(document.words(PagePhrase.downloadsTitle))])
        writer.list(part.downloads)
      }
    }
  }

  private func figure(_ figure: Figure, _ writer: inout MarkdownWriter) {
    writer.paragraph([.strong(figure.title(document.words)), .text(" \(figure.scope)")])
    switch figure.content {
    case .absent(let reason): writer.paragraph(Line(reason))
    case .drawing:
      if let path = figure.path {
        writer.image(figure.alternative, path: path)
      } else {
        writer.paragraph(Line(figure.alternative))
      }
    }
    writer.paragraph(Line(figure.source))
  }

  private func table(_ table: DataTable, _ writer: inout MarkdownWriter) {
    writer.paragraph([.strong(table.title(document.words)), .text(" \(table.scope)")])
    let heads = table.columns.map { column in
      [column.head + (column.isProvisional ? "*" : ""), column.unit ?? ""].filter { !$0.isEmpty }.joined(
        separator: " ")
    }
    writer.table(head: [table.corner] + heads, isText: [true] + table.columns.map(\.isText))
    for row in table.rows { self.row(row, isBold: false, &writer) }
    for row in table.totals { self.row(row, isBold: true, &writer) }
    writer.endTable()
  }

  private func row(_ row: DataTable.Row, isBold: Bool, _ writer: inout MarkdownWriter) {
    let head = row.head + (row.isProvisional ? "*" : "") + (row.mark.map { " (\($0))" } ?? "")
    let words = document.words
    writer.row(head, row.cells.lazy.map { $0.printed(words) }, isBold: isBold, link: row.link)
  }
}
