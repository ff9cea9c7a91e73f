/// Renders a tile map: caption, legend and squares with links. Screen readers and the keyboard take the table beside it.
struct HTMLTileMap {
  let map: TileMap

  /// The distance between two squares in units of the drawing; the side of one is 9.
  private static let step = 10

  func render(_ writer: inout MarkupWriter) {
    writer.block("figure", [("id", map.anchor), ("class", "map")]) { writer in
      writer.element("figcaption") { writer in
        writer.text("\(map.caption) ")
        writer.element("b", text: map.scope)
      }
      writer.line()
      legend(&writer)
      writer.element(
        "svg",
        [
          ("class", map.columns > 8 ? "tiles" : "tiles few"), ("aria-hidden", "true"),
          ("viewBox", "0 0 \(map.columns * Self.step) \(map.rows * Self.step)"),
        ]
      ) { writer in
        for shade in TileMap.Shade.allCases {
          let tiles = map.tiles.filter { $0.shade == shade }
          guard !tiles.isEmpty else { continue }
          writer.line()
          writer.element("g", Self.style(shade)) { writer in for tile in tiles { self.tile(tile, &writer) } }
        }
      }
      writer.line()
      writer.paragraph(Line(map.source), [("class", "source")])
    }
  }

  private func tile(_ tile: TileMap.Tile, _ writer: inout MarkupWriter) {
    let (x, y) = (tile.column * Self.step, tile.row * Self.step)
    writer.line()
    writer.element("a", [("href", tile.link), ("tabindex", "-1")]) { writer in
      writer.element("title", text: tile.title)
      // Shorter than a rect, which needs its sides.
      writer.closed("path", [("d", "M\(x) \(y)h9v9h-9z")])
      if !tile.label.isEmpty {
        writer.element("text", [("x", "\(x + 4).5"), ("y", "\(y + 5).9")], text: tile.label)
      }
    }
  }

  private static func style(_ shade: TileMap.Shade) -> MarkupWriter.Attributes {
    [("class", "t\(shade.rawValue)")]
  }

  private func legend(_ writer: inout MarkupWriter) {
    writer.element("ul", [("class", "legend")]) { writer in
      for item in map.legend {
        writer.element("li") { writer in
          writer.element(
            "svg", [("aria-hidden", "true"), ("width", "16"), ("height", "16"), ("viewBox", "0 0 9 9")]
          ) {
            $0.closed("rect", Self.style(item.shade) + [("width", "9"), ("height", "9")])
          }
          writer.text(item.text)
        }
      }
    }
    writer.line()
  }
}
