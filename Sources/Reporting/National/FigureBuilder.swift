import Definitions
import Disclosure

/// The figure of a table: what to draw, and its words.
struct FigureBuilder {
  /// At most this many panels of small multiples; the table has all answers.
  static let panelsShown = 12

  let view: TableView
  let number: Int
  /// The number of the table that has all data.
  let table: Int

  var figure: Figure {
    if view.spec.chart == .line { return trend }
    if view.spec.isCrossing { return crossing }
    guard let current = view.current, let total = current.total, total > 0 else {
      let reason = Entries.reason(view.current?.status ?? .notAvailable)
      return figure(
        scope: Dutch.title(view.reported),
        content: .absent("Geen figuur: \(reason)."),
        alternative: "Geen figuur: \(Dutch.within(view.reported)) \(reason).", source: origin)
    }
    if view.spec.chart == .groupedBars { return quarters(current) }
    return view.rows.isEmpty ? units : bars(current, total)
  }

  private func figure(scope: String, content: Figure.Content, alternative: String, source: String) -> Figure {
    Figure(
      number: number, name: view.spec.id, caption: view.spec.title, scope: scope, content: content,
      alternative: alternative, source: source)
  }

  var origin: String {
    // The register of locations describes the end of a period, whenever registrations were entered.
    if view.isRegister { return "Bron: locatieregister, stand \(Dutch.date(view.reported.lastDay))." }
    let date = view.facts.lastEntry.map { ", stand \(Dutch.date($0))" } ?? ""
    return "Bron: \(view.facts.definition.report.source)\(date)."
  }

  private var several: String { view.takesSeveral ? ", meer antwoorden mogelijk" : "" }

  /// A percentage in tenths.
  private func tenths(_ percent: Percent?) -> Int? {
    percent.map { $0.decimals == 0 ? $0.units * 10 : $0.units }
  }

  // MARK: Bars of one period

  private func bars(_ current: ProtectedTable, _ total: Int) -> Figure {
    let comparison = view.groups.first {
      $0.word == .cumulative && $0.table.key.counted == current.key.counted
        && $0.table.status.isDisjoint(with: .absent)
    }
    let rows = view.rows.filter { current[$0]?.value == nil }
    let bars = rows.map { row -> BarChart.Bar in
      let cell = current[row]
      return BarChart.Bar(
        label: view.label(row), printed: Entries.percent(cell, in: current, anchor: nil).printed,
        length: tenths(cell?.percent), comparison: comparison.flatMap { tenths($0.table[row]?.percent) },
        isHollow: TableView.silent.contains(row))
    }
    let isWhole = view.variable?.kind == .one
    let highest = bars.flatMap { [$0.length ?? 0, $0.comparison ?? 0] }.max() ?? 0
    let axis = Axis.percentages(highest, isWhole: isWhole || highest > 900)
    let chart = BarChart(bars: bars, axis: axis, hasTrack: isWhole) { "\($0 / 10)%" }
    var legend = [Figure.LegendItem(mark: .bar, text: Dutch.title(view.reported))]
    if rows.contains(where: TableView.silent.contains) {
      legend.append(Figure.LegendItem(mark: .hollow, text: "onbekend of niet ingevuld"))
    }
    if let comparison {
      legend.append(
        Figure.LegendItem(
          mark: .tick, text: comparison.head.prefix(1).lowercased() + comparison.head.dropFirst()))
    }
    let description =
      "Liggende staven, \(Dutch.title(view.reported)), basis \(current.key.counted.amount(total))\(several). "
      + extremes(rows, current) + "Alle gegevens staan in tabel \(table)."
    return figure(
      scope: Dutch.title(view.reported) + several,
      content: .drawing(
        legend: legend,
        panels: [
          Figure.Panel(title: nil, name: view.spec.title, description: description, drawing: chart.drawing)
        ],
        isQuarters: false),
      alternative: "\(view.spec.title). \(description)",
      source: "Basis: \(current.key.counted.amount(total)). \(origin)")
  }

