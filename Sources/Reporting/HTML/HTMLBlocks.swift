import Definitions

/// Renders what a section consists of.
struct HTMLBlocks {
  let block: Block
  let words: Words

  func render(_ writer: inout MarkupWriter) {
    switch block {
    case .paragraph(let line): writer.paragraph(line, [("class", "measure")])
    case .finding(let line): writer.paragraph(line, [("class", "finding")])
    case .heading(let text):
      writer.element("h3", text: text)
      writer.line()
    case .question(let title, let text, let caption):
      writer.block("div", [("class", "question")]) { writer in
        if let title { writer.element("h3", text: title) }
        writer.element("p") { writer in
          writer.text(text)
          writer.element("small", text: " \(caption)")
        }
      }
    case .list(let lines): writer.list(lines, [("class", "measure")])
    case .keyFigures(let figures): keyFigures(figures, &writer)
    case .keySentences(let lines): writer.list(lines, [("class", "key-sentences")])
    case .signs(let signs): self.signs(signs, &writer)
    case .table(let table): HTMLTable(table: table, words: words).render(&writer)
    case .map(let map): HTMLTileMap(map: map).render(&writer)
    case .part(let part): self.part(part, &writer)
    }
  }

  private func keyFigures(_ figures: [KeyFigure], _ writer: inout MarkupWriter) {
    writer.block("dl", [("class", figures.count == 4 ? "key-figures four" : "key-figures")]) { writer in
      for figure in figures {
        writer.element("div", figure.isAbsent ? [("class", "absent")] : []) { writer in
          writer.element("dt") { $0.head(figure.label) }
          let anchor: MarkupWriter.Attributes = figure.anchor.map { [("id", $0)] } ?? []
          writer.element("dd", [("class", "value")] + anchor) { writer in
            if figure.isAbsent {
              writer.element("small", text: figure.value)
            } else {
              writer.text(figure.value)
            }
          }
          guard !figure.remarks.isEmpty else { return }
          writer.element("dd") { writer in
            for (place, remark) in figure.remarks.enumerated() {
              if place > 0 { writer.void("br") }
              writer.line(remark)
            }
          }
        }
        writer.line()
      }
    }
  }

  private func signs(_ signs: [(sign: String, meaning: String)], _ writer: inout MarkupWriter) {
    guard !signs.isEmpty else { return }
    writer.block("dl", [("class", "signs")]) { writer in
      for sign in signs {
        writer.element("dt", text: sign.sign)
        writer.element("dd", text: sign.meaning)
        writer.line()
      }
    }
  }

  private func part(_ part: ThemePart, _ writer: inout MarkupWriter) {
    let isWide = part.tables.contains(where: \.isWide)
    writer.block("div", [("class", isWide ? "pair wide" : "pair")]) { writer in
      if let figure = part.figure {
        HTMLFigure(figure: figure, words: words, isReferred: !part.downloads.isEmpty).render(&writer)
      }
      for table in part.tables {
        let table = HTMLTable(table: table, words: words)
        // The figure says what there is to see; the numbers open below it.
        if part.figure == nil { table.render(&writer) } else { table.folded(&writer) }
      }
    }
    // Without a figure beside it the margin column stands under a table that takes the whole width.
    let isUnder = isWide && part.figure == nil
    writer.block("div", [("class", isUnder ? "margin under" : "margin")]) { writer in
      if !part.notes.isEmpty {
        writer.block("div", [("class", "notes")]) { writer in
          writer.element("h3", text: words(PagePhrase.notesTitle))
          writer.list(part.notes)
        }
      }
      if !part.downloads.isEmpty {
        writer.block("div", [("class", "downloads")]) { writer in
          writer.element("h3", text: words(PagePhrase.downloadsTitle))
          writer.list(part.downloads)
        }
      }
    }
  }
}
