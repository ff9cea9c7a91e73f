internal import Definitions

/// Turns the rows of answers into coded answers; no text of a respondent is kept.
struct SurveyAnswerDecoder: RowDecoder {
  private var columns: SurveyColumns
  var gate: RowGate { columns.gate }
  private let questionnaire: Questionnaire
  private let frame: SurveyFrame?
  private let waves: [String: Int]
  private let types: [String: Int]
  private let questions: [String: Int]
  private let answers: [[String: Int]]

  /// Without a frame nobody knows who may answer, and nothing is rejected for it.
  init(_ match: HeaderMatch, entry: EntryInfo, questionnaire: Questionnaire, frame: SurveyFrame?) {
    columns = SurveyColumns(match, entry: entry)
    self.questionnaire = questionnaire
    self.frame = frame
    waves = RespondentDecoder.places(questionnaire.waves.map { [$0.id, $0.label] })
    types = RespondentDecoder.places(
      questionnaire.respondents.map { [$0.value, $0.id, $0.singular, $0.label] })
    questions = RespondentDecoder.places(questionnaire.questions.map { [$0.id] })
    answers = questionnaire.questions.map { question in
      RespondentDecoder.places(question.kind == .number ? [] : question.answers.map { [$0.id, $0.label] })
    }
  }

  /// A question without an answer is left out, with a remark: the value of such a row is itself `nil`.
  mutating func decode(_ row: borrowing Row) -> SurveyAnswer?? {
    guard columns.admits(row) else { return nil }
    guard let wave = waves[columns.text(.wave, row)?.folded ?? ""] else {
      return reject(.unknownWave, .wave, row)
    }
    guard let number = questions[columns.text(.question, row)?.folded ?? ""] else {
      return reject(.unknownQuestion, .question, row)
    }
    guard let code = columns.text(.respondent, row) else { return reject(.missingIdentity, .respondent, row) }
    let question = questionnaire.questions[number]
    guard question.waves.contains(questionnaire.waves[wave].id) else {
      return reject(.notAsked, .question, row)
    }
    var (type, respondent) = (0, code)
    if let frame {
      var known = frame[wave, code]
      if columns.has(.respondentType) {
        guard let named = types[columns.text(.respondentType, row)?.folded ?? ""] else {
          return reject(.unknownRespondentType, .respondentType, row)
        }
        known = known.filter { $0.type == named }
      }
      guard !known.isEmpty else { return reject(.unknownRespondent, .respondent, row) }
      let asked = known.filter { question.askedOf.contains(questionnaire.respondents[$0.type].id) }
      guard let first = asked.first else { return reject(.notAsked, .question, row) }
      guard asked.count == 1 else { return reject(.ambiguousRespondent, .respondent, row) }
      guard first.isInvited else { return reject(.notInvited, .respondent, row) }
      (type, respondent) = (first.type, first.code)
    }
    let time = columns.time(.entryDate, row)
    if time == nil, columns.isFilled(.entryDate, row) { return reject(.invalidDate, .entryDate, row) }
    guard let content = content(question, number, row) else { return .some(nil) }
    return SurveyAnswer(
      wave: wave, type: type, respondent: respondent, question: number, content: content, time: time,
      place: columns.place(row))
  }

  private mutating func content(
    _ question: Question, _ number: Int, _ row: borrowing Row
  ) -> SurveyAnswer.Content? {
    let text = columns.text(.answer, row)
    if question.kind == .number {
      guard let value = columns.text(.value, row) else {
        guard text != nil else {
          columns.note(.emptyAnswer, .value, row)
          return nil
        }
        columns.note(.unknownAnswer, .answer, row)
        return .unrecognised
      }
      if let hundredths = Self.hundredths(value), question.classOf(hundredths: hundredths) != nil {
        return .number(hundredths)
      }
      columns.note(.unknownAnswer, .value, row)
      return .unrecognised
    }
    guard let text = text?.folded else {
      // Something was answered, but not where or how the questionnaire can tell what.
      if columns.isFilled(.value, row) {
        columns.note(.unknownAnswer, .value, row)
        return .unrecognised
      }
      if question.kind == .open, columns.isFilled(.freeText, row) {
        columns.note(.uncodedAnswer, .answer, row)
        return .unrecognised
      }
      columns.note(.emptyAnswer, .answer, row)
      return nil
    }
    if let answer = answers[number][text] { return .answer(answer) }
    let nearest = text.nearest(of: question.answers.map(\.label))
    columns.note(.unknownAnswer, .answer, nearest: nearest, row)
    return .unrecognised
  }

  private mutating func reject(
    _ kind: Problem.Kind, _ role: SourceLayout.Role, _ row: borrowing Row
  ) -> SurveyAnswer?? {
    columns.reject(kind, role, row)
    return nil
  }

  /// `12,5` as 1250, and `1.234,5` as 123450; `nil` for anything but at most ten digits with at most two decimals.
  static func hundredths(_ text: String) -> Int? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (groups + parts.dropFirst()).allSatisfy(isDigits),
      groups.count == 1
        || (groups[0].utf8.count <= 3 && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }),
      (1...10).contains(groups.reduce(0) { $0 + $1.utf8.count }), let whole = Int(groups.joined())
    else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard (1...2).contains(parts[1].utf8.count), let fraction = Int(parts[1]) else { return nil }
    return whole * 100 + (parts[1].utf8.count == 1 ? fraction * 10 : fraction)
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
