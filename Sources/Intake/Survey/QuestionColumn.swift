internal import Definitions

/// A column of a file with a row per respondent: what its cells say about one question.
struct QuestionColumn {
  /// As the header writes it.
  let name: String
  /// Its place in the rows.
  let place: Int
  /// Place of the question in the questionnaire.
  let question: Int
  /// Place of the answer that the column is about; `nil` when its cells name answers.
  let answer: Int?
  private let labels: [String: Int]
  private let separator: Character?
  private let flag: FlagWords

  /// `nil` for a column that is about no question. `answers` is from ids and labels, folded, to places, per question.
  init?(
    _ column: SourceLayout.Column, at place: Int?, _ questionnaire: Questionnaire, answers: [[String: Int]]
  ) {
    guard let place,
      case .question(let id, let answer, let labels, let separator, let yes, let no) = column.meaning,
      let question = questionnaire.index(ofQuestion: id)
    else { return nil }
    let ids = questionnaire.questions[question].answers.map(\.id)
    (name, self.place, self.question) = (column.name, place, question)
    self.answer = answer.flatMap(ids.firstIndex(of:))
    self.labels = answers[question].merging(
      labels.map { ($0.text.folded, ids.firstIndex(of: $0.answer)!) }, uniquingKeysWith: { $1 })
    self.separator = separator.map { Character(Unicode.Scalar($0)) }
    flag = FlagWords(yes: yes, no: no)
  }

  /// What a cell with a text says: answers by their places, `nil` for one that nobody knows; nothing for a "no".
  func answers(in text: String) -> [Int?] {
    if let answer {
      switch flag(text.folded) {
      case true: return [answer]
      case false: return []
      // A tool may write the label itself where the answer was chosen.
      case nil: return [labels[text.folded] == answer ? answer : nil]
      }
    }
    guard let separator else { return [labels[text.folded]] }
    return text.split(separator: separator).map { String($0).folded }.filter { !$0.isEmpty }.map {
      labels[$0]
    }
  }

  /// Whether a cell only says that its answer was not chosen.
  func isNo(_ text: String) -> Bool { answer != nil && flag(text.folded) == false }
}
