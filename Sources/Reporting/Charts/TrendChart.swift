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

  /// Where the first point stands, in hundredths of a percent: further right where the numbers of the scale need it.
  private let start: Int

  static let bottom = 17_000
  private static let mostLabels = 14

  init(points: [Point], axis: Axis, words: Words) {
    let nearest = TrendChart(points: points, axis: axis, words: words, start: 400)
    let widest = axis.ticks.dropFirst().map { words.count($0).count }.max() ?? 0
    self =
      nearest.crowdsScale
      ? TrendChart(
        points: points, axis: axis, words: words, start: widest * TrendLabel.character + TrendLabel.gap + 100)
      : nearest
  }

  private init(points: [Point], axis: Axis, words: Words, start: Int) {
    self.points = points
    self.axis = axis
    self.words = words
    self.start = start
  }

  /// The line runs through a number of the scale, or leaves no room for that of its first point.
  private var crowdsScale: Bool {
    guard points.count > 1 else { return false }
    let scale = self.scale
    if strokes.contains(where: { stroke in scale.contains { $0.meets(stroke.from, stroke.to) } }) {
      return true
    }
    guard let first = points.firstIndex(where: { $0.value != nil }), x(first) < 2500 else { return false }
    return !labelled.contains { $0.place == first }
  }

  /// The words at breaks stand above all numbers.
  private var top: Int { points.dropFirst().contains(where: \.followsBreak) ? 3300 : 2200 }
  /// Where the words at breaks stand.
  static let breakLine = 1200

  /// From the first point to the last, beside which its number stands.
  private var width: Int {
    let last = points.last { $0.value != nil }?.value
    return 9600 - start - (last.map { words.count($0).count * TrendLabel.character } ?? 0)
  }

  func x(_ place: Int) -> Int {
    points.count < 2 ? 5000 : start + (width * place * 2 + points.count - 1) / (2 * (points.count - 1))
  }
  func y(_ value: Int) -> Int {
    Self.bottom - ((Self.bottom - top) * value * 2 + axis.maximum) / (2 * axis.maximum)
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
      let middle = middle(place)
      let toLeft = isLeft(middle)
      return [
        .line("break", x1: middle, y1: 400, x2: middle, y2: Self.bottom),
        .text(
          words(PagePhrase.breakMark), "break-label", x: middle, y: Self.breakLine,
          anchor: toLeft ? "end" : "start",
          dx: toLeft ? "-.6em" : ".6em"),
      ]
    }
  }

  /// Where a break lies before a point.
  func middle(_ place: Int) -> Int { (x(place - 1) + x(place)) / 2 }
  /// The word of a break stands to its left.
  func isLeft(_ middle: Int) -> Bool { middle > 2000 }

  private var marks: [Shape] {
    points.enumerated().compactMap { place, point in
      point.value.map { .point(point.isProvisional ? "point provisional" : "point", x: x(place), y: y($0)) }
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
    let half = points.count < 2 ? 500 : min(220, width / (points.count - 1) * 35 / 100)
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
