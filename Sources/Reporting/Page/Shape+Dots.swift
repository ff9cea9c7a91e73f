extension Shape {
  /// The filled circle of a unit; `x` in hundredths of a percent, `y` in thousandths of an em.
  static func unit(x: Int, y: Int) -> Shape {
    Shape(
      name: "circle",
      attributes: [("class", "unit"), ("cx", Drawing.percent(x)), ("cy", Drawing.em(y)), ("r", ".33em")])
  }

  /// The hollow diamond of the nation, around the origin.
  static func nation(id: String? = nil) -> Shape {
    Shape(
      name: "rect",
      attributes: (id.map { [("id", $0)] } ?? []) + [
        ("class", "nation"), ("x", "-.38em"), ("y", "-.38em"), ("width", ".76em"), ("height", ".76em"),
        ("transform", "rotate(45)"),
      ])
  }

  /// A shape that is drawn by ``use(_:x:y:)`` only.
  static func definition(_ shape: Shape) -> Shape { Shape(name: "defs", attributes: [], children: [shape]) }

  /// The shape with this id, with its origin at a place.
  static func use(_ id: String, x: Int, y: Int) -> Shape {
    Shape(name: "use", attributes: [("href", "#\(id)"), ("x", Drawing.percent(x)), ("y", Drawing.em(y))])
  }
}
