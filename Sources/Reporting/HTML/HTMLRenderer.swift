import Definitions

/// Renders a document as one self-contained page: no script, no other file, no font.
struct HTMLRenderer {
  let document: Document
  let style: PageStyle
  /// The anchor of the heading of each section.
  private let headings: [String]

  init(document: Document, style: PageStyle) {
    self.document = document
    self.style = style
    headings = Self.headings(document)
  }

  /// The page, in UTF-8.
  var page: [UInt8] {
    var writer = MarkupWriter(room: 1 << 16)
    writer.literal("<!DOCTYPE html>\n")
    writer.block("html", [("lang", document.words.language)]) { writer in
      writer.block("head") { head(&$0) }
      writer.block("body") { body(&$0) }
    }
    // Pages are kept until all of them are there: without the room in which they grew.
    return writer.bytes.withUnsafeBufferPointer { Array($0) }
  }

  private func head(_ writer: inout MarkupWriter) {
    writer.void("meta", [("charset", "utf-8")])
    writer.line()
    writer.void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
    writer.line()
    writer.element("title", text: document.fullTitle)
    writer.line()
    writer.void("meta", [("name", "color-scheme"), ("content", "light dark")])
    writer.line()
    writer.void("meta", [("name", "description"), ("content", document.description)])
    writer.line()
    if let address = document.address { preview(address, &writer) }
    if document.hasFeed {
      writer.void(
        "link", [("rel", "alternate"), ("type", "application/atom+xml"), ("href", Document.feed)])
      writer.line()
    }
    writer.void("link", [("rel", "icon"), ("href", Self.icon)])
    writer.line()
    writer.literal("<style>\n")
    Stylesheet.page(
      style, with: Stylesheet.parts(of: document), changes: document.words(PageAddress.changes), &writer)
    writer.style("@page{@top-left{content:\"", document.runningTitle, "\";font:7pt sans-serif}}\n")
    writer.literal("</style>\n")
  }

  /// Its address, and what other sites show of it.
  private func preview(_ address: String, _ writer: inout MarkupWriter) {
    writer.void("link", [("rel", "canonical"), ("href", address)])
    writer.line()
    for (name, content) in [
      ("og:title", document.fullTitle), ("og:description", document.description),
      ("og:type", "article"), ("og:url", address),
    ] {
      writer.void("meta", [("property", name), ("content", content)])
      writer.line()
    }
  }

  /// A square, so that no browser asks for a file that is not there.
  private static let icon =
    "data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%3E%3Crect%20width=%22300%22%20height=%22300%22%20fill=%22navy%22/%3E%3C/svg%3E"

  private func body(_ writer: inout MarkupWriter) {
    writer.element(
      "a", [("class", "skip"), ("href", "#\(document.words(PageAddress.content))")],
      text: document.words(PagePhrase.skip))
    writer.line()
    writer.block("div", [("class", "page")]) { writer in
      writer.block("header", [("class", "masthead")]) { masthead(&$0) }
      writer.block("main", [("id", document.words(PageAddress.content))]) { main(&$0) }
      if !document.colophon.isEmpty { colophon(&writer) }
    }
  }

  private func masthead(_ writer: inout MarkupWriter) {
    writer.element("svg", [("class", "quarter-rule"), ("aria-hidden", "true")]) {
      $0.closed("line", [("x2", "100%"), ("y1", "8.5"), ("y2", "8.5")])
      let emphasis = document.emphasis
      $0.closed(
        "rect", [("x", "\(emphasis.lowerBound)%"), ("width", "\(emphasis.count)%"), ("height", "9")])
    }
    writer.line()
    writer.element("p", [("class", "series")]) { $0.line(document.series) }
    writer.line()
    writer.element("h1") { writer in
      writer.text("\(document.title): ")
      writer.element("span", text: document.subtitle)
    }
    writer.line()
    guard !document.status.isEmpty else { return }
    writer.block("dl", [("class", "status")]) { writer in
      for item in document.status {
        writer.element("div") { writer in
          writer.element("dt", text: item.term)
          writer.element("dd") { $0.line(item.text) }
        }
        writer.line()
      }
    }
  }

  private func main(_ writer: inout MarkupWriter) {
    if !document.boxes.isEmpty {
      writer.block("div", [("class", "boxes")]) { writer in
        for box in document.boxes { self.box(box, &writer) }
      }
    }
    let opening = document.sections.prefix { $0.style == .first }
    for place in opening.indices { render(document.sections[place], headings[place], &writer) }
    if document.hasContents { contents(&writer) }
    for place in opening.endIndex..<document.sections.endIndex {
      render(document.sections[place], headings[place], &writer)
    }
  }

  private func box(_ box: Document.Box, _ writer: inout MarkupWriter) {
    if let heading = box.heading {
      let style = box.kind == .correction ? "box correction" : "box"
      writer.block(
        "section",
        [("class", style), ("id", heading.id), ("aria-labelledby", MarkdownWriter.slug(heading.text))]
      ) {
        $0.element("h2", [("id", MarkdownWriter.slug(heading.text))], text: heading.text)
        for line in box.lines { $0.paragraph(line) }
      }
    } else {
      writer.block("div", [("class", "box example"), ("role", "note")]) { writer in
        for line in box.lines { writer.paragraph(line) }
      }
    }
  }

  private func contents(_ writer: inout MarkupWriter) {
    writer.block("nav", [("class", "contents"), ("aria-labelledby", document.words(PageAddress.contents))]) {
      writer in
      writer.element(
        "h2", [("id", document.words(PageAddress.contents))], text: document.words(PagePhrase.contents))
      writer.block("ul") { writer in
        for section in document.sections where section.style != .first {
          writer.element("li") { $0.element("a", [("href", "#\(section.id)")], text: section.title) }
          writer.line()
        }
      }
    }
  }

  private func render(_ section: Section, _ heading: String, _ writer: inout MarkupWriter) {
    let style: MarkupWriter.Attributes =
      switch section.style {
      case .first: [("class", "first")]
      case .plain: []
      case .theme: [("class", "theme")]
      case .halves: [("class", "theme halves")]
      }
    let language: MarkupWriter.Attributes = section.language.map { [("lang", $0)] } ?? []
    let title: MarkupWriter.Attributes = section.titleLanguage.map { [("lang", $0)] } ?? []
    writer.block("section", style + language + [("id", section.id), ("aria-labelledby", heading)]) { writer in
      writer.element("h2", [("id", heading)] + title, text: section.title)
      writer.line()
      for block in section.blocks { HTMLBlocks(block: block, words: document.words).render(&writer) }
    }
  }

  /// The anchors that a forge gives headings in Markdown, unless something of the page has that name already.
  private static func headings(_ document: Document) -> [String] {
    var taken = Set(
      document.sections.map(\.id) + document.tables.map(\.anchor) + document.boxes.compactMap(\.heading?.id)
        + [
          "", document.words(PageAddress.content), document.words(PageAddress.contents),
          document.words(PageAddress.provenance),
        ])
    return document.sections.map { section in
      let slug = MarkdownWriter.slug(section.title)
      return taken.insert(slug).inserted ? slug : "\(section.id)-h"
    }
  }

  private func colophon(_ writer: inout MarkupWriter) {
    writer.block("footer", [("class", "colophon")]) { writer in
      writer.element(
        "h2", [("id", document.words(PageAddress.provenance))], text: document.words(PagePhrase.provenance))
      writer.block("dl") { writer in
        for item in document.colophon {
          writer.element("dt", text: item.term)
          writer.element("dd") { $0.line(item.text) }
          writer.line()
        }
      }
    }
  }
}
