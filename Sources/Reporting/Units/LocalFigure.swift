import Definitions
import Disclosure

/// The figure of one or more variables of a unit beside the nation, from published percentages.
struct LocalFigure {
  /// At most this many bars; the table has all answers.
  private var barsShown: Int { measures[0].variable.id == "topic" ? 10 : 8 }

  let measures: [LocalMeasure]
  let words: LocalWords
  let number: Int
  let caption: String
  /// The number of the table with all data; `nil` when there is none.
  let table: Int?

  var figure: Figure {
    let drawn = measures.filter(\.hasPercents)
    guard let first = drawn.first else {
      let measure = measures[0]
      let reason = measure.hasCounts ? words.tooFewForPercentages(measure) : words.tooFew(measure)
      return figure(.absent(reason), alternative: reason, source: words.origin, "")
    }
    let several = first.variable.kind == .several ? ", \(words.language(PagePhrase.severalPossible))" : ""
    let isDots = first.variable.kind == .one && first.isCompared
    let kind =
      isDots
      ? words.language(PagePhrase.dots) : words.language(PagePhrase.bars)
    let nation =
      words.isSignal
      ? words.language.text(UnitPhrase.allThings, ["things": words.language.many(first.counted)])
      : words.nation(first.counted)
    let period = words.language.title(words.edition.span)
    let description =
      (first.isCompared
        ? words.language.text(
          UnitPhrase.figureOf,
          ["kind": kind, "period": period, "unit": words.unit.name, "nation": nation])
        : words.language.text(
          UnitPhrase.figureOfUnit, ["kind": kind, "period": period, "unit": words.unit.name]))
      + " \(largestDifference(drawn))"
      + (table.map { words.language.text(PagePhrase.allInTable, ["number": String($0)]) } ?? "")
    let drawing = isDots ? dots(drawn) : bars(first)
    return figure(
      .drawing(
        legend: legend(first),
        panels: [Figure.Panel(title: nil, name: caption, description: description, drawing: drawing)],
        isQuarters: false),
      alternative: "\(caption). \(description)", source: words.source(drawn) + shown(first), several)
  }

  private func figure(
    _ content: Figure.Content, alternative: String, source: String, _ several: String
  ) -> Figure {
    Figure(
      number: number, name: measures[0].variable.id, caption: caption,
      scope: words.language.title(words.edition.span) + several, content: content, alternative: alternative,
      source: source, hasFile: false)
  }

  private func shown(_ measure: LocalMeasure) -> String {
    let named = measure.rows.filter { !TableView.rest.contains($0) }
    guard measure.variable.kind == .several, named.count > barsShown else { return "" }
    let rest = rest(measure).map(measure.label)
    return " "
      + (rest.isEmpty
        ? words.language.text(PagePhrase.largestAnswers, ["count": barsShown])
        : words.language.text(
          PagePhrase.largestAnswersAndRest, ["count": barsShown, "rest": words.language.list(rest)]))
  }

  /// The answers without content of their own that occur: never left out.
  private func rest(_ measure: LocalMeasure) -> [String] {
    measure.rows.filter { TableView.rest.contains($0) && measure.own($0)?.count ?? 0 > 0 }
  }

  private func legend(_ measure: LocalMeasure) -> [Figure.LegendItem] {
    let nation = words.nation(measure.counted)
    guard measure.variable.kind == .one, measure.isCompared else {
      let isHollow = rest(measure).contains(where: TableView.silent.contains)
      return [Figure.LegendItem(mark: .bar, text: words.unit.name)]
        + (isHollow
          ? [Figure.LegendItem(mark: .hollow, text: words.language(NationalPhrase.unknownOrEmpty))] : [])
        + (measure.isCompared ? [Figure.LegendItem(mark: .tick, text: nation)] : [])
    }
    return [
      Figure.LegendItem(
        mark: .unit, text: words.language.text(UnitPhrase.percentageLeft, ["unit": words.unit.name])),
      Figure.LegendItem(
        mark: .nation, text: words.language.text(UnitPhrase.percentageRight, ["unit": nation])),
    ]
  }

  private func dots(_ measures: [LocalMeasure]) -> Drawing {
    func value(_ cell: Cell?) -> (printed: String, tenths: Int)? {
      cell?.percent.map { (words.language.percent($0), $0.tenths) }
    }
    return LocalDots(
      groups: measures.map { measure in
        LocalDots.Group(
          title: self.measures.count > 1 ? measure.variable.label : nil,
          rows: measure.rows.map {
            LocalDots.Row(
              label: measure.label($0), own: value(measure.own($0)), nation: value(measure.whole($0)))
          })
      }, id: "\(words.language(PageAddress.figure))-\(number)-nl"
    ).drawing
  }

  private func bars(_ measure: LocalMeasure) -> Drawing {
    let named = measure.rows.filter { !TableView.rest.contains($0) }
    let bars = (named.prefix(barsShown) + rest(measure)).map { row in
      BarChart.Bar(
        label: measure.label(row),
        printed: Entries.percent(measure.own(row), in: measure.table, anchor: nil).printed(words.language),
        length: measure.own(row)?.percent?.tenths, comparison: measure.whole(row)?.percent?.tenths,
        isHollow: TableView.silent.contains(row))
    }
    let highest = bars.flatMap { [$0.length ?? 0, $0.comparison ?? 0] }.max() ?? 0
    let axis = Axis.percentages(highest, isWhole: highest > 900)
    return BarChart(bars: bars, axis: axis, hasTrack: false) { "\($0 / 10)%" }.drawing
  }

  private func largestDifference(_ measures: [LocalMeasure]) -> String {
    let most = LocalFindings.mostDifferent(measures)
    guard most.count == 1, let (measure, row) = most.first else { return "" }
    guard let own = measure.own(row)?.percent, let nation = measure.whole(row)?.percent else { return "" }
    return words.language.text(
      UnitPhrase.greatest, ["answer": measure.label(row), "percent": own, "other": nation]) + " "
  }
}
