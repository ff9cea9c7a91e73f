import Definitions
import Edition

/// The shares of the nation in this year and in the baseline, as dots on one scale.
struct StandingFigure {
  let standing: Standing
  let number: Int

  /// The measures that have a percentage in both.
  private var shares: [(measure: StandingMeasure, now: Percent, then: Percent)] {
    guard let baseline = standing.baseline else { return [] }
    return standing.measures.filter(\.isShare).compactMap { measure in
      guard let now = percent(measure, standing.year), let then = percent(measure, baseline),
        case .number = standing.change(measure, nil)
      else { return nil }
      return (measure, now, then)
    }
  }

  private func percent(_ measure: StandingMeasure, _ period: Period) -> Percent? {
    standing.table(measure.table, nil, period, measure.counted)?[measure.row]?.percent
  }

  private var words: Words { standing.edition.words }

  /// `nil` when nothing is compared.
  var figure: Figure? {
    let shares = self.shares
    guard let baseline = standing.baseline, !shares.isEmpty else { return nil }
    let dots = LocalDots(
      groups: [
        LocalDots.Group(
          title: nil,
          rows: shares.map { share in
            LocalDots.Row(
              label: share.measure.label, own: (words.percent(share.now), share.now.tenths),
              nation: (words.percent(share.then), share.then.tenths))
          })
      ], id: "\(words(PageAddress.figure))-\(number)-nl")
    let caption = words(BaselinePhrase.figure)
    let told = shares.map {
      words.text(
        BaselinePhrase.dot,
        [
          "label": $0.measure.label, "then": words.percent($0.then), "now": words.percent($0.now),
          "period": standing.year.description, "baseline": baseline.description,
        ])
    }
    let description = words.text(
      BaselinePhrase.dots, ["dots": told.joined(separator: " "), "table": String(number)])
    return Figure(
      number: number, name: "comparison", caption: caption,
      scope: words.list([baseline.description, standing.year.description]),
      content: .drawing(
        legend: [
          Figure.LegendItem(
            mark: .unit, text: words.text(UnitPhrase.percentageLeft, ["unit": standing.year.description])),
          Figure.LegendItem(
            mark: .nation, text: words.text(BaselinePhrase.baselineRight, ["baseline": baseline.description])),
        ],
        panels: [Figure.Panel(title: nil, name: caption, description: description, drawing: dots.drawing)],
        isQuarters: false),
      alternative: "\(caption). \(description)",
      source: words.text(
        SourcePhrase.source, ["source": standing.edition.facts.definition.report.source]),
      hasFile: false)
  }
}
