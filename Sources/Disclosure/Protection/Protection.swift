package import Counting
package import Definitions

/// Makes the tables of one edition out of what was counted: the only way from counts to what may be shown.
package struct Protection: Sendable {
  let tally: Tally
  let definition: PipelineDefinition
  /// The reported period.
  let edition: Period
  /// The rounding of national tables.
  var rounding: RandomRounding { rounding(at: .national) }
  /// The quarters (months) inside the series that were not delivered.
  private let missing: [Period]

  /// Protects a tally for one edition, by the rules of a pipeline.
  package init(_ tally: Tally, _ definition: PipelineDefinition, edition: Period) {
    self.tally = tally
    self.definition = definition
    self.edition = edition
    missing = tally.missingPeriods(through: edition)
  }

  /// All tables, national one-way tables exact, everything else protected; and those of the survey.
  ///
  /// - Parameter frozen: what earlier editions published, which the tables of earlier waves repeat.
  package func tables(frozen: ProtectedTables? = nil) -> ProtectedTables {
    var tables = ProtectedTables()
    for (index, variable) in definition.codebook.variables.enumerated() {
      for period in periods(ofVariable: variable.id) { addOneWay(index, period, to: &tables) }
    }
    for spec in definition.tables {
      let periods = periods(spec.periods)
      switch spec.rows {
      case .variable(let name):
        guard let rows = definition.codebook.index(of: name) else { continue }
        if let columns = spec.columns.flatMap(definition.codebook.index(of:)) {
          for period in periods { addCrossing(spec, rows, columns, period, to: &tables) }
        } else if spec.id != name {
          for period in periods { addOneWay(rows, period, spec: spec, to: &tables) }
        }
      case .key: for period in periods { addKey(spec, period, to: &tables) }
      case .locations: for period in periods { addLocations(spec, period, to: &tables) }
      case .openingHours: for period in periods { addOpeningHours(spec, period, to: &tables) }
      case .staffing: for period in periods { addStaffing(spec, period, to: &tables) }
      }
    }
    if let survey = tally.survey {
      tables = tables.adding(SurveyTables(survey, definition, edition: edition, frozen: frozen).tables)
    }
    return tables
  }

  /// The periods that words stand for in this edition, each once, in the order of the words.
  func periods(_ words: [PeriodWord]) -> [Period] {
    var periods: [Period] = []
    for period in words.flatMap({ $0.periods(in: edition, since: definition.since) })
    where !periods.contains(period) { periods.append(period) }
    return periods
  }

  /// Every variable has a table for the reported period, the last four quarters and cumulative; and for
  /// what the pipeline asks beyond these.
  private func periods(ofVariable id: String) -> [Period] {
    let asked = definition.tables.filter { $0.id == id && $0.rows == .variable(id) && !$0.isCrossing }
    var result = [edition]
    for period in periods([.fourQuarters, .cumulative] + asked.flatMap(\.periods))
    where !result.contains(period) {
      result.append(period)
    }
    return result
  }

  /// The rounding of the tables of a level.
  func rounding(at level: Level) -> RandomRounding {
    RandomRounding(base: definition.protection.base(at: level))
  }

  /// A figure may still change: registrations are delivered late.
  func isProvisional(_ period: Period) -> Bool {
    guard let today = tally.today else { return true }
    return definition.isProvisional(period, on: today)
  }

  /// What holds for every cell of a period. Before the first delivery there was nothing to tell; a hole behind it is
  /// told.
  func status(of period: Period, breaks: [SeriesBreak]) -> CellStatus {
    var status: CellStatus = isProvisional(period) ? .provisional : []
    if breaks.contains(where: { $0.from >= period.firstDay && $0.from <= period.lastDay }) {
      status.insert(.seriesBreak)
    }
    if tally.delivery(of: period) == .partly,
      missing.contains(where: { period.contains(month: $0.firstMonth) })
    {
      status.insert(.partlyMeasured)
    }
    return status
  }
}
