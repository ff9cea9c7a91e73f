import Definitions

/// The numbers beside its points, where nothing else stands.
extension TrendChart {
  /// First, last, highest and both sides of a break, as far as they fit: no number meets another text, the line or a
  /// break.
  var labels: [Shape] { labelled.map(\.label.shape) }

  var labelled: [(place: Int, label: TrendLabel)] {
    let present = points.indices.filter { points[$0].value != nil }
    guard let first = present.first, let last = present.last else { return [] }
    let highest = present.max { points[$0].value! < points[$1].value! }!
    let sides = points.indices.dropFirst().filter { points[$0].followsBreak }.flatMap { [$0, $0 - 1] }
    var taken: [(place: Int, label: TrendLabel)] = []
    var seen: Set<Int> = []
    let (texts, strokes) = (self.texts, self.strokes)
    for place in [last, first, highest] + sides
    where points[place].value != nil && seen.insert(place).inserted {
      let labels = (place == last ? [beside(place)] : []) + around(place)
      let free = labels.first { label in
        !taken.contains { $0.label.overlaps(label) } && !texts.contains { $0.overlaps(label) }
          && !strokes.contains { label.meets($0.from, $0.to) }
      }
      if let free { taken.append((place, free)) }
    }
    return taken
  }

  /// The numbers of the scale.
  var scale: [TrendLabel] {
    axis.ticks.dropFirst().map {
      TrendLabel(text: words.count($0), x: 0, y: y($0) - 350, anchor: "start")
    }
  }

  /// The texts that stand already: the numbers of the scale and the words at breaks.
  private var texts: [TrendLabel] {
    scale
      + points.indices.dropFirst().filter { points[$0].followsBreak }.map { place in
        let middle = middle(place)
        let toLeft = isLeft(middle)
        return TrendLabel(
          text: words(PagePhrase.breakMark), x: middle + (toLeft ? -250 : 250), y: Self.breakLine,
          anchor: toLeft ? "end" : "start")
      }
  }

  /// The line itself, its points, and the breaks with room beside them.
  var strokes: [(from: (x: Int, y: Int), to: (x: Int, y: Int))] {
    var strokes: [(from: (x: Int, y: Int), to: (x: Int, y: Int))] = []
    for place in points.indices.dropFirst() {
      if points[place].followsBreak {
        for x in [middle(place) - TrendLabel.gap, middle(place) + TrendLabel.gap] {
          strokes.append(((x, 400), (x, Self.bottom)))
        }
      } else if let from = points[place - 1].value, let to = points[place].value {
        strokes.append(((x(place - 1), y(from)), (x(place), y(to))))
      }
    }
    return strokes
      + points.indices.compactMap { place in
        points[place].value.map { ((x(place), y($0) - 300), (x(place), y($0) + 300)) }
      }
  }

  /// Right of the last point.
  private func beside(_ place: Int) -> TrendLabel {
    TrendLabel(
      text: words.count(points[place].value!), x: x(place) + 200, y: y(points[place].value!) + 350,
      anchor: "start")
  }

  /// Above a point and below it: in the middle, and to either side.
  private func around(_ place: Int) -> [TrendLabel] {
    let value = points[place].value!
    let hasRoomBelow = y(value) < Self.bottom - 2000
    return [false, true].filter { !$0 || hasRoomBelow }.flatMap { isBelow in
      let (x, gap) = (x(place), TrendLabel.gap)
      return [
        ("middle", x), ("start", max(0, x - 60)), ("end", x + 60), ("start", x + gap), ("end", x - gap),
      ].map {
        anchor, x in
        TrendLabel(
          text: words.count(value), x: x, y: y(value) + (isBelow ? 1500 : -750), anchor: anchor)
      }
    }.filter(\.fits)
  }
}
