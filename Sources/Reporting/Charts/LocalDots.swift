/// Shares of a unit and of the nation on one scale from 0% to 100%: a filled circle and a hollow diamond.
struct LocalDots {
  /// One answer: both values as printed, and in tenths of a percent.
  struct Row {
    let label: String
    let own: (printed: String, tenths: Int)?
    let nation: (printed: String, tenths: Int)?
  }

  /// The answers of one variable.
  struct Group {
    let title: String?
    let rows: [Row]
  }

  let groups: [Group]
  /// Of the diamond, unique on the page.
  let id: String

  private static let axis = Axis(maximum: 1000, step: 250)

  var drawing: Drawing {
    var shapes: [Shape] = [.definition(.nation(id: id))]
    var plot: [Shape] = []
    var top = 0
    for group in groups {
      if let title = group.title {
        shapes.append(.text(title, "q", y: top + 1000))
        shapes.append(.line("axis", x1: 0, y1: top + 1450, x2: 10_000, y2: top + 1450))
        top += 1750
      }
      for row in group.rows { add(row, &top, &shapes, &plot) }
      top += 500
    }
    return Drawing(height: top + 1700, shapes: shapes + [.plot(x: 200, width: 9600, plot + scale(at: top))])
  }

  private func add(_ row: Row, _ top: inout Int, _ shapes: inout [Shape], _ plot: inout [Shape]) {
    let lines = BarChart.wrap(row.label)
    shapes.append(.labels(row.own?.printed ?? ".", lines, y: top + 1000))
    shapes.append(.text(row.nation?.printed ?? ".", "q", x: 10_000, y: top + 1000, anchor: "end"))
    let y = top + 1900 + (lines.count - 1) * 1200
    plot.append(.line("grid", x1: 0, y1: y, x2: 10_000, y2: y))
    let places = (row.own.map { Self.axis.place($0.tenths) }, row.nation.map { Self.axis.place($0.tenths) })
    if let own = places.0, let nation = places.1, own != nation {
      plot.append(.line("span", x1: own, y1: y, x2: nation, y2: y))
    }
    if let nation = places.1 { plot.append(.use(id, x: nation, y: y)) }
    if let own = places.0 { plot.append(.unit(x: own, y: y)) }
    top = y + 850
  }

  private func scale(at top: Int) -> [Shape] {
    var shapes: [Shape] = [.line("axis", x1: 0, y1: top, x2: 10_000, y2: top)]
    for tick in Self.axis.ticks {
      let x = Self.axis.place(tick)
      let anchor = tick == 0 ? nil : tick == Self.axis.maximum ? "end" : "middle"
      shapes.append(.text("\(tick / 10)%", "q", x: x, y: top + 1450, anchor: anchor))
    }
    return shapes
  }
}
