import Definitions

/// A line over time. It is left out across a break; a provisional point is hollow.
struct TrendChart {
  /// One period of the series.
  struct Point {
    let period: Period
    let value: Int?
    let isProvisional: Bool
    /// The series cannot be compared with the point before.
    let followsBreak: Bool
  }

  let points: [Point]
  let axis: Axis
  let words: Words

  private static let top = 2200
  private static let bottom = 17_000
  private static let mostLabels = 14

  private func x(_ place: Int) -> Int {
    points.count < 2 ? 5000 : 400 + (9200 * place * 2 + points.count - 1) / (2 * (points.count - 1))
  }
  private func y(_ value: Int) -> Int {
    Self.bottom - ((Self.bottom - Self.top) * value * 2 + axis.maximum) / (2 * axis.maximum)
  }

  var drawing: Drawing {
    let hasShortLabels = points.count <= Self.mostLabels && points.first?.period.kind != .year
    return Drawing(
      height: hasShortLabels ? 20_500 : 18_900,
      shapes: grid + lines + breaks + marks + labels + (hasShortLabels ? shortLabels : [])
        + years(below: hasShortLabels))
  }

  private var grid: [Shape] {
    [.line("axis", x1: 0, y1: Self.bottom, x2: 10_000, y2: Self.bottom)]
      + axis.ticks.dropFirst().flatMap { tick -> [Shape] in
        [
          .line("grid", x1: 0, y1: y(tick), x2: 10_000, y2: y(tick)),
          .text(words.count(tick), "q", y: y(tick) - 350),
        ]
      }
  }

  private var lines: [Shape] {
    points.indices.dropFirst().compactMap { place in
      guard !points[place].followsBreak, let from = points[place - 1].value, let to = points[place].value
      else { return nil }
      return .line("series-line", x1: x(place - 1), y1: y(from), x2: x(place), y2: y(to))
    }
  }

  private var breaks: [Shape] {
    points.indices.dropFirst().filter { points[$0].followsBreak }.flatMap { place -> [Shape] in
      let middle = (x(place - 1) + x(place)) / 2
      let toLeft = middle > 2000
      return [
        .line("break", x1: middle, y1: 1000, x2: middle, y2: Self.bottom),
        .text(
          words(PagePhrase.breakMark), "break-label", x: middle, y: 1800, anchor: toLeft ? "end" : "start",
          dx: toLeft ? "-.6em" : ".6em"),
      ]
    }
  }

  private var marks: [Shape] {
    points.enumerated().compactMap { place, point in
      point.value.map { .point(point.isProvisional ? "point provisional" : "point", x: x(place), y: y($0)) }
    }
  }

  /// First, last, highest and both sides of a break, as far as they fit beside each other.
  private var labels: [Shape] {
    let present = points.indices.filter { points[$0].value != nil }
    guard let first = present.first, let last = present.last else { return [] }
    let highest = present.max { points[$0].value! < points[$1].value! }!
    let sides = points.indices.dropFirst().filter { points[$0].followsBreak }.flatMap { [$0, $0 - 1] }
    var taken: [TrendLabel] = []
    let ticks = axis.ticks.dropFirst().map {
      TrendLabel(text: words.count($0), x: 0, y: y($0) - 350, anchor: "start")
    }
    var seen: Set<Int> = []
    for place in [last, first, highest] + sides
    where points[place].value != nil && seen.insert(place).inserted {
      let labels = labels(place, isFirst: place == first, isLast: place == last)
      let free = labels.first { label in !(taken + ticks).contains { $0.overlaps(label) } }
      if let free { taken.append(free) }
    }
    return taken.map(\.shape)
  }

  /// Below a point that is lower than the one before it and after a break, else above it; then the other side.
  private func labels(_ place: Int, isFirst: Bool, isLast: Bool) -> [TrendLabel] {
    let point = points[place]
    let value = point.value!
    let beforeBreak = place + 1 < points.count && points[place + 1].followsBreak
    let isLower = place > 0 && (points[place - 1].value ?? 0) > value
    let hasRoomBelow = y(value) < Self.bottom - 2000
    let isBelow = (isLower || point.followsBreak) && hasRoomBelow
    let (position, anchor) =
      isFirst
      ? (0, "start")
      : isLast
        ? (10_000, "end")
        : beforeBreak
          ? (x(place) + 60, "end") : point.followsBreak ? (x(place) - 60, "start") : (x(place), "middle")
    let sides = !hasRoomBelow ? [false] : [isBelow, !isBelow]
    return sides.map {
      TrendLabel(text: words.count(value), x: position, y: y(value) + ($0 ? 1500 : -750), anchor: anchor)
    }
  }

  private var shortLabels: [Shape] {
    points.enumerated().map { place, point in
      let month = point.period.firstMonth % 12
      let text = point.period.kind == .month ? String(month + 1) : "Q\(month / 3 + 1)"
      return .text(text, "q", x: x(place), y: 18_350, anchor: "middle")
    }
  }

  private func years(below hasShortLabels: Bool) -> [Shape] {
    let line = hasShortLabels ? 18_850 : 17_350
    let half = points.count < 2 ? 500 : min(220, 9200 / (points.count - 1) * 35 / 100)
    return Set(points.map { $0.period.firstMonth / 12 }).sorted().flatMap { year -> [Shape] in
      let places = points.indices.filter { points[$0].period.firstMonth / 12 == year }
      let (from, to) = (x(places[0]) - half, x(places[places.count - 1]) + half)
      return [
        .line("axis", x1: from, y1: line, x2: to, y2: line),
        .text(String(year), "n", x: (from + to) / 2, y: line + 1250, anchor: "middle"),
      ]
    }
  }
}
