extension Shape {
  /// The filled circle of a unit; `x` in hundredths of a percent, `y` in thousandths of an em.
  static func unit(x: Int, y: Int) -> Shape {
    Shape(
      name: "circle",
      attributes: [("class", "unit"), ("cx", Drawing.percent(x)), ("cy", Drawing.em(y)), ("r", ".33em")])
  }

  /// The hollow diamond of the nation.
  static func nation(x: Int, y: Int) -> Shape {
    Shape(
      name: "svg",
      attributes: [("x", Drawing.percent(x)), ("y", Drawing.em(y)), ("overflow", "visible")],
      children: [
        Shape(
          name: "rect",
          attributes: [
            ("class", "nation"), ("x", "-.38em"), ("y", "-.38em"), ("width", ".76em"), ("height", ".76em"),
            ("transform", "rotate(45)"),
          ])
      ])
  }
}
