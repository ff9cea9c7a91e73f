package import Definitions

/// Reads the files of a survey.
package struct SurveyReader {
  private let survey: PipelineDefinition.SurveySource
  private let layouts: [SourceLayout]
  private let geography: Geography
  private let limits: IntakeLimits

  /// A reader of entries with a layout of the survey; entries with another of the layouts are passed over.
  package init(
    _ survey: PipelineDefinition.SurveySource, among layouts: [SourceLayout], geography: Geography,
    limits: IntakeLimits = .init()
  ) {
    self.survey = survey
    self.layouts = layouts
    self.geography = geography
    self.limits = limits
  }

  /// The respondents of one file, per entry that has any.
  package func respondents(_ path: String) throws(StageFailure) -> [SurveyEntry] {
    try EntryReading.read(path, .survey, among: layouts, limits: limits) { match, entry in
      match.layout.counts == .respondents
        ? RespondentDecoder(match, entry: entry, questionnaire: survey.questionnaire, geography: geography)
        : nil
    }.map { reading in
      var entry = SurveyEntry(reading)
      entry.respondents = reading.values.map(\.respondent)
      entry.places = reading.values.map(\.place)
      return entry
    }
  }

  /// The answers in one file of those who were asked, per entry that has any.
  package func answers(_ path: String, frame: SurveyFrame) throws(StageFailure) -> [SurveyEntry] {
    try EntryReading.read(path, .survey, among: layouts, limits: limits) { match, entry in
      match.layout.counts == .answers
        ? SurveyAnswerDecoder(match, entry: entry, questionnaire: survey.questionnaire, frame: frame) : nil
    }.map { reading in
      var entry = SurveyEntry(reading)
      // A row counts as each answer that it holds; one without any is outside.
      entry.answers = reading.values.flatMap { $0 }
      let blank = reading.values.count(where: \.isEmpty)
      entry.receipt.ledger.read += entry.answers.count + blank - reading.values.count
      entry.receipt.ledger.outside += blank
      return entry
    }
  }
}
