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
    try read(path, .respondents, frame: nil)
  }

  /// The answers in one file of those who were asked, per entry that has any.
  package func answers(_ path: String, frame: SurveyFrame) throws(StageFailure) -> [SurveyEntry] {
    try read(path, .answers, frame: frame)
  }

  private func read(
    _ path: String, _ counts: SourceLayout.Counts, frame: SurveyFrame?
  ) throws(StageFailure) -> [SurveyEntry] {
    let reader = try ArchiveReader(path: path, limits: limits)
    var entries: [SurveyEntry] = []
    while let entry = try reader.nextEntry() {
      if let read = try read(entry, reader, counts, frame) { entries.append(read) }
    }
    guard !entries.isEmpty else { return [] }
    let checksum = try reader.checksum()
    for index in entries.indices { entries[index].receipt.checksum = checksum }
    return entries
  }

  private func read(
    _ entry: EntryInfo, _ reader: ArchiveReader, _ counts: SourceLayout.Counts, _ frame: SurveyFrame?
  ) throws(StageFailure) -> SurveyEntry? {
    var found: SurveyEntry?
    var respondents: RespondentDecoder?
    var answers: SurveyAnswerDecoder?
    let table = EntryTable(entry, layouts: layouts, limits: limits)
    let skipped = try table.read(reader) { (match) throws(StageFailure) in
      guard match.layout.counts == counts else { return }
      found = SurveyEntry(
        receipt: Receipt(
          file: entry.file, member: entry.member, container: entry.container, bytes: reader.fileSize,
          checksum: "", layout: match.layout.id, encoding: match.layout.encoding.rawValue, kind: .survey),
        problems: ProblemLog())
      if counts == .respondents {
        respondents = RespondentDecoder(
          match, entry: entry, questionnaire: survey.questionnaire, geography: geography)
      } else {
        answers = SurveyAnswerDecoder(match, entry: entry, questionnaire: survey.questionnaire, frame: frame)
      }
    } _: { (row) throws(StageFailure) in
      if respondents != nil {
        found!.receipt.ledger.read += 1
        if let respondent = respondents!.decode(row) {
          found!.respondents.append(respondent)
          found!.places.append(respondents!.columns.place(row))
        } else {
          found!.receipt.ledger.rejected += 1
          try limits.check(rejected: found!.receipt.ledger.rejected, at: entry.place)
        }
      } else if answers != nil {
        switch answers!.decode(row) {
        case .answer(let answer):
          found!.receipt.ledger.read += 1
          found!.answers.append(answer)
        case .rejected:
          found!.receipt.ledger.read += 1
          found!.receipt.ledger.rejected += 1
          try limits.check(rejected: found!.receipt.ledger.rejected, at: entry.place)
        case .blank:
          found!.receipt.ledger.read += 1
          found!.receipt.ledger.outside += 1
        }
      }
    }
    guard var found, let columns = respondents?.columns ?? answers?.columns else { return nil }
    try columns.finish()
    found.receipt.encoding = columns.foundEncoding.rawValue
    found.receipt.ledger.skipped += skipped
    found.problems = columns.problems
    found.rejects = columns.rejects
    return found
  }
}
