import Definitions
import Edition

/// What the tables of a unit say, in sentences whose numbers lead to their cells. None below the base for
/// percentages.
struct LocalFindings {
  let words: LocalWords

  /// The rows that differ most from the nation, as far as it is certain that they do: one, or those that tie.
  static func mostDifferent(_ measures: [LocalMeasure]) -> [(measure: LocalMeasure, row: String)] {
    var found: [(measure: LocalMeasure, row: String, size: Int)] = []
    for measure in measures {
      for row in measure.rows where !ReservedRow.silent.contains(row) {
        guard let distance = measure.distance(row), distance.isNoticeable else { continue }
        found.append((measure, row, abs(distance.tenths)))
      }
    }
    let most = found.map(\.size).max()
    return found.filter { $0.size == most }.map { ($0.measure, $0.row) }
  }

  /// The sentence of a lead: `Bij ruim de helft van de bezoeken (55%) was de bezoeker 65 jaar of ouder.`
  func lead(_ lead: Lead, _ measure: LocalMeasure) -> Line? {
    guard let row = lead.row ?? measure.largest, let share = words.share(measure, row),
      let percent = words.own(measure, row)
    else { return nil }
    // An answer without content of its own may be larger: then nothing is the largest.
    if lead.row == nil, !larger(measure, than: row).isEmpty { return nil }
    let opening = words.language.line(
      lead.sentence, ["share": share, "percent": percent, "answer": measure.label(row)])
    // A lead about whatever is largest is no comparison of one answer.
    guard lead.row != nil else { return opening }
    guard let nation = words.nation(measure, row), let distance = measure.distance(row) else {
      // Where there is nothing to compare with, the share itself is still true.
      return opening
    }
    return opening + compared(measure, nation, distance)
  }

  private func compared(_ measure: LocalMeasure, _ nation: Inline, _ distance: ShareDistance) -> Line {
    [.text(" ")]
      + words.language.line(
        UnitPhrase.comparedWith,
        [
          "inNation": words.inNation(measure.counted), "percent": nation,
          "comparison": words.comparison(distance),
        ])
  }

  /// The answer that occurs most, or those that tie; where more gave an answer without content of its own, that is
  /// said.
  func largest(_ measure: LocalMeasure) -> Line? {
    let leading = measure.leading
    guard let row = leading.first, words.own(measure, row) != nil, leading.count <= 2 else { return nil }
    let larger = larger(measure, than: row).map { "'\(measure.label($0))'" }
    var named: Line = []
    for (place, row) in leading.enumerated() {
      guard let own = words.own(measure, row) else { return nil }
      if place > 0 { named.append(.text(place == leading.count - 1 ? words.language(UnitPhrase.and) : ", ")) }
      named += words.language.line(UnitPhrase.answerAt, ["answer": measure.label(row), "percent": own])
    }
    let opening =
      larger.isEmpty
      ? words.language.line(UnitPhrase.mostOften, ["answers": named])
      : words.language.line(
        UnitPhrase.mostOftenAfter, ["others": words.language.list(larger), "answers": named])
    guard leading.count == 1, let nation = words.nation(measure, row), let distance = measure.distance(row)
    else { return opening }
    return opening + compared(measure, nation, distance)
  }

  /// The answers without content of their own that are as large as a row, or larger.
  private func larger(_ measure: LocalMeasure, than row: String) -> [String] {
    [ReservedRow.other, .none].map(\.rawValue).filter {
      measure.own($0)?.count ?? -1 >= measure.own(row)?.count ?? 0
    }
  }

  /// The largest difference of a profile, or that there is none.
  func profile(_ measures: [LocalMeasure]) -> Line? {
    guard measures.contains(where: \.hasPercents) else { return nil }
    guard measures.contains(where: \.isCompared) else { return nil }
    let most = Self.mostDifferent(measures)
    guard let (measure, row) = most.first, let own = words.own(measure, row),
      let nation = words.nation(measure, row)
    else {
      return words.isSignal
        ? words.language.line(
          UnitPhrase.aboutEqualToAll, ["things": words.language.many(measures[0].counted)])
        : words.language.line(UnitPhrase.aboutEqualToNation)
    }
    return words.language.line(
      most.count == 1 ? UnitPhrase.largestDifference : .largeDifference,
      [
        "answer": measure.label(row), "percent": own, "inNation": words.inNation(measure.counted),
        "other": nation,
      ])
  }
}
