import Definitions
import Edition

/// The figure of one question: bars, with a panel per type of respondent.
struct SurveyFigure {
  let view: SurveyView
  let number: Int
  /// The number of the table that has all data.
  let table: Int

  private var words: Words { view.words }

  /// `nil` when nothing may be drawn.
  var figure: Figure? {
    let shown = view.types.filter { type in view.rows.contains { view.share($0, type)?.percent != nil } }
    guard !shown.isEmpty, let published = view.table(view.shares) else { return nil }
    let earlier = shown.lazy.compactMap { view.comparisons($0).first }.first
    let before = earlier.flatMap { view.table(view.shares, in: $0.period) }
    func hasTick(_ type: Questionnaire.RespondentType) -> Bool { view.comparisons(type).first == earlier }
    let highest =
      shown.flatMap { type in
        view.rows.flatMap {
          [tenths(view.share($0, type)), tenths(before?[$0, type.id]), range($0, type)?.upperBound]
        }
      }.compactMap { $0 }.max() ?? 0
    let isWhole = !view.question.takesSeveral
    let axis = Axis.percentages(highest, isWhole: isWhole || highest > 900)
    let hasRanges = shown.contains { type in view.rows.contains { range($0, type) != nil } }
    let panels = shown.map { type -> Figure.Panel in
      let bars = view.rows.map { row in
        BarChart.Bar(
          label: view.label(row),
          printed: Entries.percent(view.share(row, type), in: published, anchor: nil).printed(view.words),
          length: tenths(view.share(row, type)),
          comparison: hasTick(type) ? tenths(before?[row, type.id]) : nil,
          isHollow: ReservedRow.silent.contains(row), range: range(row, type))
      }
      let base = view.base(type).map { " (N: \(view.words.count($0)))" } ?? ""
      return Figure.Panel(
        title: shown.count > 1 ? type.label + base : nil,
        name: "\(view.question.title): \(type.label.lowercased())", description: description(type),
        drawing: BarChart(bars: bars, axis: axis, hasTrack: isWhole && !hasRanges) { "\($0 / 10)%" }.drawing)
    }
    var legend = [Figure.LegendItem(mark: .bar, text: view.wave.label)]
    if view.rows.contains(where: ReservedRow.silent.contains) {
      legend.append(Figure.LegendItem(mark: .hollow, text: words(SurveyPhrase.noAnswer)))
    }
    if hasRanges { legend.append(Figure.LegendItem(mark: .range, text: words(SurveyPhrase.margin))) }
    if before != nil, let earlier { legend.append(Figure.LegendItem(mark: .tick, text: earlier.label)) }
    return Figure(
      number: number, name: view.question.id, caption: view.question.title,
      scope: words.text(
        view.isOfAnswers
          ? SurveyPhrase.figureScopeOfAnswers
          : view.question.takesSeveral ? .figureScopeSeveral : .figureScope,
        ["types": words.list(shown.map { $0.label.lowercased() }), "wave": view.wave.label]),
      content: .drawing(legend: legend, panels: panels, isQuarters: shown.count > 1),
      alternative: "\(Self.closed(view.question.title)) "
        + shown.map(description).joined(separator: " "),
      source: words.text(
        SurveyPhrase.figureSource,
        ["bases": view.bases, "survey": view.questionnaire.title, "wave": view.wave.label]))
  }

  private func description(_ type: Questionnaire.RespondentType) -> String {
    let said = view.rows.compactMap { row in
      view.share(row, type)?.percent.map { "\(view.label(row)) \(view.words.percent($0))" }
    }
    let base = view.base(type).map { ", N: \(view.words.count($0))" } ?? ""
    return words.text(
      SurveyPhrase.figureDescription,
      ["group": type.label + base, "answers": said.joined(separator: "; "), "table": table])
  }

  /// A title as a sentence: one that asks something has its mark already.
  private static func closed(_ title: String) -> String {
    title.hasSuffix("?") || title.hasSuffix("!") || title.hasSuffix(".") ? title : title + "."
  }

  /// The ends of the margin, in tenths of a percent.
  private func range(_ row: String, _ type: Questionnaire.RespondentType) -> ClosedRange<Int>? {
    guard let low = view.cell(row, type, view.shares + SurveyTableID.low)?.value,
      let high = view.cell(row, type, view.shares + SurveyTableID.high)?.value
    else {
      return nil
    }
    return low.units...max(low.units, high.units)
  }

  private func tenths(_ cell: Cell?) -> Int? {
    cell?.percent.map { $0.decimals == 0 ? $0.units * 10 : $0.units }
  }
}
