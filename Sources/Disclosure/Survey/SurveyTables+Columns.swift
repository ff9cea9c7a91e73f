import Counting
import Definitions

/// The columns of a question before they become cells, with what must not be shown.
extension SurveyTables {
  /// What of the answers to a question is not shown.
  func rule(_ number: Int) -> SurveyWithholding {
    SurveyWithholding(
      minimum: definition.protection.minimumForSurvey,
      isPublic: questionnaire.questions[number].isPublic || definition.protection.base == nil)
  }

  /// The columns of all types, with what must be withheld.
  func columns(_ number: Int, _ wave: Int, _ breakdown: Breakdown) -> [Column] {
    types(questionnaire.questions[number]).flatMap { columns(number, wave, breakdown, type: $0) }
  }

  /// The columns of one type.
  func columns(_ number: Int, _ wave: Int, _ breakdown: Breakdown, type: Int) -> [Column] {
    let question = questionnaire.questions[number]
    let asked = questionnaire.respondents[type]
    let rule = rule(number)
    // Who meets a selection gave that answer: where the answers are withheld, so is what follows on them.
    let others = (question.selection?.condition.questions ?? []).compactMap(
      questionnaire.index(ofQuestion:))
    let above = others.map {
      columns($0, wave, breakdown, type: type).map { $0.hidden == .withheld }
    }
    let whole = tally.counts(number, wave, SurveyGroup(type: type))
    if breakdown == .none {
      let hidden = above.contains { $0[0] } ? .withheld : rule.status(of: whole)
      return [Column(id: asked.id, unit: "NL", type: type, counts: whole, hidden: hidden)]
    }
    var isHidden = columns(number, wave, .none, type: type)[0].hidden != nil
    let groups = groups(breakdown, type)
    let parts = groups.map { tally.counts(number, wave, $0.group) }
    var isWithheld = parts.indices.map { place in above.contains { $0[place] } }
    if case .question(let other) = breakdown {
      isHidden = isHidden || columns(other, wave, .none, type: type)[0].hidden != nil
      if !question.takesSeveral, !questionnaire.questions[other].isPublic {
        for place in rule.tellingParts(parts) { isWithheld[place] = true }
      }
    }
    var statuses: [CellStatus?] =
      isHidden
      ? parts.map { rule.status(of: $0) ?? .withheld }
      : rule.statuses(parts, rest: parts.reduce(whole, -), isWithheld: isWithheld)
    if case .frame(let place) = breakdown {
      withhold(&statuses, groups.map(\.group), parts, number, wave, type, variable: place)
    }
    return zip(groups, zip(parts, statuses)).map { group, part in
      Column(id: group.id, unit: group.unit, type: type, counts: part.0, hidden: part.1)
    }
  }

  /// The groups of a breakdown of a type, with the ids of their columns.
  func groups(_ breakdown: Breakdown, _ type: Int) -> [(
    id: String, unit: String, group: SurveyGroup
  )] {
    let asked = questionnaire.respondents[type]
    switch breakdown {
    case .none: return [(asked.id, "NL", SurveyGroup(type: type))]
    case .province:
      return definition.codebook.geography.provinces.map {
        (asked.id, $0.code, SurveyGroup(type: type, province: $0.code))
      }
    case .sizeClass:
      return asked.sizeClasses.enumerated().map { place, size in
        ("\(asked.id)_\(size.id)", "NL", SurveyGroup(type: type, sizeClass: place))
      }
    case .frame(let place):
      let variable = questionnaire.frame[place]
      guard variable.types.contains(asked.id) else { return [] }
      return variable.classes.enumerated().map { code, own in
        (
          "\(asked.id)_\(own.id)", "NL",
          SurveyGroup(type: type, classes: [SurveyGroup.InClass(variable: place, code: code)])
        )
      }
    case .question(let other):
      return questionnaire.questions[other].answers.enumerated().map { code, answer in
        (
          "\(asked.id)_\(answer.id)", "NL",
          SurveyGroup(type: type, answers: [SurveyGroup.Given(question: other, code: code)])
        )
      }
    }
  }
}
