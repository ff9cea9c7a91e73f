import Definitions

/// What the columns or a condition of an ad-hoc question about a survey name: something of the frame, or a question. Ids,
/// titles and texts are taken alike, without regard to case.
enum SurveySubject: Equatable {
  case type, province, sizeClass
  /// A variable of the frame, by its place.
  case frame(Int)
  /// A question, by its place.
  case question(Int)

  /// `nil` where nothing has this name.
  init?(_ name: String, _ questionnaire: Questionnaire, _ words: Words) {
    switch name.lowercased() {
    case "type": self = .type
    case "province", words.level(.province).one.lowercased(): self = .province
    case "size-class", words(PrivatePhrase.sizeClass): self = .sizeClass
    case let wanted:
      if let place = questionnaire.frame.firstIndex(where: {
        [$0.id, $0.title, $0.column].contains { $0.lowercased() == wanted }
      }) {
        self = .frame(place)
      } else if let place = Self.question(name, questionnaire) {
        self = .question(place)
      } else {
        return nil
      }
    }
  }

  /// The place of the question with this name.
  static func question(_ name: String, _ questionnaire: Questionnaire) -> Int? {
    questionnaire.questions.firstIndex {
      $0.id == name || $0.title.lowercased() == name.lowercased()
        || $0.text.lowercased() == name.lowercased()
    }
  }

  /// That nothing has a name which may be of a question or of the frame.
  static func unknown(_ name: String, _ questionnaire: Questionnaire, isRow: Bool = false) -> StageFailure {
    let frame = isRow ? [] : ["type", "province", "size-class"] + questionnaire.frame.map(\.id)
    let ids = questionnaire.questions.map(\.id) + frame
    return unknown("question", name, ids + questionnaire.questions.map(\.title), list: ids)
  }

  /// That nothing of a kind has a name, with the nearest or all that have one.
  static func unknown(_ what: String, _ value: String, _ known: [String], list: [String]) -> StageFailure {
    StageFailure(
      .definitions, "there is no \(what) \"\(value)\"",
      remedy: value.nearest(of: known).map { "did you mean \"\($0)\"?" }
        ?? (list.count <= 45 ? "one of: \(list.joined(separator: ", "))" : nil), exit: .usage)
  }
}
