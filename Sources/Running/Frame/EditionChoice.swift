package import Counting
package import Definitions

/// Which periods a run reports.
package struct EditionChoice {
  private let tally: Tally
  private let definition: PipelineDefinition

  /// A choice among the periods that were counted.
  package init(_ tally: Tally, _ definition: PipelineDefinition) {
    self.tally = tally
    self.definition = definition
  }

  /// The periods that were named; else every one with a visit; else the latest with a visit in its last month.
  package func periods(_ named: [String], all: Bool) throws(StageFailure) -> [Period] {
    let months = definition.isSurveyAlone ? waves : tally.monthsWithVisits
    guard let last = months.last else {
      throw failure(
        "no registration counts: \(tally.whyNothingCounts)", "mend the input, or `since` in the pipeline file"
      )
    }
    if all {
      var periods: [Period] = []
      for month in months where periods.last != definition.edition(holding: month) {
        periods.append(definition.edition(holding: month))
      }
      return periods
    }
    if named.isEmpty {
      guard let month = months.last(where: { definition.edition(holding: $0).lastMonth == $0 }) else {
        return [definition.edition(holding: last)]
      }
      return [definition.edition(holding: month)]
    }
    var periods: [Period] = []
    for name in named {
      let period = try period(name, months)
      if !periods.contains(period) { periods.append(period) }
    }
    return periods
  }

  /// The last months of the waves that were delivered: without registrations these are the editions.
  private var waves: [Int] {
    guard let survey = tally.survey else { return [] }
    return survey.questionnaire.waves.indices.filter(survey.hasFrame).map {
      survey.questionnaire.waves[$0].period.lastMonth
    }
  }

  private func period(_ name: String, _ months: [Int]) throws(StageFailure) -> Period {
    if name == "last-complete" {
      guard let today = tally.today else { throw failure("it is not known what today is", "give --date") }
      let current = definition.edition(holding: today.month)
      let complete = today == current.lastDay ? current : current.shifted(by: -1)
      guard months.contains(where: complete.contains(month:)) else {
        throw failure(
          "no registration counts in \(complete), the last complete \(definition.report.every.rawValue)",
          "deliver it, or name another --period")
      }
      return complete
    }
    guard let period = Period(name), definition.edition(holding: period.firstMonth) == period else {
      throw StageFailure(
        .definitions,
        "the period \(name) does not fit a report made every \(definition.report.every.rawValue)",
        remedy: "name a \(definition.report.every.rawValue)", exit: .usage)
    }
    guard months.contains(where: period.contains(month:)) else {
      throw failure("no registration counts in \(period)", "check --period and the inputs")
    }
    return period
  }

  private func failure(_ what: String, _ remedy: String) -> StageFailure {
    StageFailure(.counting, what, remedy: remedy, exit: .dataRefused)
  }
}
