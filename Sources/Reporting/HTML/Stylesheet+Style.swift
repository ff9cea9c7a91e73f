import Definitions

extension Stylesheet {
  /// The style of every page. Dark colours are for screens; paper takes the light ones.
  static func page(
    _ style: PageStyle, with parts: [StaticString], changes: String, _ writer: inout MarkupWriter
  ) {
    writer.literal(":root{")
    tokens(style.light, &writer)
    writer.literal("--text:")
    writer.style(style.text)
    writer.literal(";--head:")
    writer.style(style.head)
    writer.literal(";")
    fills(style.light, &writer)
    writer.literal("}\n@media screen and (prefers-color-scheme:dark){:root{")
    tokens(style.dark, &writer)
    fills(style.dark, &writer)
    writer.literal("}}\n")
    for part in rules { writer.literal(part) }
    writer.style("#", changes, ",.colophon{break-inside:avoid}.colophon{margin-top:12pt;font-size:8pt}\n")
    for part in [printed] + parts { writer.literal(part) }
  }

  private static func tokens(_ palette: Palette, _ writer: inout MarkupWriter) {
    for role in Palette.Role.allCases {
      writer.literal("--")
      writer.text(role.rawValue)
      writer.literal(":")
      writer.style(palette[role])
      writer.literal(";")
    }
  }

  /// Colours as images, of which the bars of tables are made.
  private static func fills(_ palette: Palette, _ writer: inout MarkupWriter) {
    let fills: [(StaticString, Palette.Role)] = [
      ("mark", .ink), ("gap", .paper), ("bar", .bar), ("rule", .rule),
    ]
    for (name, role) in fills {
      writer.literal("--")
      writer.literal(name)
      writer.literal("-fill:linear-gradient(")
      writer.style(palette[role])
      writer.literal(",")
      writer.style(palette[role])
      writer.literal(");")
    }
  }

  /// The style of a figure file: the same classes, in light colours only, and without tokens, which few programs
  /// but browsers know.
  static func figure(_ style: PageStyle, _ writer: inout MarkupWriter) {
    writer.literal("\nsvg{font:14px ")
    writer.style(style.text)
    writer.literal(
      ";font-variant-numeric:tabular-nums lining-nums}\n.v,.break-title{font-weight:700}.break-label{font-weight:600}\n"
    )
    for (selector, role, isStroke) in colours {
      writer.literal(selector)
      writer.literal(isStroke ? "{stroke:" : "{fill:")
      writer.style(style.light[role])
      writer.literal("}\n")
    }
    writer.literal(strokes)
  }

  private static let colours: [(StaticString, Palette.Role, isStroke: Bool)] = [
    ("text", .ink, false), (".q,.m", .soft, false), (".break-label", .mark, false),
    (".bar,.point", .bar, false), (".past", .past, false), (".track", .tint, false),
    (".paper,.hollow,.point.provisional", .paper, false), (".grid", .rule, true),
    (".axis,.hollow", .edge, true), (".tick,.range", .ink, true),
    (".series-line,.point", .bar, true), (".break", .mark, true),
  ]

  private static let strokes: StaticString = #"""
    .m{text-anchor:middle}.hollow,.range{stroke-width:1.5}.tick,.series-line{stroke-width:2.5}.series-line{stroke-linecap:round}
    .point{stroke-width:2}.break{stroke-width:1.5;stroke-dasharray:5 4}

    """#
}
