import Definitions
import Disclosure

extension FigureBuilder {
  /// At most this many bars in a panel; the table has more rows.
  private static let barsInPanel = 6

  /// Small multiples of a crossing: a panel per column, the same rows and the same scale in all of them.
  var crossing: Figure {
    let spec = view.spec
    guard view.hasNumbers, let cross = CrossTable(view: view, number: table) else {
      let reason = Entries.reason(view.current?.status ?? .notAvailable)
      return Figure(
        number: number, name: spec.id, caption: spec.title, scope: Dutch.title(view.reported),
        content: .absent("Geen figuur: \(reason)."), alternative: "Geen figuur: \(reason).", source: origin)
    }
    let published = cross.published
    let noun = published.key.counted.plural
    let rows = Array(
      cross.rows.filter { !TableView.silent.contains($0) && $0 != "none" }.prefix(Self.barsInPanel))
    let columns = cross.columns.filter { column in
      column != "total" && !TableView.silent.contains(column)
        && rows.contains { published[$0, column]?.percent != nil }
    }
    guard !columns.isEmpty else {
      return Figure(
        number: number, name: spec.id, caption: spec.title, scope: Dutch.title(view.reported),
        content: .absent("Geen figuur: te weinig waarnemingen."),
        alternative: "Geen figuur: te weinig waarnemingen.", source: origin)
    }
    let percents = rows.flatMap { row in
      (columns + ["total"]).compactMap { published[row, $0]?.percent?.tenths }
    }
    let axis = Axis.percentages(percents.max() ?? 0, isWhole: (percents.max() ?? 0) > 900)
    let panels = columns.map { panel($0, rows, cross, axis) }
    let bases = columns.compactMap { column in
      published["total", column]?.count.map { "\(Dutch.count($0)) (\(cross.columnLabel(column)))" }
    }
    let period = Dutch.title(published.key.period)
    let description =
      "Liggende staven per groep, \(period). Groepen: \(Dutch.list(columns.map(cross.columnLabel))). "
      + "Alle gegevens staan in tabel \(table)."
    return Figure(
      number: number, name: spec.id, caption: spec.title,
      scope: "\(period), % van de \(noun) per groep\(view.takesSeveral ? ", meer antwoorden mogelijk" : "")",
      content: .drawing(
        legend: [
          Figure.LegendItem(mark: .bar, text: "deze groep"),
          Figure.LegendItem(mark: .tick, text: "alle \(noun) samen"),
        ], panels: panels, isQuarters: false),
      alternative: "\(spec.title). \(description)",
      source: "Basis, afgerond aantal \(noun): \(bases.joined(separator: "; ")). "
        + "De \(rows.count) grootste antwoorden. Elke schaal loopt van 0% tot \(axis.maximum / 10)%. \(origin)"
    )
  }

  private func panel(_ column: String, _ rows: [String], _ cross: CrossTable, _ axis: Axis) -> Figure.Panel {
    let published = cross.published
    let bars = rows.map { row in
      BarChart.Bar(
        label: view.label(row),
        printed: Entries.percent(published[row, column], in: published, anchor: nil).printed,
        length: published[row, column]?.percent?.tenths,
        comparison: published[row, "total"]?.percent?.tenths, isHollow: false)
    }
    let label = cross.columnLabel(column)
    let numbers = bars.map { "\($0.label) \($0.printed)" }.joined(separator: "; ")
    return Figure.Panel(
      title: label, name: label,
      description: "Liggende staven: \(numbers). Alle gegevens staan in tabel \(table).",
      drawing: BarChart(bars: bars, axis: axis, hasTrack: false) { "\($0 / 10)%" }.drawing)
  }
}
