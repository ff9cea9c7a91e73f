import Definitions

/// A figure as a file of its own: the same drawing at 704 pixels, with its own style in light colours, its title, what
/// its marks mean, its base, source and licence, so that it can be shown elsewhere.
struct FigureFile {
  let path: String
  /// The file, in UTF-8.
  let bytes: [UInt8]

  /// `nil` when there is nothing to draw.
  init?(figure: Figure, style: PageStyle, words: Words, license: License? = nil) {
    guard case .drawing(let legend, let panels, _) = figure.content, let path = figure.path else {
      return nil
    }
    self.path = path
    let columns = panels.count > 1 ? 2 : 1
    let head = panels.count > 1 ? 2000 : 0
    let rows = stride(from: 0, to: panels.count, by: columns).map {
      Array(panels[$0..<min($0 + columns, panels.count)])
    }
    let marks = legend.map { "\(words(Self.mark($0.mark))): \($0.text)" }.joined(separator: "; ")
    let title = Self.lines(figure.title(words)) + Self.lines(figure.scope)
    let above = title + (marks.isEmpty ? [] : Self.lines(marks + "."))
    let source = [figure.source, license.map { words.text(PagePhrase.underLicense, ["license": $0.title]) }]
    let below = Self.lines(source.compactMap { $0 }.joined(separator: " "))
    let start = above.count * Self.lineHeight + 500
    let drawn = rows.reduce(0) { $0 + ($1.map(\.drawing.height).max() ?? 0) + head + 1000 }
    let height = start + drawn + below.count * Self.lineHeight + 500
    // Beside the drawing is room for what sticks out of it.
    let (wide, high) = (704 + 2 * Self.margin, (height * 14 + 999) / 1000 + 2 * Self.margin)
    var writer = MarkupWriter()
    writer.block(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("class", "chart"), ("role", "img"), ("width", "\(wide)"),
        ("height", "\(high)"), ("viewBox", "-\(Self.margin) -\(Self.margin) \(wide) \(high)"),
        ("font-size", "14"), ("aria-labelledby", "t d"),
      ]
    ) { writer in
      writer.element("title", [("id", "t")], text: figure.title(words))
      writer.element("desc", [("id", "d")], text: figure.alternative)
      writer.line()
      writer.element("style") { Stylesheet.figure(style, &$0) }
      writer.line()
      writer.closed(
        "rect",
        [
          ("class", "paper"), ("x", "-\(Self.margin)"), ("y", "-\(Self.margin)"), ("width", "100%"),
          ("height", "100%"),
        ])
      writer.line()
      for (place, line) in above.enumerated() {
        Shape.text(line, place == 0 ? "break-title" : "n", y: (place + 1) * Self.lineHeight - 300)
          .write(to: &writer)
        writer.line()
      }
      var top = start
      for row in rows {
        for (place, panel) in row.enumerated() {
          Self.panel(panel, x: place * 5200, y: top, width: columns == 1 ? 10_000 : 4800, head: head, &writer)
        }
        top += (row.map(\.drawing.height).max() ?? 0) + head + 1000
      }
      for (place, line) in below.enumerated() {
        Shape.text(line, "n", y: top + (place + 1) * Self.lineHeight).write(to: &writer)
        writer.line()
      }
    }
    bytes = writer.bytes
  }

  private static let margin = 12
  private static let lineHeight = 1350
  private static let lineLength = 92

  /// A text in lines that fit, broken at words.
  private static func lines(_ text: String) -> [String] {
    text.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= lineLength {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }

  private static func mark(_ mark: Figure.LegendItem.Mark) -> PagePhrase {
    switch mark {
    case .bar: .markBar
    case .past: .markPast
    case .hollow: .markHollow
    case .tick: .markTick
    case .range: .markRange
    case .point, .unit: .markPoint
    case .provisional: .markProvisional
    case .seriesBreak: .markBreak
    case .nation: .markNation
    }
  }

  private static func panel(
    _ panel: Figure.Panel, x: Int, y: Int, width: Int, head: Int, _ writer: inout MarkupWriter
  ) {
    if let title = panel.title {
      Shape(
        name: "text",
        attributes: [("class", "v"), ("x", String(x * 704 / 10_000)), ("y", Drawing.em(y + 1200))],
        text: title
      ).write(to: &writer)
      writer.line()
    }
    writer.block(
      "svg",
      [
        ("x", String(x * 704 / 10_000)), ("y", Drawing.em(y + head)), ("width", String(width * 704 / 10_000)),
        ("height", Drawing.em(panel.drawing.height)), ("overflow", "visible"),
      ]
    ) { writer in
      for shape in panel.drawing.shapes {
        shape.write(to: &writer)
        writer.line()
      }
    }
  }
}
