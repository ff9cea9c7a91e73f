/// One element of a drawing.
struct Shape {
  typealias Attributes = [(String, String)]

  let name: StaticString
  let attributes: Attributes
  var text: String?
  var children: [Shape] = []

  /// A rectangle; `y` and `height` in thousandths of an em, `width` in hundredths of a percent.
  static func bar(_ style: String, y: Int, width: Int, height: Int) -> Shape {
    // A hollow bar has its stroke outside, so it is drawn a little inside its space.
    let inset = style == "hollow" ? 50 : 0
    let x: Attributes = style == "hollow" ? [("x", ".75")] : []
    return Shape(
      name: "rect",
      attributes: [("class", style)] + x + [
        ("y", Drawing.em(y + inset)), ("width", Drawing.percent(width)),
        ("height", Drawing.em(height - 2 * inset)),
      ])
  }

  /// A line between two points; `x` in hundredths of a percent, `y` in thousandths of an em.
  static func line(_ style: String, x1: Int, y1: Int, x2: Int, y2: Int) -> Shape {
    Shape(
      name: "line",
      attributes: [
        ("class", style)
      ] + (x1 == 0 ? [] : [("x1", Drawing.percent(x1))]) + [
        ("x2", Drawing.percent(x2)), ("y1", Drawing.em(y1)), ("y2", Drawing.em(y2)),
      ])
  }

  static func point(_ style: String, x: Int, y: Int) -> Shape {
    Shape(
      name: "circle",
      attributes: [("class", style), ("cx", Drawing.percent(x)), ("cy", Drawing.em(y)), ("r", ".28em")])
  }

  static func text(
    _ text: String, _ style: String, x: Int = 0, y: Int, anchor: String? = nil, dx: String? = nil
  )
    -> Shape
  {
    // Most texts of an axis stand in the middle of their tick; their style says so.
    let isCentred = style == "q" && anchor == "middle"
    var attributes: Attributes = [("class", isCentred ? "m" : style)]
    if x != 0 { attributes.append(("x", Drawing.percent(x))) }
    attributes.append(("y", Drawing.em(y)))
    if let dx { attributes.append(("dx", dx)) }
    if let anchor, !isCentred { attributes.append(("text-anchor", anchor)) }
    return Shape(name: "text", attributes: attributes, text: text)
  }

  /// A value, then its label beside it; further lines of the label below.
  static func labels(_ value: String, _ label: [String], y: Int, indent: String = "3.3em") -> Shape {
    var spans = [Shape(name: "tspan", attributes: [("class", "v")], text: value)]
    for (place, line) in label.enumerated() {
      let below: Attributes = place == 0 ? [] : [("dy", "1.2em")]
      spans.append(Shape(name: "tspan", attributes: [("x", indent)] + below, text: line))
    }
    return Shape(name: "text", attributes: [("y", Drawing.em(y))], children: spans)
  }

  /// A part of the width with a scale of its own.
  static func plot(x: Int, width: Int, _ children: [Shape]) -> Shape {
    Shape(
      name: "svg",
      attributes: [("x", Drawing.percent(x)), ("width", Drawing.percent(width)), ("overflow", "visible")],
      children: children)
  }

  /// The styles of the shape and of those within it.
  var styles: [String] {
    attributes.filter { $0.0 == "class" }.map(\.1) + children.flatMap(\.styles)
  }
}
