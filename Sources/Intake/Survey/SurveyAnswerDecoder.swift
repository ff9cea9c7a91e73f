internal import Definitions

/// Turns the rows of answers into coded answers: a row per answer, or a row per respondent with a column or more per
/// question. No text of a respondent is kept.
struct SurveyAnswerDecoder: RowDecoder {
  private var columns: SurveyColumns
  var gate: RowGate { columns.gate }
  private let questionnaire: Questionnaire
  private let frame: SurveyFrame?
  private let waves: [String: Int]
  private let types: [String: Int]
  private let questions: [String: Int]
  private let answers: [[String: Int]]
  /// The wave of the whole file.
  private let wave: Int?
  private let hasDecimalPoint: Bool
  /// The columns of questions; empty where a row is an answer.
  private let wide: [QuestionColumn]

  /// Who answers, as far as the frame tells.
  private struct Sender {
    let wave: Int
    let code: String
    /// Those with this code; `nil` without a frame.
    let known: [Respondent]?
    let time: Int?
  }

  /// Without a frame nobody knows who may answer, and nothing is rejected for it.
  init(_ match: HeaderMatch, entry: EntryInfo, questionnaire: Questionnaire, frame: SurveyFrame?) {
    columns = SurveyColumns(match, entry: entry)
    self.questionnaire = questionnaire
    self.frame = frame
    waves = RespondentDecoder.places(questionnaire.waves.map { [$0.id, $0.label] })
    types = RespondentDecoder.places(
      questionnaire.respondents.map { [$0.value, $0.id, $0.singular, $0.label] })
    questions = RespondentDecoder.places(questionnaire.questions.map { [$0.id] })
    let answers = questionnaire.questions.map { question in
      RespondentDecoder.places(question.kind == .number ? [] : question.answers.map { [$0.id, $0.label] })
    }
    self.answers = answers
    wave = match.layout.wave.flatMap { id in questionnaire.waves.firstIndex { $0.id == id } }
    hasDecimalPoint = match.layout.hasDecimalPoint
    wide = zip(match.layout.columns, match.places).compactMap {
      QuestionColumn($0, at: $1, questionnaire, answers: answers)
    }
  }

  /// The answers of a row; none, with a remark, when it holds no answer. `nil` when it is rejected.
  mutating func decode(_ row: borrowing Row) -> [SurveyAnswer]? {
    guard columns.admits(row) else { return nil }
    guard let wave = wave ?? waves[columns.text(.wave, row)?.folded ?? ""] else {
      return reject(.unknownWave, .wave, row)
    }
    if !wide.isEmpty { return respondent(wave, row).flatMap { answers(of: $0, row) } }
    guard let number = questions[columns.text(.question, row)?.folded ?? ""] else {
      return reject(.unknownQuestion, .question, row)
    }
    guard let respondent = respondent(wave, row) else { return nil }
    let question = questionnaire.questions[number]
    guard question.waves.contains(questionnaire.waves[wave].id) else {
      return reject(.notAsked, .question, row)
    }
    guard let who = who(respondent, question, .question, row) else { return nil }
    return content(question, number, row).map { [answer(respondent, who, number, $0, row)] } ?? []
  }

  // MARK: who

  private mutating func respondent(_ wave: Int, _ row: borrowing Row) -> Sender? {
    guard let code = columns.text(.respondent, row) else { return reject(.missingIdentity, .respondent, row) }
    var known = frame?[wave, code]
    if known != nil, columns.has(.respondentType) {
      guard let named = types[columns.text(.respondentType, row)?.folded ?? ""] else {
        return reject(.unknownRespondentType, .respondentType, row)
      }
      known?.removeAll { $0.type != named }
    }
    if known?.isEmpty == true { return reject(.unknownRespondent, .respondent, row) }
    let time = columns.time(.entryDate, row)
    if time == nil, columns.isFilled(.entryDate, row) { return reject(.invalidDate, .entryDate, row) }
    return Sender(wave: wave, code: code, known: known, time: time)
  }

  /// Type and code of the respondent whom a question was asked of; `nil` when the row is rejected.
  private mutating func who(
    _ respondent: Sender, _ question: Question, _ role: SourceLayout.Role, _ row: borrowing Row
  ) -> (type: Int, code: String)? {
    guard let known = respondent.known else { return (0, respondent.code) }
    let asked = asked(known, question)
    guard let first = asked.first else { return reject(.notAsked, role, row) }
    guard asked.count == 1 else { return reject(.ambiguousRespondent, .respondent, row) }
    guard first.isInvited else { return reject(.notInvited, .respondent, row) }
    return (first.type, first.code)
  }

