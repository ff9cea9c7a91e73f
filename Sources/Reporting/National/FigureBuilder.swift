import Definitions
import Edition

/// The figure of a table: what to draw, and its words.
struct FigureBuilder {
  /// At most this many panels of small multiples, and bars where there are many; the table has all answers.
  static let answersShown = 12
  /// Up to this many bars are all drawn.
  private static let barsDrawn = 16

  let view: TableView
  let number: Int
  /// The number of the table that has all data.
  let table: Int

  var figure: Figure {
    if view.spec.chart == .line { return trend }
    if view.spec.isCrossing { return crossing }
    guard let current = view.drawn, let total = current.total, total > 0, !view.groups.isEmpty else {
      let reason = Entries.reason(view.current?.status ?? .notAvailable)
      return figure(
        scope: view.facts.words.title(view.reported),
        content: .absent(absent(reason)),
        alternative: view.facts.words.text(
          NationalPhrase.noFigureIn,
          ["during": view.facts.words.within(view.reported), "reason": view.facts.words(reason)]),
        source: origin)
    }
    if view.spec.chart == .groupedBars { return quarters(current) }
    return view.rows.isEmpty ? units : bars(current, total)
  }

  func figure(scope: String, content: Figure.Content, alternative: String, source: String) -> Figure {
    Figure(
      number: number, name: view.spec.id, caption: view.spec.title, scope: scope, content: content,
      alternative: alternative, source: source)
  }

  var origin: String {
    // The register of locations describes the end of a period, whenever registrations were entered.
    if view.isRegister {
      return view.facts.words.text(NationalPhrase.sourceRegister, ["date": view.reported.lastDay])
    }
    return view.facts.origin
  }

  var several: String {
    view.takesSeveral ? ", " + view.facts.words(PagePhrase.severalPossible) : ""
  }

  var allInTable: String { view.facts.words.text(PagePhrase.allInTable, ["number": String(table)]) }

  /// The words in the place of a figure.
  func absent(_ reason: Absence) -> String {
    view.facts.words.text(NationalPhrase.noFigure, ["reason": view.facts.words(reason)])
  }

  /// A percentage in tenths.
  func tenths(_ percent: Percent?) -> Int? {
    percent.map { $0.decimals == 0 ? $0.units * 10 : $0.units }
  }

  // MARK: Bars of one period

  private func bars(_ current: PublishedTable, _ total: Int) -> Figure {
    let comparison = view.groups.first {
      $0.word == .cumulative && $0.table.key != current.key && $0.table.key.counted == current.key.counted
        && $0.table.status.isDisjoint(with: .absent)
    }
    let rows = view.rows.filter { current[$0]?.value == nil }
    // Evenings and weekends lie across the hours per week, and have a drawing of their own.
    let across = view.spec.rows == .openingHours ? rows.filter { ["evening", "weekend"].contains($0) } : []
    func bar(_ row: String) -> BarChart.Bar {
      let cell = current[row]
      return BarChart.Bar(
        label: view.label(row),
        printed: Entries.percent(cell, in: current, anchor: nil).printed(view.facts.words),
        length: tenths(cell?.percent), comparison: comparison.flatMap { tenths($0.table[row]?.percent) },
        isHollow: ReservedRow.silent.contains(row))
    }
    let isWhole = view.variable?.kind == .one
    let shown =
      rows.count > Self.barsDrawn ? largest(of: rows, in: [current]) : (rows: rows, note: "")
    let bars = shown.rows.filter { !across.contains($0) }.map(bar)
    let others = across.map(bar)
    let highest = (bars + others).flatMap { [$0.length ?? 0, $0.comparison ?? 0] }.max() ?? 0
    let axis = Axis.percentages(highest, isWhole: isWhole || highest > 900)
    func chart(_ bars: [BarChart.Bar]) -> Drawing {
      BarChart(bars: bars, axis: axis, hasTrack: isWhole) { "\($0 / 10)%" }.drawing
    }
    let period = view.drawnPeriod(current.key.period)
    var legend = [Figure.LegendItem(mark: .bar, text: period)]
    if rows.contains(where: ReservedRow.silent.contains) {
      legend.append(Figure.LegendItem(mark: .hollow, text: view.facts.words(NationalPhrase.unknownOrEmpty)))
    }
    if let comparison {
      legend.append(
        Figure.LegendItem(
          mark: .tick, text: comparison.head.uncapitalised))
    }
    let base = view.facts.words.amount(total, current.key.counted)
    let description =
      view.facts.words.text(
        NationalPhrase.drawnOn,
        ["chart": view.facts.words(view.spec.chart), "period": period, "base": base, "several": several])
      + " " + extremes(rows, current, isWhole: shown.note.isEmpty) + allInTable
    return figure(
      scope: period + several,
      content: .drawing(
        legend: legend,
        panels: others.isEmpty
          ? [
            Figure.Panel(title: nil, name: view.spec.title, description: description, drawing: chart(bars))
          ]
          : [(NationalPhrase.hoursPerWeek, bars), (.alsoOpen, others)].map { title, bars in
            Figure.Panel(
              title: view.facts.words(title), name: view.facts.words(title), description: description,
              drawing: chart(bars))
          },
        isQuarters: false),
      alternative: "\(view.spec.title). \(description)",
      source: view.facts.words.text(NationalPhrase.base, ["base": base]) + shown.note + " " + origin)
  }

