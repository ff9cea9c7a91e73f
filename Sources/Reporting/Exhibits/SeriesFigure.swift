import Definitions

/// A line over time: of the nation since the start of its series, or of a unit over its last quarters.
struct SeriesFigure {
  let points: [TrendChart.Point]
  let words: Words

  /// Before the first number there is no line that a break could cut.
  init(points: [TrendChart.Point], words: Words) {
    let first = points.firstIndex { $0.value != nil } ?? points.count
    self.points = points.enumerated().map { place, point in
      place > first
        ? point
        : TrendChart.Point(
          period: point.period, value: point.value, isProvisional: point.isProvisional, followsBreak: false)
    }
    self.words = words
  }

  /// The points that its words name; `nil` where no period has a number.
  var ends:
    (first: TrendChart.Point, last: TrendChart.Point, highest: TrendChart.Point, lowest: TrendChart.Point)?
  {
    let known = points.filter { $0.value != nil }
    guard let first = known.first, let last = known.last,
      let highest = known.max(by: { $0.value! < $1.value! }),
      let lowest = known.min(by: { $0.value! < $1.value! })
    else { return nil }
    return (first, last, highest, lowest)
  }

  /// `2022-Q2, 11.500`
  func said(_ point: TrendChart.Point) -> String {
    "\(point.period), \(point.value.map(words.count) ?? "")"
  }

  /// What is said of every break.
  func breaks(_ phrase: (Period) -> String) -> [String] {
    points.filter(\.followsBreak).map { phrase($0.period) }
  }

  /// The drawing and its legend.
  func content(name: String, description: String) -> Figure.Content {
    let chart = TrendChart(
      points: points, axis: .counts(points.compactMap(\.value).max() ?? 1), words: words)
    return .drawing(
      legend: legend,
      panels: [Figure.Panel(title: nil, name: name, description: description, drawing: chart.drawing)],
      isQuarters: false)
  }

  private var legend: [Figure.LegendItem] {
    var legend: [Figure.LegendItem] = []
    if points.contains(where: { !$0.isProvisional }) {
      legend.append(Figure.LegendItem(mark: .point, text: words(PagePhrase.final)))
    }
    if points.contains(where: \.isProvisional) {
      legend.append(Figure.LegendItem(mark: .provisional, text: words(PagePhrase.provisional)))
    }
    if points.contains(where: \.followsBreak) {
      legend.append(Figure.LegendItem(mark: .seriesBreak, text: words(PagePhrase.breakLegend)))
    }
    return legend
  }
}