  private func asked(_ known: [Respondent], _ question: Question) -> [Respondent] {
    known.filter { question.askedOf.contains(questionnaire.respondents[$0.type].id) }
  }

  private func answer(
    _ respondent: Sender, _ who: (type: Int, code: String), _ question: Int,
    _ content: SurveyAnswer.Content, _ row: borrowing Row
  ) -> SurveyAnswer {
    SurveyAnswer(
      wave: respondent.wave, type: who.type, respondent: who.code, question: question, content: content,
      time: respondent.time, place: columns.place(row))
  }

  // MARK: a row per respondent

  private mutating func answers(of respondent: Sender, _ row: borrowing Row) -> [SurveyAnswer]? {
    var given: [SurveyAnswer] = []
    for column in wide {
      guard let text = columns.text(at: column.place, row), !column.isNo(text) else { continue }
      let question = questionnaire.questions[column.question]
      let isAsked = respondent.known.map { !asked($0, question).isEmpty } ?? true
      guard isAsked, question.waves.contains(questionnaire.waves[respondent.wave].id) else {
        columns.note(.outsideSelection, column: column.name, row)
        continue
      }
      guard let who = who(respondent, question, .respondent, row) else { return nil }
      for content in contents(text, column, question, row) {
        given.append(answer(respondent, who, column.question, content, row))
      }
    }
    if given.isEmpty { columns.note(.emptyAnswer, column: nil, row) }
    return given
  }

  private mutating func contents(
    _ text: String, _ column: QuestionColumn, _ question: Question, _ row: borrowing Row
  ) -> [SurveyAnswer.Content] {
    if question.kind == .number {
      if let number = number(text, question) { return [.number(number)] }
      columns.note(.unknownAnswer, column: column.name, row)
      return [.unrecognised]
    }
    return column.answers(in: text).map { answer in
      if let answer { return .answer(answer) }
      columns.note(
        .unknownAnswer, column: column.name, nearest: text.nearest(of: question.answers.map(\.label)), row)
      return .unrecognised
    }
  }

  private func number(_ text: String, _ question: Question) -> Int? {
    let hundredths = hasDecimalPoint ? SurveyNumber.withPoint(text) : SurveyNumber.hundredths(text)
    return hundredths.flatMap { question.classOf(hundredths: $0) == nil ? nil : $0 }
  }

  // MARK: a row per answer

  private mutating func content(
    _ question: Question, _ number: Int, _ row: borrowing Row
  ) -> SurveyAnswer.Content? {
    let text = columns.text(.answer, row)
    if question.kind == .number {
      guard let value = columns.text(.value, row) else {
        return text == nil ? empty(.value, row) : unrecognised(.answer, row)
      }
      return self.number(value, question).map { .number($0) } ?? unrecognised(.value, row)
    }
    guard let text = text?.folded else {
      // Something was answered, but not where or how the questionnaire can tell what.
      if columns.isFilled(.value, row) { return unrecognised(.value, row) }
      if question.kind == .open, columns.isFilled(.freeText, row) {
        return unrecognised(.answer, row, as: .uncodedAnswer)
      }
      return empty(.answer, row)
    }
    if let answer = answers[number][text] { return .answer(answer) }
    return unrecognised(.answer, row, nearest: text.nearest(of: question.answers.map(\.label)))
  }

  private mutating func empty(_ role: SourceLayout.Role, _ row: borrowing Row) -> SurveyAnswer.Content? {
    columns.note(.emptyAnswer, column: columns.name(role), row)
    return nil
  }

  private mutating func unrecognised(
    _ role: SourceLayout.Role, _ row: borrowing Row, as kind: Problem.Kind = .unknownAnswer,
    nearest: String? = nil
  ) -> SurveyAnswer.Content? {
    columns.note(kind, column: columns.name(role), nearest: nearest, row)
    return .unrecognised
  }

  private mutating func reject<Value>(
    _ kind: Problem.Kind, _ role: SourceLayout.Role, _ row: borrowing Row
  ) -> Value? {
    columns.reject(kind, role, row)
    return nil
  }
}
