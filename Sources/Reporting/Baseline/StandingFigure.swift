import Definitions
import Disclosure

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
              label: share.measure.label, own: (Dutch.percent(share.now), share.now.tenths),
              nation: (Dutch.percent(share.then), share.then.tenths))
          })
      ], id: "figuur-\(number)-nl")
    let caption = "Kenmerken van bezoeken in \(standing.year) en \(baseline)"
    let told = shares.map {
      "\($0.measure.label): \(Dutch.percent($0.then)) in \(baseline), \(Dutch.percent($0.now)) in \(standing.year)."
    }
    let description =
      "Stippen op een schaal in procenten. \(told.joined(separator: " ")) Alle gegevens staan in tabel \(number)."
    return Figure(
      number: number, name: "comparison", caption: caption, scope: "\(baseline) en \(standing.year)",
      content: .drawing(
        legend: [
          Figure.LegendItem(mark: .unit, text: "\(standing.year), percentage links"),
          Figure.LegendItem(mark: .nation, text: "\(baseline), nulmeting, percentage rechts"),
        ],
        panels: [Figure.Panel(title: nil, name: caption, description: description, drawing: dots.drawing)],
        isQuarters: false),
      alternative: "\(caption). \(description)",
      source: "Bron: \(standing.edition.facts.definition.report.source).",
      hasFile: false)
  }
}
