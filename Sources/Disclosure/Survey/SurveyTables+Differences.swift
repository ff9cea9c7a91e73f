import Counting
import Definitions

extension SurveyTables {
  /// How the shares of each part of a breakdown differ from those of all others together, and for which of them that is
  /// no chance.
  ///
  /// What is compared follows from what is published: a part that is shown, and the whole without it. Both are samples
  /// of their own finite population, and ``ChangeTest`` is exact for them. Which differences are called demonstrable is
  /// decided for all of a type together.
  ///
  /// - Parameter isOfFrame: the frame tells who is in which part; else only those who answered are known.
  mutating func addDifferences(
    _ id: String, _ number: Int, _ wave: Int, _ wholes: [Column], _ parts: [Column],
    isOfFrame: Bool = true
  ) {
    let question = questionnaire.questions[number]
    var made: [(column: Column, cells: [Cell])] = []
    for whole in wholes where whole.hidden == nil {
      let own = parts.filter { $0.type == whole.type }
      let rows = own.map { part in
        question.answers.indices.map { answer in
          part.hidden == nil
            ? Difference(part.counts, whole.counts, answer, isOfFrame: isOfFrame) : nil
        }
      }
      var found = ChangeTest.discoveries(rows.joined().compactMap { $0?.chance })[...]
      for (part, differences) in zip(own, rows) {
        made.append(
          (
            part,
            differences.map { difference in
              guard let difference else { return Cell(status: part.hidden ?? .notAvailable) }
              guard difference.chance != nil else {
                return Cell(
                  value: difference.value, status: difference.value.units != 0 ? .significant : [])
              }
              return Cell(
                value: difference.value,
                status: found.removeFirst() ? [.tested, .significant] : .tested)
            }
          ))
      }
    }
    var units: [String] = []
    for unit in made.map(\.column.unit) where !units.contains(unit) { units.append(unit) }
    for unit in units {
      let own = made.filter { $0.column.unit == unit }
      addValues(
        key("\(id)_difference", wave, unit: unit), question.answers.map(\.id), own.map(\.column.id),
        question.answers.indices.map { row in own.map { $0.cells[row] } })
    }
  }

  /// The share of an answer in a part less that in the rest.
  private struct Difference {
    /// In percentage points, from shares that are not rounded.
    let value: DecimalValue
    /// That the two populations do not differ; `nil` where both answered whole.
    let chance: Double?

    /// `nil` where one of the two is empty.
    init?(_ part: SurveyCounts, _ whole: SurveyCounts, _ answer: Int, isOfFrame: Bool) {
      let rest = whole - part
      // Who belongs to a part by its answer may also be among the rest, as far as anybody knows.
      let own = ShareSample(
        part: part.answers[answer], base: part.base, population: part.population)
      let other = ShareSample(
        part: rest.answers[answer], base: rest.base,
        population: isOfFrame ? rest.population : whole.population - part.base)
      guard own.base > 0, other.base > 0,
        let value = DecimalValue(
          sum: 100 * (own.part * other.base - other.part * own.base), over: own.base * other.base,
          decimals: 1)
      else { return nil }
      self.value = value
      let (small, large) = own.population <= other.population ? (own, other) : (other, own)
      chance = own.isComplete && other.isComplete ? nil : ChangeTest.samples(small, large)
    }
  }

  /// Shares as if those who took part were as many in every class as all, in whole percents: beside the shares that
  /// were counted, and only where these are shown.
  mutating func addWeighted(_ number: Int, _ wave: Int, _ wholes: [Column]) {
    guard let margins = definition.survey?.weights, !margins.isEmpty else { return }
    let question = questionnaire.questions[number]
    let columns = wholes.map { whole -> [Cell] in
      guard whole.hidden == nil, let type = questionnaire.index(ofType: whole.id) else {
        return question.answers.map { _ in Cell(status: whole.hidden ?? .notAvailable) }
      }
      let counts = tally.weighted(number, wave, type: type, by: margins)
      return counts.answers.map { answer in
        guard counts.base > 0 else { return Cell(status: .notAvailable) }
        return Cell(
          value: DecimalValue(
            units: Int((100 * answer / counts.base).rounded(.toNearestOrAwayFromZero))))
      }
    }
    addValues(
      key("\(question.id)_weighted", wave), question.answers.map(\.id), wholes.map(\.id),
      question.answers.indices.map { row in columns.map { $0[row] } })
  }
}
