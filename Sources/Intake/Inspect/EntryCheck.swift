package import Definitions

/// Decodes an entry by its layout, to see what is wrong with it; nothing is counted.
package enum EntryCheck {
  /// The layout that the header fits, and the problems of the rows. Throws when no layout fits, or when more rows
  /// are rejected than the limit.
  package static func check(
    _ entry: EntryInfo, _ reader: ArchiveReader, layouts: [SourceLayout], codebook: Codebook,
    questionnaire: Questionnaire? = nil,
    limits: IntakeLimits = .init()
  ) throws(StageFailure) -> (layout: SourceLayout, problems: [Problem]) {
    var layout: SourceLayout?
    var rejected = 0
    var decoder: RecordDecoder?
    var locations: LocationDecoder?
    var inhabitants: InhabitantsDecoder?
    var respondents: RespondentDecoder?
    var answers: SurveyAnswerDecoder?
    let table = EntryTable(entry, layouts: layouts, limits: limits)
    _ = try table.read(reader) { (match) throws(StageFailure) in
      layout = match.layout
      switch match.layout.counts {
      case .locations:
        locations = LocationDecoder(match, entry: entry, geography: codebook.geography)
      case .inhabitants:
        inhabitants = InhabitantsDecoder(match, entry: entry, geography: codebook.geography)
      case .respondents:
        respondents = questionnaire.map {
          RespondentDecoder(match, entry: entry, questionnaire: $0, geography: codebook.geography)
        }
      case .answers:
        answers = questionnaire.map {
          SurveyAnswerDecoder(match, entry: entry, questionnaire: $0, frame: nil)
        }
      case .visits, .questions:
        decoder = RecordDecoder(
          match, entry: entry, codebook: codebook, locations: LocationIndex(LocationRegister([])),
          hash: KeyedHash(key: [UInt8](repeating: 0, count: 16)))
      }
      return { (row) throws(StageFailure) in
        if decoder != nil, !decoder!.decode(row) { rejected += 1 }
        if locations != nil, locations!.decode(row) == nil { rejected += 1 }
        if inhabitants != nil, inhabitants!.decode(row) == nil { rejected += 1 }
        if respondents != nil, respondents!.decode(row) == nil { rejected += 1 }
        if answers != nil, answers!.decode(row) == nil { rejected += 1 }
        try limits.check(rejected: rejected, at: entry.place)
      }
    }
    let gate = decoder?.gate ?? locations?.gate ?? inhabitants?.gate ?? respondents?.gate ?? answers?.gate
    try gate?.finish()
    // Without a register every location is unknown, which says nothing about the file.
    let problems = (gate?.problems.all ?? []).filter { $0.kind != .unknownLocation }
    guard let layout else {
      throw StageFailure(
        .intake, at: entry.place, "no layout fits this sheet, so that it is passed over", exit: .dataRefused)
    }
    return (layout, problems)
  }
}
