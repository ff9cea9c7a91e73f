import Definitions

/// Checks that the geometry of a drawing follows from the numbers it prints.
struct AuditDrawing {
  private let drawing: WrittenDrawing
  private let values: [AuditValues]
  private let language: PageLanguage
  private let parts: [[WrittenDrawing.Shape]]
  private(set) var faults: [String] = []
  /// The scales, in tenths of a percent, on which the bars per period are as long as they say; `nil` without such
  /// bars. All drawings of a figure have one scale.
  private(set) var scales: Set<Int>?

  init(_ drawing: WrittenDrawing, _ values: [AuditValues], in language: PageLanguage) {
    self.drawing = drawing
    self.values = values
    self.language = language
    var parts: [[WrittenDrawing.Shape]] = []
    for shape in drawing.shapes {
      while parts.count <= max(shape.part, shape.own) { parts.append([]) }
      parts[shape.part].append(shape)
    }
    self.parts = parts
    for shapes in parts { check(shapes) }
  }

  private mutating func check(_ shapes: [WrittenDrawing.Shape]) {
    for text in shapes where text.name == "text" && (!text.value.isEmpty || text.style == "v") {
      let printed = text.value.isEmpty ? text.text : text.value
      if !values.contains(where: { $0.explain(printed) }) { fault("prints a number that is not published") }
    }
    if shapes.contains(where: { $0.style.hasPrefix("point") }) {
      line(shapes)
    } else if let label = shapes.first(where: { $0.attribute("dx") == ".4em" }) {
      period(shapes, label)
    } else {
      rows(shapes)
    }
  }

  private mutating func fault(_ what: String) {
    let name = drawing.title.isEmpty ? drawing.id : drawing.title
    faults.append("the drawing \"\(name)\" \(what)")
  }

  /// A percentage in tenths, or a count.
  private func length(_ printed: String) -> Int? {
    switch PrintedNumber(printed, in: language) {
    case .percent(let tenths): tenths
    case .count(let count): count
    default: nil
    }
  }

  /// Part of a whole in hundredths of a percent, rounded half up.
  private static func share(_ part: Int, of whole: Int) -> Int { (20_000 * part + whole) / (2 * whole) }

  // MARK: Bars and dots

  /// A label with the value printed before it, and what is drawn under it.
  private struct Row {
    let label: String
    let printed: String
    let y: Int
    /// The value of the nation, printed at the other end.
    var nation: String?
    var bar: Int?
    var ticks: [Int] = []
    var ownDot: Int?
    var nationDot: Int?
  }

  private mutating func rows(_ shapes: [WrittenDrawing.Shape]) {
    var rows: [Row] = []
    var maximum: Int?
    var dots: [WrittenDrawing.Shape] = []
    for shape in shapes {
      let last = rows.indices.last
      switch (shape.name, shape.style) {
      case ("text", _) where !shape.value.isEmpty:
        rows.append(Row(label: shape.text, printed: shape.value, y: shape.down("y") ?? 0))
      case ("text", "q") where shape.attribute("text-anchor") == "end" && shape.across("x") == 10_000:
        if let last, rows[last].bar == nil, shape.down("y") == rows[last].y { rows[last].nation = shape.text }
        maximum = length(shape.text)
      case ("rect", "bar"), ("rect", "hollow"), ("rect", "past"):
        guard let last, rows[last].bar == nil, let width = shape.across("width") else {
          fault("has a bar without a label")
          continue
        }
        rows[last].bar = width
      case ("line", "tick"): if let last, let x = shape.across("x1") { rows[last].ticks.append(x) }
      case ("svg", _): dots += parts[shape.own].filter { $0.style == "unit" || $0.name == "use" }
      default: break
      }
    }
    for dot in dots {
      let isOwn = dot.style == "unit"
      let y = dot.down(isOwn ? "cy" : "y") ?? 0
      guard let place = rows.lastIndex(where: { $0.y < y }), let x = dot.across(isOwn ? "cx" : "x") else {
        fault("has a dot without a label")
        continue
      }
      if isOwn { rows[place].ownDot = x } else { rows[place].nationDot = x }
    }
    for row in rows {
      if dots.isEmpty { bar(row, maximum) } else { check(row) }
    }
  }

