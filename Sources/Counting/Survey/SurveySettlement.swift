internal import Definitions
internal import Intake

/// Decides which rows of a survey count, and what becomes of the others.
///
/// The same row twice counts once. Who answered a question again on a later moment gave another answer: the last
/// counts. Different answers of one respondent to a question with one answer, at one moment or at a moment that
/// nobody knows, reject each other, and so does an exclusive answer beside others: so the order of rows and files
/// changes nothing. An answer of a respondent for whom the question was not meant is left out.
struct SurveySettlement {
  private(set) var waves: [SurveyWave]
  private(set) var entries: [SurveyEntry]
  /// Per entry the rows that count, by wave.
  private(set) var counted: [[Int]]
  private let questionnaire: Questionnaire
  private let conditions: [SurveyWave.Condition?]

  private struct Who: Hashable {
    let wave: Int
    let type: Int
    let code: String

    init(wave: Int, type: Int, code: String) {
      (self.wave, self.type, self.code) = (wave, type, code)
    }

    init(_ answer: SurveyAnswer) { self.init(wave: answer.wave, type: answer.type, code: answer.respondent) }
  }

  private struct Row {
    let entry: Int
    let answer: SurveyAnswer
  }

  private struct Key: Hashable {
    let respondent: Int
    let question: Int
  }

  /// Settles the entries of the frame and of the answers, in the order of the input.
  init(_ frames: [SurveyEntry], _ answers: [SurveyEntry], _ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    conditions = questionnaire.questions.map { SurveyWave.Condition($0, questionnaire) }
    entries = frames + answers
    waves = questionnaire.waves.map { _ in SurveyWave() }
    counted = entries.map { _ in questionnaire.waves.map { _ in 0 } }
    let places = settleFrame()
    var rows: [[Key: [Row]]] = waves.map { _ in [:] }
    for (number, entry) in entries.enumerated() {
      for answer in entry.answers {
        guard let respondent = places[Who(answer)] else { continue }
        let key = Key(respondent: respondent, question: answer.question)
        rows[answer.wave][key, default: []].append(Row(entry: number, answer: answer))
      }
    }
    for wave in waves.indices {
      waves[wave].hasAnswers = !rows[wave].isEmpty
      // Selections ask earlier questions, so questions are settled in their order.
      for key in rows[wave].keys.sorted(by: { ($0.question, $0.respondent) < ($1.question, $1.respondent) }) {
        settle(rows[wave][key]!, key, wave)
      }
    }
  }

  /// An organisation that stands in a wave twice is one; its last row holds.
  private mutating func settleFrame() -> [Who: Int] {
    var places: [Who: Int] = [:]
    var origins: [Who: Int] = [:]
    for number in entries.indices {
      for (respondent, place) in zip(entries[number].respondents, entries[number].places) {
        let who = Who(wave: respondent.wave, type: respondent.type, code: respondent.code)
        if let known = places[who], let origin = origins[who] {
          if waves[respondent.wave].respondents[known] != respondent {
            entries[number].problems.note(.conflicting, at: place)
          }
          waves[respondent.wave].respondents[known] = respondent
          counted[origin][respondent.wave] -= 1
          entries[origin].receipt.ledger.superseded += 1
        } else {
          places[who] = waves[respondent.wave].respondents.count
          waves[respondent.wave].respondents.append(respondent)
          waves[respondent.wave].responses.append([:])
        }
        origins[who] = number
        counted[number][respondent.wave] += 1
      }
    }
    return places
  }

  /// The rows of the last moment; the earlier ones are superseded. Without moments all of them.
  private mutating func latest(_ rows: [Row]) -> [Row] {
    guard let last = rows.compactMap(\.answer.time).max() else { return rows }
    let earlier = rows.filter { $0.answer.time ?? .min < last }
    for row in earlier {
      entries[row.entry].receipt.ledger.superseded += 1
      entries[row.entry].problems.note(.answeredAgain, at: row.answer.place)
    }
    return rows.filter { $0.answer.time == last }
  }

  private mutating func settle(_ rows: [Row], _ key: Key, _ wave: Int) {
    let question = questionnaire.questions[key.question]
    let rows = latest(rows)
    var seen: Set<SurveyAnswer.Content> = []
    var kept: [Row] = []
    for row in rows {
      if seen.insert(row.answer.content).inserted {
        kept.append(row)
      } else {
        entries[row.entry].receipt.ledger.superseded += 1
      }
    }
    let alone = kept.contains { row in
      if case .answer(let answer) = row.answer.content { question.exclusive.contains(answer) } else { false }
    }
    if kept.count > 1, !question.takesSeveral || alone {
      for row in kept {
        entries[row.entry].receipt.ledger.rejected += 1
        entries[row.entry].problems.note(.contradictingAnswers, at: row.answer.place)
        entries[row.entry].rejects.append(
          Reject(line: row.answer.place.line ?? 0, column: nil, kind: .contradictingAnswers))
      }
      return
    }
    guard waves[wave].meets(conditions[key.question], key.respondent) else {
      for row in kept {
        entries[row.entry].receipt.ledger.outside += 1
        entries[row.entry].problems.note(.outsideSelection, at: row.answer.place)
      }
      return
    }
    var response = SurveyWave.Response()
    for row in kept {
      counted[row.entry][wave] += 1
      switch row.answer.content {
      case .answer(let answer): response.answers.insert(answer)
      case .unrecognised: response.isUnrecognised = true
      case .number(let value):
        response.number = value
        if let place = question.classOf(hundredths: value) { response.answers.insert(place) }
      }
    }
    waves[wave].responses[key.respondent][key.question] = response
  }
}
