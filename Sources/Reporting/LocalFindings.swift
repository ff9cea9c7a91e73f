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

  /// The sentence of a lead: `Bij 30% van de bezoeken was de bezoeker 65 jaar of ouder.`
  func lead(_ measure: LocalMeasure, _ row: String) -> Line? {
    guard let own = words.own(measure, row), let nation = words.nation(measure, row),
      let difference = measure.difference(row)
    else { return nil }
    let label = measure.label(row)
    let noun = measure.counted.plural
    let opening: Line =
      switch measure.variable.id {
      case "age": [.text("Bij "), own, .text(" van de \(noun) was de bezoeker \(label).")]
      case "language": [.text("Bij "), own, .text(" van de \(noun) had de bezoeker \(label).")]
      case "duration": [own, .text(" van de gesprekken duurde \(Self.inSentence(label)).")]
      default: [.text("\(label): "), own, .text(" van de \(noun).")]
      }
    return opening + compared(measure, nation, difference)
  }

  private func compared(_ measure: LocalMeasure, _ nation: Inline, _ difference: Int) -> Line {
    [
      .text(" \(words.inNation(measure.counted)) is dat "), nation,
      .text(". \(words.comparison(difference))"),
    ]
  }

  private static func inSentence(_ label: String) -> String {
    label.prefix(1).lowercased() + label.dropFirst()
  }

  /// The answer that occurs most.
  func largest(_ measure: LocalMeasure) -> Line? {
    guard let row = measure.largest, let own = words.own(measure, row),
      let nation = words.nation(measure, row), let difference = measure.difference(row)
    else { return nil }
    return [.text("\(measure.label(row)) kwam het vaakst voor: "), own, .text(".")]
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
