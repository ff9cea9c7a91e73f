import Definitions

/// A figure as a file of its own: the same drawing at 704 pixels, with its own style in light colours.
struct FigureFile {
  let path: String
  let text: String

  /// `nil` when there is nothing to draw.
  init?(figure: Figure, style: PageStyle, words: Words) {
    guard case .drawing(_, let panels, _) = figure.content, let path = figure.path else {
      return nil
    }
    self.path = path
    let columns = panels.count > 1 ? 2 : 1
    let head = panels.count > 1 ? 2000 : 0
    let rows = stride(from: 0, to: panels.count, by: columns).map {
      Array(panels[$0..<min($0 + columns, panels.count)])
    }
    let height = rows.reduce(0) { $0 + ($1.map(\.drawing.height).max() ?? 0) + head + 1000 }
    var writer = MarkupWriter()
    writer.block(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("class", "chart"), ("role", "img"), ("width", "704"),
        ("height", Drawing.em(height)), ("font-size", "14"), ("aria-labelledby", "t d"),
      ]
    ) { writer in
      writer.element("title", [("id", "t")], text: figure.title(words))
      writer.element("desc", [("id", "d")], text: figure.alternative)
      writer.line()
      writer.element("style") { Stylesheet.figure(style, &$0) }
      writer.line()
      writer.closed("rect", [("class", "paper"), ("width", "100%"), ("height", "100%")])
      writer.line()
      var top = 0
      for row in rows {
        for (place, panel) in row.enumerated() {
          Self.panel(panel, x: place * 5200, y: top, width: columns == 1 ? 10_000 : 4800, head: head, &writer)
        }
        top += (row.map(\.drawing.height).max() ?? 0) + head + 1000
      }
    }
    text = writer.output
  }

  private static func panel(
    _ panel: Figure.Panel, x: Int, y: Int, width: Int, head: Int, _ writer: inout MarkupWriter
  ) {
    if let title = panel.title {
      Shape.text(title, "v", x: x, y: y + 1200).write(to: &writer)
      writer.line()
    }
    writer.block(
      "svg",
      [
        ("x", Drawing.percent(x)), ("y", Drawing.em(y + head)), ("width", Drawing.percent(width)),
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