  private mutating func bar(_ row: Row, _ maximum: Int?) {
    guard row.bar != nil || !row.ticks.isEmpty else {
      if let length = length(row.printed), length > 0 { fault("has no bar for \"\(row.label)\"") }
      return
    }
    guard let maximum, maximum > 0 else { return fault("has bars without a scale") }
    let expected = length(row.printed).map { Self.share($0, of: maximum) } ?? 0
    if row.bar ?? 0 != expected {
      fault("has a bar for \"\(row.label)\" that is not as long as its label says")
    }
    let isPublished = row.ticks.allSatisfy { tick in
      values.contains { $0.percents.contains { Self.share($0, of: maximum) == tick } }
    }
    if !isPublished { fault("has a mark for \"\(row.label)\" where no published percentage lies") }
  }

  /// A dot for the unit and a mark for the nation, on a scale to 100%.
  private mutating func check(_ row: Row) {
    func place(_ printed: String?) -> Int? {
      guard let printed else { return nil }
      return printed.hasPrefix("<") ? 0 : length(printed).map { $0 * 10 }
    }
    if row.ownDot != place(row.printed) {
      fault("has a dot for \"\(row.label)\" that is not where its label says")
    }
    if row.nationDot != place(row.nation) {
      fault("has a mark for \"\(row.label)\" that is not where its label says")
    }
  }

  // MARK: Bars per period

  private mutating func period(_ shapes: [WrittenDrawing.Shape], _ label: WrittenDrawing.Shape) {
    let bars = shapes.filter { $0.name == "rect" }
    let width = bars.first.flatMap { $0.across("width") } ?? 0
    if bars.count > 1 || (label.across("x") ?? 0) != width { return fault("has a label beside another bar") }
    let length = length(label.text) ?? 0
    let scales = Set(stride(from: 50, through: 1000, by: 50).filter { Self.share(length, of: $0) == width })
    self.scales = self.scales.map { $0.intersection(scales) } ?? scales
  }

  // MARK: Lines

  private mutating func line(_ shapes: [WrittenDrawing.Shape]) {
    let ticks = shapes.filter { $0.name == "text" && $0.style == "q" && $0.attribute("text-anchor") == nil }
      .compactMap { tick -> (value: Int, y: Int)? in
        guard let value = length(tick.text), let y = tick.down("y") else { return nil }
        return (value, y + 350)
      }
    guard let top = ticks.max(by: { $0.value < $1.value }), top.value > 0,
      let bottom = shapes.first(where: { $0.name == "line" && $0.style == "axis" })?.down("y1")
    else { return fault("has a line without a scale") }
    func place(_ value: Int) -> Int { bottom - ((bottom - top.y) * value * 2 + top.value) / (2 * top.value) }

    for tick in ticks where place(tick.value) != tick.y { fault("has a scale with uneven steps") }
    let points = Set(shapes.filter { $0.name == "circle" }.compactMap { $0.down("cy") })
    let published = Set(values.flatMap { $0.counts.filter { $0 <= top.value }.map(place) })
    if !points.isSubset(of: published) { fault("has a point where no published number lies") }
    for line in shapes where line.style == "series-line" {
      let ends = [line.down("y1"), line.down("y2")].compactMap { $0 }
      if ends.count != 2 || !points.isSuperset(of: ends) { fault("has a line that does not join its points") }
    }
    for label in shapes where label.name == "text" && label.style == "v" {
      guard let value = length(label.text), let y = label.down("y"), value <= top.value,
        points.contains(place(value)),
        [-750, 350, 1500].contains(y - place(value))
      else {
        fault("has a label that is not at its point")
        continue
      }
    }
  }
}
