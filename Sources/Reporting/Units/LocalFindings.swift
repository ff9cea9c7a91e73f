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
  func lead(_ measure: LocalMeasure, _ row: String) -> Line? {
    guard let share = words.share(measure, row), let nation = words.nation(measure, row),
      let difference = measure.difference(row)
    else { return nil }
    let label = measure.label(row)
    let opening: Line =
      switch measure.variable.id {
      case "age": [.text("Bij ")] + share + [.text(" was de bezoeker \(label).")]
      case "language": [.text("Bij ")] + share + [.text(" had de bezoeker \(label).")]
      case "duration": [.text("Bij ")] + share + [.text(" duurde het gesprek \(Self.length(label)).")]
      default: [.text("\(label): ")] + share + [.text(".")]
      }
    return opening + compared(measure, nation, difference)
  }

  private func compared(_ measure: LocalMeasure, _ nation: Inline, _ difference: Int) -> Line {
    [
      .text(" \(words.inNation(measure.counted)) is dat "), nation,
      .text(". \(words.comparison(difference))"),
    ]
  }

  /// `15 minuten of korter` of `Tot en met 15 minuten`
  private static func length(_ label: String) -> String {
    let opening = "Tot en met "
    return label.hasPrefix(opening)
      ? "\(label.dropFirst(opening.count)) of korter" : label.prefix(1).lowercased() + label.dropFirst()
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
      ? "\(label) kwam het vaakst voor" : "Op \(Dutch.list(larger)) na kwam \(label) het vaakst voor"
    return [.text("\(opening): "), own, .text(".")]
      + compared(measure, nation, difference)
  }

  /// The largest difference of a profile, or that there is none.
  func profile(_ measures: [LocalMeasure]) -> Line? {
    guard measures.contains(where: \.hasPercents) else { return nil }
    guard let (measure, row) = Self.largestDifference(measures), let own = words.own(measure, row),
      let nation = words.nation(measure, row)
    else {
      let other = words.isSignal ? "alle \(measures[0].counted.plural)" : "heel Nederland"
      return Line("De percentages zijn ongeveer gelijk aan die van \(other).")
    }
    return [
      .text("Het grootste verschil: \(measure.label(row)), "), own,
      .text(". \(words.inNation(measure.counted)) is dat "), nation, .text("."),
    ]
  }
}
