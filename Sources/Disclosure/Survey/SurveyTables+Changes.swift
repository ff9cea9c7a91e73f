import Counting
import Definitions

extension SurveyTables {
  /// What changed since the last wave in which a question was asked in the same words.
  ///
  /// The difference is that of the percentages as they were published; so one of a frozen edition stays what it is.
  mutating func addChanges(_ number: Int, _ wave: Int) {
    let question = questionnaire.questions[number]
    guard let earlier = questionnaire.wave(before: wave, of: question), tally.isAvailable(wave),
      let before = tables[key(question.id, earlier)], let now = tables[key(question.id, wave)]
    else { return }
    let isKnown = tally.isAvailable(earlier)
    let types = types(question)
    let overlaps = types.map { tally.overlap(number, earlier, wave, type: $0) }
    let populations = types.map { type in
      [earlier, wave].map { tally.counts(number, $0, SurveyGroup(type: type)).population }
    }
    var change: [[Cell]] = []
    var margin: [[Cell]] = []
    var panel: [[Cell]] = []
    var panelMargin: [[Cell]] = []
    for (place, answer) in question.answers.enumerated() {
      let pairs = question.askedOf.map { (before[answer.id, $0], now[answer.id, $0]) }
      change.append(pairs.map { Self.difference($0.0, $0.1) })
      margin.append(
        pairs.enumerated().map { column, pair in
          guard let old = pair.0, let new = pair.1, old.percent != nil,
            let first = WaveChange.Sample(old, isKnown ? populations[column][0] : .max / 2),
            let second = WaveChange.Sample(new, populations[column][1])
          else { return Cell(status: Self.absence(pair.0, pair.1)) }
          let overlap = overlaps[column]
          return Cell(
            value: WaveChange(first, second, overlap: overlap.answers[place], common: overlap.common)?.margin)
        })
      let changes = pairs.enumerated().map { column, pair in
        panelCells(overlaps[column], place, question, pair.0, pair.1)
      }
      panel.append(changes.map(\.value))
      panelMargin.append(changes.map(\.margin))
    }
    let rows = question.answers.map(\.id)
    addValues(key("\(question.id)_change", wave), rows, question.askedOf, change)
    addValues(key("\(question.id)_change_margin", wave), rows, question.askedOf, margin)
    if isKnown {
      addValues(key("\(question.id)_panel", wave), rows, question.askedOf, panel)
      addValues(key("\(question.id)_panel_margin", wave), rows, question.askedOf, panelMargin)
    }
  }

  /// Later minus earlier in percentage points; nothing where one of the two is not shown.
  static func difference(_ earlier: Cell?, _ later: Cell?) -> Cell {
    guard let old = earlier?.percent, let new = later?.percent, old.decimals == new.decimals else {
      return Cell(status: absence(earlier, later))
    }
    return Cell(value: DecimalValue(units: new.units - old.units, decimals: new.decimals))
  }

  /// Why there is nothing to compare.
  private static func absence(_ earlier: Cell?, _ later: Cell?) -> CellStatus {
    guard let earlier, let later else { return .notMeasured }
    return earlier.status.union(later.status).intersection(.absent)
  }

  /// The panel is a group like any other: no smaller than the smallest base, and not all of it changed alike.
  private func panelCells(
    _ overlap: OverlapCounts, _ place: Int, _ question: Question, _ earlier: Cell?, _ later: Cell?
  ) -> (value: Cell, margin: Cell) {
    let pairs = overlap.answers[place]
    guard earlier?.percent != nil, later?.percent != nil else {
      let absent = Cell(status: Self.absence(earlier, later))
      return (absent, absent)
    }
    guard pairs.base >= max(1, definition.protection.minimumForSurvey) else {
      return (Cell(status: .smallBase), Cell(status: .smallBase))
    }
    let isPublic = question.isPublic || definition.protection.base == nil
    if !isPublic, [pairs.onlyEarlier, pairs.onlyLater].contains(pairs.base) {
      return (Cell(status: .withheld), Cell(status: .withheld))
    }
    let change = PanelChange(pairs, population: overlap.common)
    return (Cell(base: pairs.base, value: change?.value), Cell(base: pairs.base, value: change?.margin))
  }
}

extension WaveChange.Sample {
  /// From a published cell; `nil` when it has no count.
  fileprivate init?(_ cell: Cell, _ population: Int) {
    guard let count = cell.count, let base = cell.base, base > 0 else { return nil }
    self.init(part: count, base: base, population: population)
  }
}
