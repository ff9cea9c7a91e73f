internal import Definitions

/// Turns the rows of a frame into respondents.
struct RespondentDecoder: RowDecoder {
  private var columns: SurveyColumns
  var gate: RowGate { columns.gate }
  private let questionnaire: Questionnaire
  private let waves: [String: Int]
  private let types: [String: Int]
  private let provinces: [String: String]
  private let sizeClasses: [[String: Int]]
  /// Per variable of the frame the places of its classes.
  private let classes: [[String: Int]]
  /// Per wave the codes of the municipalities that existed on its first day.
  private let municipalities: [Set<String>]

  init(_ match: HeaderMatch, entry: EntryInfo, questionnaire: Questionnaire, geography: Geography) {
    columns = SurveyColumns(match, entry: entry)
    self.questionnaire = questionnaire
    waves = Self.places(questionnaire.waves.map { [$0.id, $0.label] })
    types = Self.places(questionnaire.respondents.map { [$0.value, $0.id, $0.singular, $0.label] })
    sizeClasses = questionnaire.respondents.map { type in
      Self.places(type.sizeClasses.map { [$0.id, $0.label] })
    }
    classes = questionnaire.frame.map { Self.places($0.classes.map { [$0.id, $0.label] }) }
    municipalities = questionnaire.waves.map { wave in
      Set(geography.municipalities.filter { $0.exists(on: wave.from) }.map(\.code))
    }
    provinces = Dictionary(
      geography.provinces.flatMap { province in
        ([province.code, province.name] + province.aliases).map { ($0.folded, province.code) }
      }
    ) { first, _ in first }
  }

  /// From every name, folded, to the place of what it names.
  static func places(_ names: [[String]]) -> [String: Int] {
    Dictionary(names.enumerated().flatMap { place, names in names.map { ($0.folded, place) } }) { first, _ in
      first
    }
  }

  /// `nil` when the row is rejected. A province or size class that is not known counts, with a remark; who may
  /// have been invited or not was not.
  mutating func decode(_ row: borrowing Row) -> (respondent: Respondent, place: Place)? {
    guard columns.admits(row) else { return nil }
    var respondent = Respondent()
    guard let wave = waves[columns.text(.wave, row)?.folded ?? ""] else {
      return reject(.unknownWave, .wave, row)
    }
    guard let type = types[columns.text(.respondentType, row)?.folded ?? ""] else {
      return reject(.unknownRespondentType, .respondentType, row)
    }
    guard let code = columns.text(.respondent, row) else { return reject(.missingIdentity, .respondent, row) }
    respondent.wave = wave
    respondent.type = type
    respondent.code = SurveyFrame.code(code)
    if Self.isMunicipality(respondent.code), !municipalities[wave].contains(respondent.code) {
      columns.note(.unknownMunicipality, .respondent, row)
    }
    if columns.has(.provinceName) {
      respondent.province = provinces[columns.text(.provinceName, row)?.folded ?? ""]
      if respondent.province == nil { columns.note(.unknownAnswer, .provinceName, row) }
    }
    if columns.has(.sizeClass), !questionnaire.respondents[type].sizeClasses.isEmpty {
      respondent.sizeClass = sizeClasses[type][columns.text(.sizeClass, row)?.folded ?? ""]
      if respondent.sizeClass == nil { columns.note(.unknownAnswer, .sizeClass, row) }
    }
    respondent.classes = questionnaire.frame.indices.map { place in
      let variable = questionnaire.frame[place]
      guard variable.types.contains(questionnaire.respondents[type].id),
        let cell = columns.text(ofFrame: variable.id, row)
      else { return nil }
      let known = classes[place][cell.text?.folded ?? ""]
      if known == nil { columns.note(.unknownAnswer, column: cell.column, row) }
      return known
    }
    if columns.has(.invited) {
      let isInvited = columns.flag(.invited, row)
      respondent.isInvited = isInvited ?? false
      if isInvited == nil { columns.note(.unknownAnswer, .invited, row) }
    } else {
      respondent.isInvited = true
    }
    return (respondent, columns.place(row))
  }

  /// The form of the code of a municipality: `GM` and four digits.
  private static func isMunicipality(_ code: String) -> Bool {
    code.utf8.count == 6 && code.hasPrefix("GM") && code.dropFirst(2).allSatisfy(\.isWholeNumber)
  }

  private mutating func reject(
    _ kind: Problem.Kind, _ role: SourceLayout.Role, _ row: borrowing Row
  ) -> (respondent: Respondent, place: Place)? {
    columns.reject(kind, role, row)
    return nil
  }
}
