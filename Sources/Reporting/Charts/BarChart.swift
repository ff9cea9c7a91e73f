/// Horizontal bars: the printed value first, then the label, then the bar on a line of its own.
struct BarChart {
  /// One bar; `length` and `comparison` in the unit of the axis.
  struct Bar {
    let label: String
    let printed: String
    /// `nil` draws no bar.
    let length: Int?
    let comparison: Int?
    let isHollow: Bool
    /// Between which values the true one lies; drawn as a line over the end of the bar.
    var range: ClosedRange<Int>?
  }

  let bars: [Bar]
  let axis: Axis
  /// Parts of a whole get a track to 100%.
  let hasTrack: Bool
  let tickLabel: (Int) -> String

  private static let rowHeight = 2600
  private static let wrapped = 1200
  private static let longest = 32

  var drawing: Drawing {
    var shapes: [Shape] = []
    var top = 0
    // Large counts need more room before their labels.
    let indent = bars.contains { $0.printed.count > 5 } ? "4.4em" : "3.3em"
    for bar in bars {
      let lines = Self.wrap(bar.label)
      shapes.append(.labels(bar.printed, lines, y: top + 1000, indent: indent))
      let y = top + 1500 + (lines.count - 1) * Self.wrapped
      shapes.append(
        hasTrack
          ? .bar("track", y: y, width: 10_000, height: 750)
          : .line("grid", x1: 0, y1: y + 375, x2: 10_000, y2: y + 375))
      if let length = bar.length, length > 0 {
        shapes.append(.bar(bar.isHollow ? "hollow" : "bar", y: y, width: axis.place(length), height: 750))
      }
      if let range = bar.range {
        shapes.append(
          .line(
            "range", x1: axis.place(range.lowerBound), y1: y + 375, x2: axis.place(range.upperBound),
            y2: y + 375))
      }
      if let comparison = bar.comparison {
        let x = axis.place(comparison)
        shapes.append(.line("tick", x1: x, y1: y - 120, x2: x, y2: y + 870))
      }
      top = y + Self.rowHeight - 1500
    }
    return Drawing(height: top + 1700, shapes: shapes + scale(at: top))
  }

  private func scale(at top: Int) -> [Shape] {
    var shapes: [Shape] = [.line("axis", x1: 0, y1: top, x2: 10_000, y2: top)]
    for tick in axis.ticks {
      let x = axis.place(tick)
      let anchor = tick == 0 ? nil : tick == axis.maximum ? "end" : "middle"
      shapes.append(.text(tickLabel(tick), "q", x: x, y: top + 1450, anchor: anchor))
    }
    return shapes
  }

  /// Labels longer than 32 characters continue on the next line, at a word.
  static func wrap(_ label: String) -> [String] {
    if label.utf8.count <= longest { return [label] }
    var lines: [String] = []
    for word in label.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= longest {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.isEmpty ? [label] : lines
  }
}
