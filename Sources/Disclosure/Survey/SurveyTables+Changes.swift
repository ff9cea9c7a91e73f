import Counting
import Definitions
import Edition

extension SurveyTables {
  /// What changed in the answers to the questions of a theme: since the last wave in which a question was asked in
  /// the same words and answered by enough, and since the first, the baseline.
  ///
  /// Which differences are called changes is decided for all of them together, for among many some are large by
  /// chance.
  mutating func addChanges(_ theme: Theme, _ wave: Int) {
    let changes = questionnaire.questions.indices.filter { questionnaire.questions[$0].theme == theme.id }
      .flatMap { number in
        types(questionnaire.questions[number]).flatMap { type in
          comparisons(number, wave, type).map { change(number, wave, since: $0, type) }
        }
      }
    var found = ChangeTest.discoveries(changes.flatMap { $0.rows.compactMap(\.chance) })[...]
    let statuses = changes.map { change in
      change.rows.map { row -> CellStatus in
        guard row.chance != nil else {
          return row.id != "estimate" && row.difference?.value.units ?? 0 != 0 ? .significant : []
        }
        return found.removeFirst() ? [.tested, .significant] : .tested
      }
    }
    let numbers = Dictionary(grouping: changes.indices) { place in
      ComparisonOf(question: changes[place].question.id, earlier: changes[place].earlier)
    }
    for (_, places) in numbers.sorted(by: { $0.value[0] < $1.value[0] }) {
      addTables(places.map { (changes[$0], statuses[$0]) }, wave)
    }
  }

  private struct ComparisonOf: Hashable {
    let question: String
    let earlier: Int
  }

  /// The waves that a type of respondent is compared with, the latest first.
  private func comparisons(_ number: Int, _ wave: Int, _ type: Int) -> [Int] {
    let question = questionnaire.questions[number]
    let id = questionnaire.respondents[type].id
    func hasAnswers(_ wave: Int) -> Bool { tables[key(question.id, wave)]?["total", id]?.count != nil }
    let earlier = questionnaire.waves.indices.filter {
      $0 < wave && question.waves.contains(questionnaire.waves[$0].id) && hasAnswers($0)
    }
    guard tally.isAvailable(wave), hasAnswers(wave), let last = earlier.last else { return [] }
    let baseline = earlier.first { questionnaire.waves[$0].period == definition.baseline } ?? earlier[0]
    return baseline == last ? [last] : [last, baseline]
  }

  private func change(_ number: Int, _ wave: Int, since earlier: Int, _ type: Int) -> SurveyChange {
    let question = questionnaire.questions[number]
    let id = questionnaire.respondents[type].id
    let (then, now) = (tables[key(question.id, earlier)], tables[key(question.id, wave)])
    let population = tally.counts(number, wave, SurveyGroup(type: type)).population
    let cells = question.answers.map { (then?[$0.id, id], now?[$0.id, id]) }
    let samples = cells.enumerated().map {
      place, pair -> (earlier: ShareSample, later: ShareSample)? in
      guard let old = pair.0, let count = old.count, let base = old.base, base > 0,
        let new = pair.1, let later = new.count, let answered = new.base, answered > 0
      else { return nil }
      return (
        ShareSample(
          part: count, base: base, population: self.population(number, earlier, type, place) ?? base),
        ShareSample(part: later, base: answered, population: population)
      )
    }
    let overlap = tally.overlap(number, earlier, wave, type: type)
    var change = SurveyChange(
      question, id, since: earlier, samples, cells.map(Self.absence), overlap, rule(number))
    if question.kind == .number, let then, let now, tally.isAvailable(earlier) {
      let counts = [earlier, wave].map { tally.counts(number, $0, SurveyGroup(type: type)) }
      // What was published of the earlier wave is that of these answers.
      if zip([then, now], counts).allSatisfy({ Self.isMean($0["mean", id], of: $1) }) {
        let (means, totals) = (
          counts.map(NumberSample.init(answering:)), counts.map(NumberSample.init(frame:))
        )
        let hasTotals = [then, now].allSatisfy { $0["estimate", id]?.value != nil }
        change.add(
          means: (means[0], means[1]), totals: hasTotals ? (totals[0], totals[1]) : nil, overlap,
          rule(number))
      }
    }
    return change
  }

  /// Whether a published mean is that of some answers.
  private static func isMean(_ cell: Cell?, of counts: SurveyCounts) -> Bool {
    guard let value = cell?.value, cell?.base == counts.sum.count else { return false }
    let (sum, count) = (counts.sum.hundredths, 100 * counts.sum.count)
    // Editions of earlier versions have a decimal always.
    return value == .mean(sum: sum, over: count) || value == DecimalValue(sum: sum, over: count, decimals: 1)
  }

  /// Whom the answers of an earlier wave stand for; `nil` when all of them answered. Of a published wave whose files
  /// are gone it is the list that was published, which makes a margin wider, never narrower.
  private func population(_ number: Int, _ wave: Int, _ type: Int, _ answer: Int) -> Int? {
    let question = questionnaire.questions[number]
    if tally.isAvailable(wave) { return tally.counts(number, wave, SurveyGroup(type: type)).population }
    let id = questionnaire.respondents[type].id
    guard tables[key(question.id + SurveyTableID.low, wave)]?[question.answers[answer].id, id]?.value != nil
    else {
      return nil
    }
    return tables[key(SurveyTableID.response, wave)]?["frame", id]?.count
  }

  /// Why there is nothing to compare.
  private static func absence(_ earlier: Cell?, _ later: Cell?) -> CellStatus {
    guard let earlier, let later else { return .notMeasured }
    return earlier.status.union(later.status).intersection(.absent)
  }

  /// The tables of one question in one pair of waves, with a column for each type that is compared.
  private mutating func addTables(_ changes: [(change: SurveyChange, statuses: [CellStatus])], _ wave: Int) {
    let first = changes[0].change
    var ids: [String] = []
    for row in changes.flatMap(\.change.rows) where !ids.contains(row.id) { ids.append(row.id) }
    func add(_ name: String, _ cell: (SurveyChange.Row, CellStatus) -> Cell) {
      addValues(
        key(first.question.id + name, wave), ids, changes.map(\.change.type),
        ids.map { id in
          changes.map { change, statuses in
            guard let row = change.rows.firstIndex(where: { $0.id == id }) else {
              return Cell(status: .notAvailable)
            }
            return cell(change.rows[row], statuses[row])
          }
        })
    }
    let earlier = questionnaire.waves[first.earlier].id
    let (change, panel) = (SurveyTableID.change(since: earlier), SurveyTableID.panel(since: earlier))
    add(change) { row, status in
      Cell(
        value: row.difference?.value,
        status: row.difference == nil ? row.absence : row.isJudgedByPanel ? [] : status)
    }
    add(change + SurveyTableID.low) { row, _ in Cell(value: row.difference?.margin?.low, status: row.absence)
    }
    add(change + SurveyTableID.high) { row, _ in
      Cell(value: row.difference?.margin?.high, status: row.absence)
    }
    guard tally.isAvailable(first.earlier) else { return }
    add(panel) { row, status in
      Cell(
        base: row.panel == nil ? nil : row.panelBase, value: row.panel?.value,
        status: row.panel == nil ? row.panelAbsence : row.isJudgedByPanel ? status : [])
    }
    add(panel + SurveyTableID.low) { row, _ in Cell(value: row.panel?.margin?.low, status: row.panelAbsence) }
    add(panel + SurveyTableID.high) { row, _ in Cell(value: row.panel?.margin?.high, status: row.panelAbsence)
    }
  }
}
