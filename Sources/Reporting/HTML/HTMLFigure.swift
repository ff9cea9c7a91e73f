import Definitions

/// Renders a figure: caption, legend, drawings and source.
struct HTMLFigure {
  let figure: Figure
  let words: Words
  /// Its caption ends with a link to itself.
  var isReferred = false

  private var anchor: String { figure.anchor(words) }

  func render(_ writer: inout MarkupWriter) {
    let meaning = figure.meaning(words)
    writer.block("figure", [("id", meaning)]) { writer in
      writer.element("figcaption", meaning == anchor ? [] : [("id", anchor)]) { writer in
        writer.text("\(figure.title(words)) ")
        writer.element("b", text: figure.scope)
        if isReferred {
          // Never alone on a line.
          writer.text("\u{a0}")
          writer.element("a", [("href", "#\(meaning)")]) { writer in
            writer.text("#")
            writer.element("span", [("class", "vh")], text: meaning)
          }
        }
      }
      writer.line()
      switch figure.content {
      case .absent(let reason):
        writer.block("div", [("class", "too-few")]) { $0.element("p", text: reason) }
      case .drawing(let legend, let panels, let isQuarters):
        if !legend.isEmpty { self.legend(legend, &writer) }
        if panels.count > 1 {
          writer.block("div", [("class", isQuarters ? "panels quarters" : "panels")]) { writer in
            for (place, panel) in panels.enumerated() { self.panel(panel, place + 1, &writer) }
          }
        } else {
          for panel in panels { Self.svg(panel, id: anchor, &writer) }
        }
      }
      writer.paragraph(Line(figure.source), [("class", "source")])
    }
  }

  private func panel(_ panel: Figure.Panel, _ number: Int, _ writer: inout MarkupWriter) {
    writer.element("div") { writer in
      if let title = panel.title {
        writer.element("p", [("class", "panel-title")]) { $0.element("strong", text: title) }
      }
      Self.svg(panel, id: "\(anchor)-\(number)", &writer)
    }
  }

  private static func svg(_ panel: Figure.Panel, id: String, _ writer: inout MarkupWriter) {
    writer.element(
      "svg",
      [
        ("class", "chart"), ("role", "img"), ("aria-labelledby", "\(id)-t \(id)-d"),
        ("height", Drawing.em(panel.drawing.height)),
      ]
    ) { writer in
      writer.element("title", [("id", "\(id)-t")], text: panel.name)
      writer.element("desc", [("id", "\(id)-d")], text: panel.description)
      writer.line()
      for shape in panel.drawing.shapes {
        shape.write(to: &writer)
        writer.line()
      }
    }
    writer.line()
  }

  private func legend(_ items: [Figure.LegendItem], _ writer: inout MarkupWriter) {
    writer.element("ul", [("class", "legend")]) { writer in
      for item in items {
        writer.element("li") { writer in
          writer.element("svg", [("aria-hidden", "true"), ("width", "24"), ("height", "16")]) {
            mark(item.mark, &$0)
          }
          writer.text(item.text)
        }
      }
    }
    writer.line()
  }

  private func mark(_ mark: Figure.LegendItem.Mark, _ writer: inout MarkupWriter) {
    let dot: MarkupWriter.Attributes = [("cx", ".75em"), ("cy", ".5em"), ("r", ".28em")]
    let box: MarkupWriter.Attributes = [("y", "2"), ("width", "24"), ("height", "11")]
    switch mark {
    case .bar: writer.closed("rect", [("class", "bar")] + box)
    case .past: writer.closed("rect", [("class", "past")] + box)
    case .hollow:
      writer.closed("rect", [("class", "hollow"), ("x", "1"), ("y", "2"), ("width", "21"), ("height", "11")])
    case .tick: writer.closed("line", [("class", "tick"), ("x1", ".75em"), ("x2", ".75em"), ("y2", "1em")])
    case .range: writer.closed("line", [("class", "range"), ("x2", "1.5em"), ("y1", ".5em"), ("y2", ".5em")])
    case .point: writer.closed("circle", [("class", "point")] + dot)
    case .provisional: writer.closed("circle", [("class", "point provisional")] + dot)
    case .unit:
      writer.closed("circle", [("class", "unit"), ("cx", ".75em"), ("cy", ".5em"), ("r", ".33em")])
    case .nation:
      writer.element("svg", [("x", ".75em"), ("y", ".5em")]) { Shape.nation().write(to: &$0) }
    case .seriesBreak:
      writer.closed("line", [("class", "break"), ("x1", ".75em"), ("x2", ".75em"), ("y2", "1em")])
    }
  }
}