  private func extremes(_ rows: [String], _ current: ProtectedTable) -> String {
    let known = rows.compactMap { row in current[row]?.percent.map { (row, $0) } }
    guard let highest = known.max(by: { $0.1.units < $1.1.units }),
      let lowest = known.min(by: { $0.1.units < $1.1.units })
    else { return "" }
    return "Hoogste: \(view.label(highest.0)), \(Dutch.percent(highest.1)). "
      + "Laagste: \(view.label(lowest.0)), \(Dutch.percent(lowest.1)). "
  }

  // MARK: A count per period

  private var units: Figure {
    let known = view.groups.compactMap { group in group.table.total.map { (group.head, $0) } }
    let axis = Axis.counts(known.map(\.1).max() ?? 1)
    let bars = known.map {
      BarChart.Bar(label: $0.0, printed: Dutch.count($0.1), length: $0.1, comparison: nil, isHollow: false)
    }
    let chart = BarChart(bars: bars, axis: axis, hasTrack: false, tickLabel: Dutch.count)
    let numbers = known.map { "\($0.0) \(Dutch.count($0.1))" }.joined(separator: "; ")
    let description =
      "Liggende staven, aantal \(view.counted.plural): \(numbers). Alle gegevens staan in tabel \(table)."
    return figure(
      scope: "aantal \(view.counted.plural)",
      content: .drawing(
        legend: [],
        panels: [
          Figure.Panel(title: nil, name: view.spec.title, description: description, drawing: chart.drawing)
        ],
        isQuarters: false),
      alternative: "\(view.spec.title). \(description)", source: origin)
  }

  // MARK: Periods side by side

  /// The answers that were largest in any of the periods, so that a peak that has passed is seen too.
  private func panels(_ tables: [ProtectedTable]) -> [String] {
    let rows = view.rows.filter { !TableView.silent.contains($0) && $0 != "none" }
    let peaks = rows.map { row in tables.map { tenths($0[row]?.percent) ?? 0 }.max() ?? 0 }
    let largest = rows.indices.sorted { (peaks[$0], $1) > (peaks[$1], $0) }.prefix(Self.panelsShown)
    return largest.sorted().map { rows[$0] }
  }

  private func quarters(_ current: ProtectedTable) -> Figure {
    let tables = view.groups.map(\.table)
    let shown = panels(tables)
    let highest = shown.flatMap { row in tables.map { tenths($0[row]?.percent) ?? 0 } }.max() ?? 0
    let axis = Axis.percentages(highest, isWhole: highest > 900)
    let panels = shown.map { row -> Figure.Panel in
      let bars = tables.map { table in
        QuarterBars.Bar(
          period: table.key.period.description,
          printed: Entries.percent(table[row], in: table, anchor: nil).printed,
          length: tenths(table[row]?.percent),
          isReported: table.key == current.key)
      }
      let numbers = bars.map { "\($0.period) \($0.printed)" }.joined(separator: "; ")
      return Figure.Panel(
        title: view.label(row), name: view.label(row),
        description: "Liggende staven per kwartaal: \(numbers). Alle gegevens staan in tabel \(table).",
        drawing: QuarterBars(bars: bars, axis: axis).drawing)
    }
    let units = Set(tables.map(\.key.counted))
    let counted = Dutch.list(units.sorted { $0.rawValue > $1.rawValue }.map(\.plural))
    let bases = Dutch.list(
      tables.map { table in
        guard let total = table.total else { return "onbekend" }
        return view.isMixed ? table.key.counted.amount(total) : Dutch.count(total)
      })
    let limited = shown.count < view.rows.count ? " De \(shown.count) grootste antwoorden." : ""
    let summary =
      "\(Dutch.title(tables[0].key.period)) tot en met \(Dutch.title(current.key.period)) naast elkaar"
    return figure(
      scope: "\(summary), % van de \(counted)\(several)",
      content: .drawing(
        legend: [
          Figure.LegendItem(mark: .bar, text: Dutch.title(current.key.period)),
          Figure.LegendItem(mark: .past, text: "eerdere kwartalen"),
        ], panels: panels, isQuarters: true),
      alternative: "\(view.spec.title). Liggende staven per kwartaal, \(summary). \(extremes(shown, current))"
        + "Alle gegevens staan in tabel \(table).",
      source:
        "Basis: \(bases)\(view.isMixed ? "" : " \(counted)").\(limited) Elke schaal loopt van 0% tot \(axis.maximum / 10)%. \(origin)"
    )
  }
}
