import Definitions
import Edition

/// The bars of organisations beneath each other, largest first.
struct SignalRanking {
  let edition: LocalEdition
  /// Largest first.
  let units: [UnitTree.Unit]
  let counted: Counted
  /// The number of the table with all data.
  let table: Int

  private var words: Words { edition.words }

  /// `nil` where no organisation has a share.
  var figure: Figure? {
    let bars = units.compactMap { unit -> BarChart.Bar? in
      guard let percent = edition.keyCell(counted.rawValue, unit, edition.span)?.percent else { return nil }
      return BarChart.Bar(
        label: unit.name, printed: words.percent(percent), length: percent.tenths, comparison: nil,
        isHollow: false)
    }
    guard bars.count > 1, let highest = bars.compactMap(\.length).max() else { return nil }
    let title = words.text(
      UnitPhrase.unitsBySize, ["units": words(UnitPhrase.organisations), "things": words.many(counted)])
    let scope =
      words.text(
        UnitPhrase.rankingScope, ["period": words.title(edition.span), "things": words.many(counted)])
      + (edition.covered(counted).map { ", \($0)" } ?? "")
    let description = words.text(
      UnitPhrase.rankingDescription,
      ["bars": bars.map { "\($0.label) \($0.printed)" }.joined(separator: "; "), "table": String(table)])
    let axis = Axis.percentages(highest, isWhole: highest > 900)
    return Figure(
      number: 1, name: "organisations", caption: title, scope: scope,
      content: .drawing(
        legend: [],
        panels: [
          Figure.Panel(
            title: nil, name: title, description: description,
            drawing: BarChart(bars: bars, axis: axis, hasTrack: false) { "\($0 / 10)%" }.drawing)
        ], isQuarters: false),
      alternative: "\(title). \(description)", source: edition.facts.origin, hasFile: false)
  }
}
