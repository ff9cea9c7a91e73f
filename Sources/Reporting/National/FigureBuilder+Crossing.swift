import Definitions
import Edition

extension FigureBuilder {
  /// At most this many bars in a panel; the table has more rows.
  private static let barsInPanel = 6

  /// Small multiples of a crossing: a panel per column, the same rows and the same scale in all of them.
  var crossing: Figure {
    let spec = view.spec
    guard view.hasNumbers, let cross = CrossTable(view: view, number: table) else {
      let reason = absent(Entries.reason(view.current?.status ?? .notAvailable))
      return Figure(
        number: number, name: spec.id, caption: spec.title, scope: view.facts.words.title(view.reported),
        content: .absent(reason), alternative: reason, source: origin)
    }
    let published = cross.published
    let noun = view.facts.words.many(published.key.counted)
    let sizes = cross.rows.map { published[$0, "total"]?.count ?? -1 }
    let largest = cross.rows.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }.prefix(Self.barsInPanel)
    let rows = largest.sorted().map { cross.rows[$0] }
    let columns = cross.columns.filter { column in
      column != "total" && !ReservedRow.silent.contains(column)
        && rows.contains { published[$0, column]?.percent != nil }
    }
    guard !columns.isEmpty else {
      return Figure(
        number: number, name: spec.id, caption: spec.title, scope: view.facts.words.title(view.reported),
        content: .absent(absent(.smallBase)), alternative: absent(.smallBase), source: origin)
    }
    let percents = rows.flatMap { row in
      (columns + ["total"]).compactMap { published[row, $0]?.percent?.tenths }
    }
    let axis = Axis.percentages(percents.max() ?? 0, isWhole: (percents.max() ?? 0) > 900)
    let panels = columns.map { panel($0, rows, cross, axis) }
    let bases = columns.compactMap { column in
      published.base(column).map { "\(view.facts.words.count($0)) (\(cross.columnLabel(column)))" }
    }
    let period = view.facts.words.title(published.key.period)
    let description =
      view.facts.words.text(
        NationalPhrase.barsPerGroup,
        ["period": period, "groups": view.facts.words.list(columns.map(cross.columnLabel))])
      + " " + allInTable
    return Figure(
      number: number, name: spec.id, caption: spec.title,
      scope: view.facts.words.text(NationalPhrase.shareOfGroup, ["period": period, "things": noun]) + several,
      content: .drawing(
        legend: [
          Figure.LegendItem(mark: .bar, text: view.facts.words(NationalPhrase.thisGroup)),
          Figure.LegendItem(
            mark: .tick, text: view.facts.words.text(NationalPhrase.allTogether, ["things": noun])),
        ], panels: panels, isQuarters: false),
      alternative: "\(spec.title). \(description)",
      source: view.facts.words.text(
        NationalPhrase.crossSource,
        [
          "things": noun, "bases": bases.joined(separator: "; "), "count": rows.count,
          "highest": axis.maximum / 10, "source": origin,
        ])
    )
  }

  private func panel(_ column: String, _ rows: [String], _ cross: CrossTable, _ axis: Axis) -> Figure.Panel {
    let published = cross.published
    let bars = rows.map { row in
      BarChart.Bar(
        label: view.label(row),
        printed: Entries.percent(published[row, column], in: published, anchor: nil).printed(
          view.facts.words),
        length: published[row, column]?.percent?.tenths,
        comparison: published[row, "total"]?.percent?.tenths, isHollow: false)
    }
    let label = cross.columnLabel(column)
    let numbers = bars.map { "\($0.label) \($0.printed)" }.joined(separator: "; ")
    return Figure.Panel(
      title: label, name: label,
      description: view.facts.words.text(NationalPhrase.barsOf, ["numbers": numbers]) + " " + allInTable,
      drawing: BarChart(bars: bars, axis: axis, hasTrack: false) { "\($0 / 10)%" }.drawing)
  }
}
