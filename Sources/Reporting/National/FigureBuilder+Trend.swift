import Definitions
import Edition

extension FigureBuilder {
  /// The line of a series over all periods since the start; bars where there is no line to draw.
  var trend: Figure {
    let words = view.facts.words
    let table = TrendTable(view: view, number: self.table)
    let series = SeriesFigure(
      points: table.periods.map { period in
        TrendChart.Point(
          period: period, value: table.count(table.lead, period),
          isProvisional: view.index.table(view.spec.id, period, row: table.lead)?.isProvisional == true,
          followsBreak: view.facts.claims.isBroken(from: period.shifted(by: -1), to: period))
      }, words: words)
    let source =
      words.text(PagePhrase.unit, ["things": view.label(table.lead).lowercased()]) + " " + view.facts.origin
    guard let ends = series.ends else {
      return figure(
        scope: words(Absence.notAvailable), content: .absent(words(PagePhrase.noSeries)),
        alternative: words(NationalPhrase.noFigureSeries), source: source)
    }
    let known = series.points.filter { $0.value != nil }
    guard known.count > 2 || series.points.contains(where: \.followsBreak) else {
      return few(known, of: view.label(table.lead).lowercased(), source)
    }
    let range = words.range(words.title(ends.first.period), words.title(ends.last.period))
    let breaks = series.breaks {
      " " + words.text(NationalPhrase.lineBreaks, ["period": $0.description])
    }.joined()
    let points = words.text(
      NationalPhrase.linePoints,
      [
        "highest": series.said(ends.highest), "lowest": series.said(ends.lowest),
        "last": series.said(ends.last),
      ])
    let description =
      words.text(NationalPhrase.line, ["range": range]) + "\(breaks) \(points) \(allInTable)"
    return figure(
      scope: words.range(ends.first.period.description, ends.last.period.description),
      content: series.content(name: view.spec.title, description: description),
      alternative: "\(view.spec.title). \(description)", source: source)
  }

  /// One or two periods as bars.
  private func few(_ points: [TrendChart.Point], of things: String, _ source: String) -> Figure {
    let words = view.facts.words
    let bars = points.map { point in
      let state = point.isProvisional ? ", \(words(PagePhrase.provisional))" : ""
      return BarChart.Bar(
        label: point.period.description + state, printed: point.value.map(words.count) ?? "",
        length: point.value, comparison: nil, isHollow: false)
    }
    let axis = Axis.counts(points.compactMap(\.value).max() ?? 1)
    let chart = BarChart(bars: bars, axis: axis, hasTrack: false, tickLabel: words.count)
    let counts = words.text(NationalPhrase.countOf, ["things": things])
    let numbers = bars.map { "\($0.label) \($0.printed)" }.joined(separator: "; ")
    let description =
      words.text(NationalPhrase.barsCount, ["counts": counts, "numbers": numbers]) + " " + allInTable
    let panel = Figure.Panel(
      title: nil, name: view.spec.title, description: description, drawing: chart.drawing)
    return figure(
      scope: counts, content: .drawing(legend: [], panels: [panel], isQuarters: false),
      alternative: "\(view.spec.title). \(description)", source: source)
  }
}
