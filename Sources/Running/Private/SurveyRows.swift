import Counting
package import Definitions
import Publishing
import Reporting

/// The respondents of a wave as files for somebody's own analysis.
package struct SurveyRows {
  /// Respondents written.
  package let count: Int
  /// The period of the wave.
  package let period: Period
  /// The files written, the rows first.
  package let paths: [String]

  /// Writes the rows to `path`, with `variables.csv` and `variables.sps` beside them. Without a period the latest wave with
  /// answers is taken.
  package init(_ frame: RunFrame, _ period: Period?, to path: String) throws {
    guard let source = frame.definition.survey else {
      throw StageFailure(
        .definitions, "this pipeline has no survey", remedy: "leave --survey out for its registrations",
        exit: .usage)
    }
    let tally = try frame.counted(nationalOnly: true)
    let waves = source.questionnaire.waves
    guard let survey = tally.survey,
      let wave = waves.indices.last(where: {
        survey.isAvailable($0) && (period == nil || waves[$0].period == period)
      })
    else {
      throw StageFailure(
        .counting, "there is no wave of the survey\(period.map { " in \($0)" } ?? "") with answers",
        exit: .dataRefused)
    }
    self.period = waves[wave].period
    let rows = survey.respondents(wave, weightedBy: source.weights)
    count = rows.count
    let table = SurveyFile(
      frame.definition, source.questionnaire, wave: wave, hasWeights: !source.weights.isEmpty)
    let folder = path.contains("/") ? String(path[...path.lastIndex(of: "/")!]) : ""
    paths = [path, folder + "variables.csv", folder + "variables.sps"]
    let bytes = [
      rows.reduce(into: table.head) { bytes, row in
        bytes += table.line(
          row.respondent, tookPart: row.tookPart, weight: row.weight,
          answers: row.answers.mapValues { ($0.answers, $0.isUnrecognised, $0.number) })
      }, table.variables, table.syntax,
    ]
    for (path, bytes) in zip(paths, bytes) {
      let file = try PrivateFile(path: path)
      try file.write(bytes)
      try file.finish()
    }
  }
}
