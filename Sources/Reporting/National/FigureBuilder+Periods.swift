import Definitions
import Edition

/// Periods side by side.
extension FigureBuilder {
  /// The answers that were largest in any of the periods, so that a peak that has passed is seen too, and those
  /// without content of their own with a percent or more, which are never left out; and the words for it.
  func largest(of rows: [String], in tables: [PublishedTable]) -> (rows: [String], note: String) {
    let rest = rows.filter { row in
      ReservedRow.last.contains(row) && tables.contains { $0[row]?.percent?.units ?? 0 > 0 }
    }
    let named = rows.filter { !ReservedRow.last.contains($0) }
    let room = max(1, Self.answersShown - rest.count)
    guard named.count > room else { return (rows, "") }
    let peaks = named.map { row in tables.map { tenths($0[row]?.percent) ?? 0 }.max() ?? 0 }
    // Where shares are withheld or too small to show, none is known to be the largest.
    guard peaks.contains(where: { $0 > 0 }) else { return (Array(rows.prefix(Self.answersShown)), "") }
    let most = named.indices.sorted { (peaks[$0], $1) > (peaks[$1], $0) }.prefix(room).sorted()
    let words = view.facts.words
    let note =
      rest.isEmpty
      ? words.text(PagePhrase.largestAnswers, ["count": room])
      : words.text(
        PagePhrase.largestAnswersAndRest, ["count": room, "rest": words.list(rest.map(view.label))])
    return (most.map { named[$0] } + rest, " \(note)")
  }

  func quarters(_ current: PublishedTable) -> Figure {
    let tables = view.groups.map(\.table)
    let (shown, limited) = largest(of: view.rows, in: tables)
    let highest = shown.flatMap { row in tables.map { tenths($0[row]?.percent) ?? 0 } }.max() ?? 0
    let axis = Axis.percentages(highest, isWhole: highest > 900)
    // Over a break, or where something else is counted, bars are not to be compared.
    let broken = Set(
      zip(tables, tables.dropFirst()).filter { before, now in
        !view.facts.claims.mayCompare(before, with: now, of: view.variable)
      }.map(\.1.key.period))
    let panels = shown.map { row -> Figure.Panel in
      let bars = tables.map { table in
        QuarterBars.Bar(
          period: table.key.period.description,
          printed: Entries.percent(table[row], in: table, anchor: nil).printed(view.facts.words),
          length: tenths(table[row]?.percent),
          isReported: table.key == current.key, followsBreak: broken.contains(table.key.period))
      }
      let numbers = bars.map { "\($0.period) \($0.printed)" }.joined(separator: "; ")
      return Figure.Panel(
        title: view.label(row), name: view.label(row),
        description: view.facts.words.text(NationalPhrase.barsPerQuarter, ["numbers": numbers]) + " "
          + allInTable,
        drawing: QuarterBars(bars: bars, axis: axis).drawing)
    }
    let units = Set(tables.map(\.key.counted))
    let counted = view.facts.words.list(units.sorted { $0.rawValue > $1.rawValue }.map(view.facts.words.many))
    let bases = view.facts.words.list(
      tables.map { table in
        guard let total = table.total else { return view.facts.words(NationalPhrase.unknown) }
        return view.isMixed
          ? view.facts.words.amount(total, table.key.counted) : view.facts.words.count(total)
      })
    let summary =
      view.facts.words.text(
        NationalPhrase.sideBySide,
        [
          "range": view.facts.words.range(
            view.facts.words.title(tables[0].key.period), view.facts.words.title(current.key.period))
        ])
    return figure(
      scope: view.facts.words.text(NationalPhrase.shareOfThings, ["period": summary, "things": counted])
        + several,
      content: .drawing(
        legend: [
          Figure.LegendItem(mark: .bar, text: view.facts.words.title(current.key.period)),
          Figure.LegendItem(mark: .past, text: view.facts.words(NationalPhrase.earlierQuarters)),
        ]
          + (broken.isEmpty
            ? [] : [Figure.LegendItem(mark: .seriesBreak, text: view.facts.words(PagePhrase.breakLegend))]),
        panels: panels, isQuarters: true),
      alternative: "\(view.spec.title). "
        + view.facts.words.text(NationalPhrase.quartersBeside, ["period": summary]) + " "
        + extremes(shown, current, isWhole: limited.isEmpty) + allInTable,
      source: view.facts.words.text(
        NationalPhrase.base, ["base": bases + (view.isMixed ? "" : " \(counted)")]) + limited + " "
        + view.facts.words.text(NationalPhrase.scales, ["highest": axis.maximum / 10]) + " " + origin
    )
  }
}
