package import Counting
package import Definitions

/// The protected answer to an ad-hoc question about a survey.
///
/// It shows what a breakdown of a report would show, and no more: a group and all others of its type must both be
/// groups that may be shown, and what a report withholds may not follow from the answer. ``conflict(_:answered:)``
/// refuses what would follow from two answers.
package struct SurveyAnswers {
  private let survey: SurveyTables
  private let tally: SurveyTally
  private let questionnaire: Questionnaire
  /// The place of the wave.
  private let wave: Int

  /// Answers about one wave.
  package init(_ tally: SurveyTally, _ definition: PipelineDefinition, wave: Int) {
    survey = SurveyTables(tally, definition)
    self.tally = tally
    questionnaire = tally.questionnaire
    self.wave = wave
  }

  private var minimum: Int { max(1, survey.definition.protection.minimumForSurvey) }

  // MARK: the tables

  /// The answer and its margins and differences: one set of tables for all types, or with columns one per type.
  package func tables(_ asked: SurveyAsked) -> [ProtectedTables] {
    let id = questionnaire.questions[asked.rows].id
    guard let columns = asked.columns else {
      var tables = survey
      tables.addTables(id, asked.rows, wave, asked.groups.map { part(asked.rows, $0) })
      return [tables.tables]
    }
    return asked.groups.map { group in
      var tables = survey
      let whole = part(asked.rows, group)
      let parts = parts(asked.rows, columns, group, whole)
      tables.addTables(id, asked.rows, wave, parts)
      var isOfFrame = true
      if case .question = columns { isOfFrame = false }
      tables.addDifferences(
        id, asked.rows, wave, [whole], parts, isOfFrame: isOfFrame && group.answers.isEmpty)
      return tables.tables
    }
  }

  /// A group as a column, with why it is not shown.
  private func part(_ rows: Int, _ group: SurveyGroup) -> SurveyTables.Column {
    let type = questionnaire.respondents[group.type]
    let all = tally.counts(rows, wave, SurveyGroup(type: group.type))
    let own = tally.counts(rows, wave, group)
    let rule = survey.rule(rows)
    var hidden = survey.columns(rows, wave, .none, type: group.type)[0].hidden
    if hidden == nil, group != SurveyGroup(type: group.type) {
      let rest = all - own
      hidden = rule.status(of: own)
      // The whole is known, so that the others follow.
      if hidden == nil, rest.base > 0, rule.status(of: rest) != nil { hidden = .withheld }
      if hidden == nil, isWithheld(rows, group) || followsFromWithheld(rows, group) { hidden = .withheld }
    }
    return SurveyTables.Column(id: type.id, unit: "NL", type: group.type, counts: own, hidden: hidden)
  }

  private func parts(
    _ rows: Int, _ columns: SurveyAsked.Columns, _ group: SurveyGroup, _ whole: SurveyTables.Column
  ) -> [SurveyTables.Column] {
    let breakdown = Self.breakdown(columns)
    // Without a condition it is the breakdown of a report.
    if group == SurveyGroup(type: group.type) {
      return survey.columns(rows, wave, breakdown, type: group.type).map { column in
        SurveyTables.Column(
          id: breakdown == .province ? column.unit : column.id, unit: "NL", type: column.type,
          counts: column.counts, hidden: column.hidden)
      }
    }
    let groups = zip(survey.groups(breakdown, group.type), groups(columns, group)).map { part, own in
      (id: breakdown == .province ? part.unit : part.id, group: own)
    }
    let counts = groups.map { tally.counts(rows, wave, $0.group) }
    let rule = survey.rule(rows)
    var isWithheld = groups.map { self.isWithheld(rows, $0.group) || followsFromWithheld(rows, $0.group) }
    if case .question(let other) = columns, !questionnaire.questions[rows].takesSeveral,
      !questionnaire.questions[other].isPublic
    {
      for place in rule.tellingParts(counts) { isWithheld[place] = true }
    }
    let statuses: [CellStatus?] =
      whole.hidden != nil
      ? counts.map { rule.status(of: $0) ?? .withheld }
      : rule.statuses(counts, rest: counts.reduce(whole.counts, -), isWithheld: isWithheld)
    return zip(groups, zip(counts, statuses)).map { part, count in
      SurveyTables.Column(id: part.id, unit: "NL", type: group.type, counts: count.0, hidden: count.1)
    }
  }

  /// Who meets the selection of the question gave that answer, and a condition names an answer: where all of a group
  /// gave one, it tells.
  private func isWithheld(_ rows: Int, _ group: SurveyGroup) -> Bool {
    let above = questionnaire.questions[rows].selection?.condition.questions ?? []
    let named = group.answers.map(\.question)
    return (above.compactMap(questionnaire.index(ofQuestion:)) + named).contains { place in
      let whole = survey.columns(place, wave, .none, type: group.type)[0]
      if whole.hidden == .withheld { return true }
      guard !named.contains(place) else { return false }
      return survey.rule(place).status(of: tally.counts(place, wave, group)) == .withheld
    }
  }

  /// Together with the provinces and size classes that a report shows the answer leaves a few respondents of those that
  /// it does not show.
  private func followsFromWithheld(_ rows: Int, _ group: SurveyGroup) -> Bool {
    let published =
      [.province, .sizeClass] + questionnaire.frame.indices.map { SurveyTables.Breakdown.frame($0) }
    return published.contains { breakdown in
      let groups = survey.groups(breakdown, group.type).map(\.group)
      let columns = survey.columns(rows, wave, breakdown, type: group.type)
      let shown = zip(groups, columns).filter { $1.hidden == nil }.map(\.0)
      let hidden = tally.left(rows, wave, SurveyGroup(type: group.type), without: shown)
      let left = tally.left(rows, wave, SurveyGroup(type: group.type), without: shown + [group])
      return left < hidden && left > 0 && left < minimum
    }
  }

  // MARK: two answers together

  /// The groups of which an answer shows numbers: those asked about, and its columns.
  private func shown(_ asked: SurveyAsked) -> [SurveyGroup] {
    asked.groups.flatMap { group -> [SurveyGroup] in
      let whole = part(asked.rows, group)
      guard whole.hidden == nil else { return [] }
      guard let columns = asked.columns else { return [group] }
      let parts = parts(asked.rows, columns, group, whole)
      return [group] + zip(groups(columns, group), parts).filter { $1.hidden == nil }.map(\.0)
    }
  }

  /// The groups of the columns, within a group.
  private func groups(_ columns: SurveyAsked.Columns, _ group: SurveyGroup) -> [SurveyGroup] {
    survey.groups(Self.breakdown(columns), group.type).map { part in
      SurveyGroup(
        type: group.type, province: part.group.province ?? group.province,
        sizeClass: part.group.sizeClass ?? group.sizeClass, classes: group.classes + part.group.classes,
        answers: group.answers + part.group.answers)
    }
  }

  private static func breakdown(_ columns: SurveyAsked.Columns) -> SurveyTables.Breakdown {
    switch columns {
    case .province: .province
    case .sizeClass: .sizeClass
    case .frame(let place): .frame(place)
    case .question(let place): .question(place)
    }
  }

  /// The answered question, or the table of a report, from which one about nearly the same respondents would be told
  /// apart; `nil` when there is none. Who was asked and took part is known, so equal groups are no secret.
  package func conflict(_ asked: SurveyAsked, answered: [SurveyAsked]) -> SurveyAsked? {
    let own = shown(asked)
    let types = asked.groups.map { SurveyGroup(type: $0.type) }
    let frame = questionnaire.frame.indices.map { SurveyAsked.Columns.frame($0) }
    let published = ([nil, .province, .sizeClass] + frame).map { columns in
      SurveyAsked(rows: asked.rows, columns: columns, groups: types)
    }
    return (answered + published).first { other in
      let others = shown(other)
      return own.contains { one in
        others.contains { two in
          guard one.type == two.type, one != two else { return false }
          let apart =
            tally.left(asked.rows, wave, one, without: [two])
            + tally.left(asked.rows, wave, two, without: [one])
          return apart > 0 && apart < minimum
        }
      }
    }
  }
}
