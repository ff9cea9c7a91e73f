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
    case .jumps(let links): writer.paragraph(links, [("class", "jumps")])
    case .keyFigures(let figures): keyFigures(figures, &writer)
    case .keySentences(let lines): writer.list(lines, [("class", "key-sentences")])
    case .signs(let signs): self.signs(signs, &writer)
    case .table(let table): HTMLTable(table: table, words: words).render(&writer)
    case .map(let map): HTMLTileMap(map: map).render(&writer)
    case .part(let part): self.part(part, &writer)
    case .subject(let id, let title, let blocks):
      // An open table that needs the whole width divides its subject.
      let isSpread = blocks.contains { block in
        if case .part(let part) = block { part.tables.contains(where: \.isWide) } else { false }
      }
      writer.block(
        "div", [("class", isSpread ? "subject spread" : "subject")] + (id.map { [("id", $0)] } ?? [])
      ) { writer in
        if let title {
          writer.element("h3", text: title)
          writer.line()
        }
        for block in blocks { HTMLBlocks(block: block, words: words).render(&writer) }
      }
    }
  }

  private func keyFigures(_ figures: [KeyFigure], _ writer: inout MarkupWriter) {
    writer.block("dl", [("class", figures.count == 4 ? "key-figures four" : "key-figures")]) { writer in
      for figure in figures {
        writer.element("div", figure.isAbsent ? [("class", "absent")] : []) { writer in
          writer.element("dt") { $0.head(figure.label, words) }
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
    let isFolded = part.figure != nil || part.isFolded
    writer.block("div", [("class", isWide ? "pair wide" : "pair")]) { writer in
      if let figure = part.figure {
        HTMLFigure(figure: figure, words: words, isReferred: !part.downloads.isEmpty).render(&writer)
      }
      for (place, table) in part.tables.enumerated() {
        let isLast = place == part.tables.count - 1
        let table = HTMLTable(table: table, words: words)
        // The figure says what there is to see; the numbers, and the files that hold them, open below it.
        if isFolded {
          table.folded(&writer) { writer in
            guard isLast else { return }
            if part.isFolded { notes(part, &writer) }
            downloads(part, isNamed: false, &writer)
          }
        } else {
          table.render(&writer)
        }
      }
    }
    let hasDownloads = !part.downloads.isEmpty && (!isFolded || part.tables.isEmpty)
    let hasNotes = !part.notes.isEmpty && (!part.isFolded || part.tables.isEmpty)
    guard hasNotes || hasDownloads else { return }
    // Without a figure beside it the margin column stands under a table that takes the whole width.
    let isUnder = isWide && part.figure == nil
    writer.block("div", [("class", isUnder ? "margin under" : "margin")]) { writer in
      if hasNotes { notes(part, &writer) }
      if hasDownloads { downloads(part, isNamed: true, &writer) }
    }
  }

  private func notes(_ part: ThemePart, _ writer: inout MarkupWriter) {
    guard !part.notes.isEmpty else { return }
    writer.block("div", [("class", "notes")]) { writer in
      writer.paragraph(Line(words(PagePhrase.notesTitle)), [("class", "label")])
      writer.list(part.notes)
    }
  }

  private func downloads(_ part: ThemePart, isNamed: Bool, _ writer: inout MarkupWriter) {
    guard !part.downloads.isEmpty else { return }
    writer.block("div", [("class", "downloads")]) { writer in
      if isNamed { writer.paragraph(Line(words(PagePhrase.downloadsTitle)), [("class", "label")]) }
      writer.list(part.downloads)
    }
  }
}