  /// `isWhole`: all of them are drawn, so that the lowest is the lowest.
  func extremes(_ rows: [String], _ current: PublishedTable, isWhole: Bool) -> String {
    let known = rows.compactMap { row in current[row]?.percent.map { (row, $0) } }
    guard let highest = known.max(by: { $0.1.units < $1.1.units }),
      let lowest = known.min(by: { $0.1.units < $1.1.units })
    else { return "" }
    // Those that print the same share it.
    func named(_ percent: Percent) -> String {
      view.facts.words.list(known.filter { $0.1 == percent }.map { view.label($0.0) })
    }
    guard isWhole else {
      return view.facts.words.text(
        NationalPhrase.highest,
        [
          "during": view.drawnDuring(current.key.period), "highest": named(highest.1),
          "most": highest.1,
        ])
        + " "
    }
    return
      view.facts.words.text(
        NationalPhrase.extremes,
        [
          "during": view.drawnDuring(current.key.period), "highest": named(highest.1),
          "most": highest.1, "lowest": named(lowest.1), "least": lowest.1,
        ])
      + " "
  }

  // MARK: A count per period

  private var units: Figure {
    counts(
      view.groups.compactMap { group in group.table.total.map { (group.head, $0) } },
      of: view.facts.words.many(view.counted), source: origin)
  }

  /// A bar per period.
  func counts(_ known: [(label: String, count: Int)], of things: String, source: String) -> Figure {
    let words = view.facts.words
    let axis = Axis.counts(known.map(\.count).max() ?? 1)
    let bars = known.map {
      BarChart.Bar(
        label: $0.label, printed: words.count($0.count), length: $0.count, comparison: nil, isHollow: false)
    }
    let chart = BarChart(bars: bars, axis: axis, hasTrack: false, tickLabel: words.count)
    let counts = words.text(NationalPhrase.countOf, ["things": things])
    let numbers = bars.map { "\($0.label) \($0.printed)" }.joined(separator: "; ")
    let description =
      words.text(NationalPhrase.barsCount, ["counts": counts, "numbers": numbers]) + " " + allInTable
    return figure(
      scope: counts,
      content: .drawing(
        legend: [],
        panels: [
          Figure.Panel(title: nil, name: view.spec.title, description: description, drawing: chart.drawing)
        ],
        isQuarters: false),
      alternative: "\(view.spec.title). \(description)", source: source)
  }
}
