import Counting
import Definitions
import Edition

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
    let hasMean = question.kind == .number
    let ids = question.answers.map(\.id) + (hasMean ? ["mean"] : [])
    var made: [(column: Column, cells: [Cell])] = []
    for whole in wholes where whole.hidden == nil {
      let own = parts.filter { $0.type == whole.type }
      let rows = own.map { part -> [Difference?] in
        guard part.hidden == nil else { return ids.map { _ in nil } }
        let rest = whole.counts - part.counts
        // Who belongs to a part by its answer may also be among the rest, as far as anybody knows.
        let others = isOfFrame ? rest.population : whole.counts.population - part.counts.base
        return question.answers.indices.map { answer in
          Difference(
            share(answer, part.counts, part.counts.population), than: share(answer, rest, others))
        }
          + (hasMean
            ? [
              Difference(
                NumberSample(answering: part.counts),
                than: NumberSample(hundredths: rest.numbers, population: others))
            ] : [])
      }
      var found = ChangeTest.discoveries(rows.joined().compactMap { $0?.chance })[...]
      for (part, differences) in zip(own, rows) {
        made.append(
          (
            part,
            differences.map { $0?.cell(&found) ?? Cell(status: part.hidden ?? .notAvailable) }
          ))
      }
    }
    var units: [String] = []
    for unit in made.map(\.column.unit) where !units.contains(unit) { units.append(unit) }
    for unit in units {
      let own = made.filter { $0.column.unit == unit }
      addValues(
        key(id + SurveyTableID.difference, wave, unit: unit), ids, own.map(\.column.id),
        ids.indices.map { row in own.map { $0.cells[row] } })
    }
  }

  /// How the shares, and the mean, of each type of respondent differ from those of the first that a question was asked
  /// of, tested as two finite populations and decided together.
  mutating func addTypeDifferences(_ number: Int, _ wave: Int, _ wholes: [Column]) {
    let question = questionnaire.questions[number]
    guard let first = wholes.first, first.hidden == nil, wholes.count > 1 else { return }
    let hasMean = question.kind == .number
    let rows = wholes.dropFirst().map { other -> [Difference?] in
      let shares = question.answers.indices.map { answer in
        other.hidden == nil
          ? Difference(
            share(answer, other.counts, other.counts.population),
            than: share(answer, first.counts, first.counts.population)) : nil
      }
      let mean =
        other.hidden == nil
        ? Difference(
          NumberSample(answering: other.counts), than: NumberSample(answering: first.counts)) : nil
      return shares + (hasMean ? [mean] : [])
    }
    var found = ChangeTest.discoveries(rows.joined().compactMap { $0?.chance })[...]
    let cells = zip(wholes.dropFirst(), rows).map { other, differences in
      differences.map { $0?.cell(&found) ?? Cell(status: other.hidden ?? .notAvailable) }
    }
    let ids = question.answers.map(\.id) + (hasMean ? ["mean"] : [])
    addValues(
      key(question.id + SurveyTableID.difference, wave), ids, wholes.dropFirst().map(\.id),
      ids.indices.map { row in cells.map { $0[row] } })
  }

  private func share(_ answer: Int, _ counts: SurveyCounts, _ population: Int) -> ShareSample {
    ShareSample(part: counts.answers[answer], base: counts.base, population: population)
  }

  /// A share, or a mean, less that of others.
  private struct Difference {
    /// In percentage points, or of means; from numbers that are not rounded.
    let value: DecimalValue
    /// That the two populations do not differ; `nil` where both answered whole.
    let chance: Double?

    /// `nil` where one of the two is empty.
    init?(_ own: ShareSample, than other: ShareSample) {
      guard own.base > 0, other.base > 0,
        let value = DecimalValue(
          sum: 100 * (own.part * other.base - other.part * own.base), over: own.base * other.base,
          decimals: 1)
      else { return nil }
      self.value = value
      let (small, large) = own.population <= other.population ? (own, other) : (other, own)
      chance = own.isComplete && other.isComplete ? nil : ChangeTest.samples(small, large)
    }

    /// `nil` where one of the two has fewer than two numbers.
    init?(_ own: NumberSample, than other: NumberSample) {
      guard let difference = MeanDifference(other, own) else { return nil }
      (value, chance) = (difference.value, difference.chance)
    }

    /// Takes the next of the verdicts where it was tested.
    func cell(_ found: inout ArraySlice<Bool>) -> Cell {
      guard chance != nil else { return Cell(value: value, status: value.units != 0 ? .significant : []) }
      return Cell(value: value, status: found.removeFirst() ? [.tested, .significant] : .tested)
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
      key(question.id + SurveyTableID.weighted, wave), question.answers.map(\.id), wholes.map(\.id),
      question.answers.indices.map { row in columns.map { $0[row] } })
  }
}
