import Definitions
import Edition

/// One question for one type of respondent by groups below each other: the country, then its size classes and provinces,
/// or those who gave an answer to another question.
struct SurveyBreakdown {
  /// Respondents with numbers of their own.
  struct Group {
    let name: String
    /// End of the id of the table that they are a column of.
    let suffix: String
    let column: String
    var province: String?
  }

  let view: SurveyView
  let type: Questionnaire.RespondentType
  /// After the name of the question: `naar grootte en provincie`.
  let kind: String
  /// The name of its file.
  let name: String
  let groups: [Group]
  let number: Int

  var words: Words { view.words }
  /// Of all rows that are no answers those of which there is room for a column.
  var measures: [String] { view.measures.filter(["mean", "median", "sum"].contains) }

  /// By size class and province, as the frame knows them.
  init(
    _ view: SurveyView, _ type: Questionnaire.RespondentType, _ provinces: [Geography.Province],
    number: Int
  ) {
    self.view = view
    self.type = type
    self.number = number
    kind = view.words(SurveyPhrase.bySizeAndProvince)
    name = "\(view.question.id)_\(type.id)_by_group"
    let sizes = type.sizeClasses.map { size in
      Group(name: size.label, suffix: SurveyTableID.bySizeClass, column: "\(type.id)_\(size.id)")
    }
    groups =
      sizes + provinces.map { Group(name: $0.name, suffix: "", column: type.id, province: $0.code) }
  }

  /// By the answers to another question.
  init(
    _ view: SurveyView, _ type: Questionnaire.RespondentType, by other: Question,
    _ crossing: SurveyCrossing,
    number: Int
  ) {
    self.view = view
    self.type = type
    self.number = number
    kind = view.words.text(SurveyPhrase.byAnswer, ["question": other.title])
    name = "\(crossing.id)_\(type.id)"
    groups = other.answers.map { answer in
      Group(name: answer.label, suffix: SurveyTableID.by(other.id), column: "\(type.id)_\(answer.id)")
    }
  }

  /// By a variable of the frame.
  init(
    _ view: SurveyView, _ type: Questionnaire.RespondentType, by variable: FrameVariable, number: Int
  ) {
    self.view = view
    self.type = type
    self.number = number
    kind = view.words.text(SurveyPhrase.byVariable, ["variable": variable.title.uncapitalised])
    name = "\(view.question.id)_\(type.id)_by_\(variable.id)"
    groups = variable.classes.map { own in
      Group(name: own.label, suffix: SurveyTableID.by(variable.id), column: "\(type.id)_\(own.id)")
    }
  }

  /// A cell with the percentage that is shown.
  func share(_ row: String, _ group: Group) -> Cell? {
    table(group, view.shares)?[row, group.column]
  }

  func table(_ group: Group, _ end: String = "") -> PublishedTable? {
    view.table(group.suffix + end, province: group.province).flatMap {
      $0.columns.contains(group.column) ? $0 : nil
    }
  }

  /// The groups with numbers; those without are named below the table.
  var shown: [Group] { groups.filter(isShown) }

  func isShown(_ group: Group) -> Bool {
    guard let own = table(group) else { return false }
    return (view.rows + measures).contains { row in
      own[row, group.column].map { $0.percent != nil || $0.value != nil } ?? false
    }
  }

  /// Nothing was broken down.
  var isEmpty: Bool { !groups.contains { table($0) != nil } }
}
