import Definitions
import Edition

extension FigureBuilder {
  /// The line of a series over all periods since the start; bars where there is no line to draw.
  var trend: Figure {
    let series = TrendTable(view: view, number: table)
    let points = series.periods.map { period in
      TrendChart.Point(
        period: period, value: series.count(series.lead, period),
        isProvisional: view.index.table(view.spec.id, period, row: series.lead)?.isProvisional == true,
        followsBreak: view.facts.claims.isBroken(from: period.shifted(by: -1), to: period))
    }
    let known = points.filter { $0.value != nil }
    let source =
      view.facts.words.text(PagePhrase.unit, ["things": view.label(series.lead).lowercased()]) + " "
      + view.facts.origin
    guard let first = known.first, let last = known.last else {
      return Figure(
        number: number, name: view.spec.id, caption: view.spec.title,
        scope: view.facts.words(Absence.notAvailable),
        content: .absent(view.facts.words(PagePhrase.noSeries)),
        alternative: view.facts.words(NationalPhrase.noFigureSeries),
        source: source)
    }
    guard known.count > 2 || points.contains(where: \.followsBreak) else {
      return few(known, of: view.label(series.lead).lowercased(), source)
    }
    let highest = known.max { $0.value! < $1.value! }!
    let lowest = known.min { $0.value! < $1.value! }!
    let breaks = points.filter(\.followsBreak).map {
      " " + view.facts.words.text(NationalPhrase.lineBreaks, ["period": $0.period.description])
    }.joined()
    func said(_ point: TrendChart.Point) -> String {
      "\(point.period), \(view.facts.words.count(point.value!))"
    }
    let range = view.facts.words.range(
      view.facts.words.title(first.period), view.facts.words.title(last.period))
    let description =
      view.facts.words.text(NationalPhrase.line, ["range": range]) + breaks + " "
      + view.facts.words.text(
        NationalPhrase.linePoints, ["highest": said(highest), "lowest": said(lowest), "last": said(last)])
      + " " + allInTable
    let chart = TrendChart(points: points, axis: .counts(highest.value!), words: view.facts.words)
    return Figure(
      number: number, name: view.spec.id, caption: view.spec.title,
      scope: view.facts.words.range(first.period.description, last.period.description),
      content: .drawing(
        legend: Self.legend(points, view.facts.words),
        panels: [
          Figure.Panel(title: nil, name: view.spec.title, description: description, drawing: chart.drawing)
        ],
        isQuarters: false),
      alternative: "\(view.spec.title). \(description)", source: source)
  }

  /// One or two periods as bars.
  private func few(_ points: [TrendChart.Point], of things: String, _ source: String) -> Figure {
    let words = view.facts.words
    let bars = points.map { point in
      let state = point.isProvisional ? ", \(words(PagePhrase.provisional))" : ""
      return BarChart.Bar(
        label: point.period.description + state, printed: words.count(point.value!), length: point.value,
        comparison: nil, isHollow: false)
    }
    let axis = Axis.counts(points.map { $0.value! }.max()!)
    let chart = BarChart(bars: bars, axis: axis, hasTrack: false, tickLabel: words.count)
    let counts = words.text(NationalPhrase.countOf, ["things": things])
    let numbers = bars.map { "\($0.label) \($0.printed)" }.joined(separator: "; ")
    let description =
      words.text(NationalPhrase.barsCount, ["counts": counts, "numbers": numbers]) + " " + allInTable
    return Figure(
      number: number, name: view.spec.id, caption: view.spec.title, scope: counts,
      content: .drawing(
        legend: [],
        panels: [
          Figure.Panel(title: nil, name: view.spec.title, description: description, drawing: chart.drawing)
        ],
        isQuarters: false),
      alternative: "\(view.spec.title). \(description)", source: source)
  }

  static func legend(_ points: [TrendChart.Point], _ words: Words) -> [Figure.LegendItem] {
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
