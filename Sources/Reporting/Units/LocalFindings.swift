import Definitions
import Disclosure

/// What the tables of a unit say, in sentences whose numbers lead to their cells. None below the base for
/// percentages.
struct LocalFindings {
  let words: LocalWords

  /// The row that differs most from the nation, at least 2 procentpunt.
  static func largestDifference(_ measures: [LocalMeasure]) -> (LocalMeasure, String)? {
    var most: (measure: LocalMeasure, row: String, size: Int)?
    for measure in measures {
      for row in measure.rows where !TableView.silent.contains(row) {
        guard let difference = measure.difference(row), abs(difference) >= 20 else { continue }
        if abs(difference) > most?.size ?? 0 { most = (measure, row, abs(difference)) }
      }
    }
    return most.map { ($0.measure, $0.row) }
  }

  /// The sentence of a lead: `Bij ruim de helft van de bezoeken (55%) was de bezoeker 65 jaar of ouder.`
  func lead(_ lead: Lead, _ measure: LocalMeasure) -> Line? {
    guard let row = lead.row ?? measure.largest, let share = words.share(measure, row),
      let percent = words.own(measure, row)
    else { return nil }
    let opening = words.language.line(
      lead.sentence, ["share": share, "percent": percent, "answer": measure.label(row)])
    // A lead about whatever is largest is no comparison of one answer.
    guard lead.row != nil else { return opening }
    guard let nation = words.nation(measure, row), let difference = measure.difference(row) else {
      return nil
    }
    return opening + compared(measure, nation, difference)
  }

  private func compared(_ measure: LocalMeasure, _ nation: Inline, _ difference: Int) -> Line {
    [.text(" ")]
      + words.language.line(
        UnitPhrase.comparedWith,
        [
          "inNation": words.inNation(measure.counted), "percent": nation,
          "comparison": words.comparison(difference),
        ])
  }

  /// The answer that occurs most; where more gave an answer without content of its own, that is said.
  func largest(_ measure: LocalMeasure) -> Line? {
    guard let row = measure.largest, let own = words.own(measure, row),
      let nation = words.nation(measure, row), let difference = measure.difference(row)
    else { return nil }
    let label = measure.label(row)
    let larger = ["other", "none"].filter { measure.own($0)?.count ?? -1 >= measure.own(row)?.count ?? 0 }
      .map { "'\(measure.label($0))'" }
    let opening =
      larger.isEmpty
      ? words.language.line(UnitPhrase.mostOften, ["answer": label, "percent": own])
      : words.language.line(
        UnitPhrase.mostOftenAfter, ["others": words.language.list(larger), "answer": label, "percent": own])
    return opening
      + compared(measure, nation, difference)
  }

  /// The largest difference of a profile, or that there is none.
  func profile(_ measures: [LocalMeasure]) -> Line? {
    guard measures.contains(where: \.hasPercents) else { return nil }
    guard let (measure, row) = Self.largestDifference(measures), let own = words.own(measure, row),
      let nation = words.nation(measure, row)
    else {
      return words.isSignal
        ? words.language.line(
          UnitPhrase.aboutEqualToAll, ["things": words.language.many(measures[0].counted)])
        : words.language.line(UnitPhrase.aboutEqualToNation)
    }
    return words.language.line(
      UnitPhrase.largestDifference,
      [
        "answer": measure.label(row), "percent": own, "inNation": words.inNation(measure.counted),
        "other": nation,
      ])
  }
}
