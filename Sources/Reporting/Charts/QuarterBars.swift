/// One answer in several periods: a bar per period, the reported one in the colour of data.
struct QuarterBars {
  struct Bar {
    let period: String
    let printed: String
    /// In tenths of a percent; `nil` draws the words instead of a bar.
    let length: Int?
    let isReported: Bool
    /// It cannot be compared with the bar before it.
    let followsBreak: Bool
  }

  let bars: [Bar]
  let axis: Axis

  private static let rowHeight = 1250

  var drawing: Drawing {
    var shapes: [Shape] = []
    for (place, bar) in bars.enumerated() {
      let top = place * Self.rowHeight
      if bar.followsBreak { shapes.append(.line("break", x1: 0, y1: top, x2: 10_000, y2: top)) }
      shapes.append(.text(bar.period, bar.isReported ? "v" : "q", y: top + 950))
      let width = bar.length.map { axis.place($0) } ?? 0
      var plot: [Shape] = []
      if width > 0 {
        plot.append(.bar(bar.isReported ? "bar" : "past", y: top + 120, width: width, height: 1000))
      }
      plot.append(
        .text(bar.printed, bar.isReported ? "v" : "n", x: width, y: top + 950, dx: ".4em"))
      shapes.append(.plot(x: 3200, width: 5300, plot))
    }
    let height = bars.count * Self.rowHeight
    shapes.append(.line("axis", x1: 3200, y1: 0, x2: 3200, y2: height))
    return Drawing(height: height, shapes: shapes)
  }
}
