import Definitions
import Disclosure

extension FigureBuilder {
  /// The line of a series over all periods since the start.
  var trend: Figure {
    let series = TrendTable(view: view, number: table)
    let definition = view.facts.definition
    let points = series.periods.map { period in
      TrendChart.Point(
        period: period, value: series.count(series.lead, period),
        isProvisional: view.index.table(view.spec.id, period, row: series.lead)?.isProvisional == true,
        followsBreak: definition.breaks.contains {
          Breaks.lies($0, between: period.shifted(by: -1), and: period)
        })
    }
    let known = points.filter { $0.value != nil }
    let date = view.facts.lastEntry.map { ", stand \(Dutch.date($0))" } ?? ""
    let source = "Eenheid: \(view.label(series.lead).lowercased()). Bron: \(definition.report.source)\(date)."
    guard let first = known.first, let last = known.last else {
      return Figure(
        number: number, name: view.spec.id, caption: view.spec.title, scope: "niet beschikbaar",
        content: .absent("Deze reeks is niet beschikbaar."),
        alternative: "Geen figuur: de reeks is niet beschikbaar.",
        source: source)
    }
    let highest = known.max { $0.value! < $1.value! }!
    let lowest = known.min { $0.value! < $1.value! }!
    let breaks = points.filter(\.followsBreak).map {
      " Breuk bij \($0.period); de lijn loopt daar niet door."
    }.joined()
    let description =
      "Lijn, \(Dutch.title(first.period)) tot en met \(Dutch.title(last.period)).\(breaks) "
      + "Hoogste: \(highest.period), \(Dutch.count(highest.value!)). Laagste: \(lowest.period), "
      + "\(Dutch.count(lowest.value!)). Laatste: \(last.period), \(Dutch.count(last.value!)). "
      + "Alle gegevens staan in tabel \(table)."
    let chart = TrendChart(points: points, axis: .counts(highest.value!))
    return Figure(
      number: number, name: view.spec.id, caption: view.spec.title,
      scope: "\(first.period) tot en met \(last.period)",
      content: .drawing(
        legend: Self.legend(points),
        panels: [
          Figure.Panel(title: nil, name: view.spec.title, description: description, drawing: chart.drawing)
        ],
        isQuarters: false),
      alternative: "\(view.spec.title). \(description)", source: source)
  }

  static func legend(_ points: [TrendChart.Point]) -> [Figure.LegendItem] {
    var legend: [Figure.LegendItem] = []
    if points.contains(where: { !$0.isProvisional }) {
      legend.append(Figure.LegendItem(mark: .point, text: "definitief"))
    }
    if points.contains(where: \.isProvisional) {
      legend.append(Figure.LegendItem(mark: .provisional, text: "voorlopig"))
    }
    if points.contains(where: \.followsBreak) {
      legend.append(Figure.LegendItem(mark: .seriesBreak, text: "breuk: niet te vergelijken"))
    }
    return legend
  }
}
