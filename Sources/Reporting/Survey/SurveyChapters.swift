import Definitions
import Edition

/// The survey on the page of an edition: who answered, then a chapter per theme.
struct SurveyChapters {
  let facts: EditionFacts
  let index: TableIndex

  /// Nothing where the period has no wave of a survey.
  func add(to body: inout PageBody) {
    guard let questionnaire = facts.definition.survey?.questionnaire,
      let wave = questionnaire.wave(of: facts.period)
    else { return }
    addResponse(questionnaire, wave, to: &body)
    for theme in questionnaire.themes {
      let views = SurveyPages.views(theme, questionnaire, wave, index, facts.definition)
      guard !views.isEmpty else { continue }
      let exhibits = views.map { SurveyExhibit(view: $0, facts: facts).exhibit(&body.numbers) }
      body.add(
        Section(
          id: "\(facts.words(PageAddress.survey))-\(theme.id)", title: theme.title, style: .theme,
          blocks: contents(views, exhibits) + [tests(of: views)].compactMap { $0.map { .paragraph($0) } }
            + exhibits.flatMap(\.blocks) + [.paragraph(breakdowns(theme, views, questionnaire))]),
        files: exhibits.flatMap(\.files))
    }
  }

  /// Links to the questions of a chapter, where it has more than one.
  private func contents(_ views: [SurveyView], _ exhibits: [Exhibit]) -> [Block] {
    guard views.count > 1 else { return [] }
    let links = zip(views, exhibits).map { view, exhibit in
      let place = facts.words(exhibit.figure == nil ? PageAddress.table : .figure)
      return [Inline.link(view.question.title, to: "#\(place)-\(view.question.id)")]
    }
    return [
      .paragraph(
        facts.words.line(
          SurveyPhrase.questions, ["questions": Line(links.joined(separator: [.text(" · ")]))]))
    ]
  }

  /// Links to the pages with the breakdowns of a chapter.
  private func breakdowns(
    _ theme: Theme, _ views: [SurveyView], _ questionnaire: Questionnaire
  ) -> Line {
    let links = questionnaire.respondents.filter { type in
      views.contains { $0.types.contains { $0.id == type.id } }
    }.map { [Inline.link($0.label.lowercased(), to: SurveyPages.path(theme, $0, facts.words))] }
    return facts.words.line(
      SurveyPhrase.breakdowns, ["pages": Line(links.joined(separator: [.text(", ")]))])
  }

  private func addResponse(
    _ questionnaire: Questionnaire, _ wave: Questionnaire.Wave, to body: inout PageBody
  ) {
    let response = SurveyResponseTables(
      questionnaire: questionnaire, wave: wave, index: index,
      provinces: facts.definition.codebook.geography.provinces, words: facts.words)
    guard response.isPublished else { return }
    let intro = facts.words.line(
      SurveyPhrase.intro,
      ["types": types(questionnaire), "survey": questionnaire.title, "wave": wave.label])
    body.add(
      [
        Exhibit(
          [.finding(intro)], filed: response.numbered(&body.numbers),
          notes: responseNotes(questionnaire, wave), in: facts.words)
      ], id: facts.words(PageAddress.response), title: facts.words(SurveyPhrase.responseTitle))
  }

  private func types(_ questionnaire: Questionnaire) -> String {
    facts.words.list(questionnaire.respondents.map { $0.label.lowercased() })
  }

  /// How many differences of a chapter were tested, and what is to be expected of that many.
  private func tests(of views: [SurveyView]) -> Line? {
    let statuses = views.flatMap { view in
      view.earlierWaves.flatMap { wave in
        [SurveyTableID.change(since: wave.id), SurveyTableID.panel(since: wave.id)].flatMap {
          view.table($0)?.cells.joined().map(\.status) ?? []
        }
      }
    }
    let tested = statuses.count { $0.contains(.tested) }
    guard tested > 0, let expected = DecimalValue(sum: tested, over: 20) else { return nil }
    return facts.words.line(
      SurveyPhrase.tests,
      [
        "tested": tested, "expected": expected.units,
        "found": statuses.count { $0.isSuperset(of: [.tested, .significant]) },
      ])
  }

  private func responseNotes(_ questionnaire: Questionnaire, _ wave: Questionnaire.Wave) -> [Line] {
    let words = facts.words
    let table = index.published[TableKey(SurveyTableID.response, wave.period, counted: .respondents)]
    func count(_ row: String, _ type: Questionnaire.RespondentType) -> Int {
      table?[row, type.id]?.count ?? 0
    }
    // Who is not invited does not answer either, so all of the list is what counts.
    let complete = questionnaire.respondents.filter {
      count("frame", $0) > 0 && count("frame", $0) == count("responded", $0)
    }
    let others = questionnaire.respondents.filter { count("frame", $0) > count("responded", $0) }
    func names(_ types: [Questionnaire.RespondentType]) -> String {
      words.list(types.map { $0.label.lowercased() })
    }
    let selected = questionnaire.questions.contains { $0.selection != nil && $0.waves.contains(wave.id) }
    let isPartial = questionnaire.respondents.contains { count("partial", $0) > 0 }
    return [
      words.line(SurveyPhrase.fieldwork, ["from": wave.from, "to": wave.to]),
      complete.isEmpty ? nil : words.line(SurveyPhrase.allTookPart, ["types": names(complete)]),
      others.isEmpty ? nil : words.line(SurveyPhrase.notAllTookPart, ["types": names(others)]),
      others.isEmpty ? nil : words.line(SurveyPhrase.method),
      selected && !others.isEmpty ? words.line(SurveyPhrase.selections) : nil,
      isPartial ? words.line(SurveyPhrase.partial) : nil,
    ].compactMap { $0 } + changedOrganisations(questionnaire, wave).map { Line($0) } + [
      words.line(SurveyPhrase.source, ["survey": questionnaire.title, "types": types(questionnaire)])
    ]
  }

  /// Organisations that cannot be in the panel, since they are others than in the wave before.
  private func changedOrganisations(_ questionnaire: Questionnaire, _ wave: Questionnaire.Wave) -> [String] {
    guard
      let table = index.published[TableKey(SurveyTableID.overlap, wave.period, counted: .respondents)]
    else { return [] }
    return questionnaire.respondents.flatMap { type -> [String] in
      func sentence(_ row: String, _ phrase: SurveyPhrase) -> String? {
        guard let count = table[row, type.id]?.count, count > 0 else { return nil }
        let name = count == 1 ? type.singular : type.label.lowercased()
        let names = row == "merged" ? merged(questionnaire, wave) : split(questionnaire, wave)
        // Others than the classification names, or organisations of another kind, are counted only.
        let said = names.count == count ? facts.words.list(names) : ""
        return facts.words.text(phrase, ["count": count, "name": name])
          + (said.isEmpty ? "" : " " + facts.words.text(SurveyPhrase.changedNames, ["names": said]))
      }
      let sentences = [sentence("merged", .merged), sentence("split", .split)].compactMap { $0 }
      guard !sentences.isEmpty else { return [] }
      return [(sentences + [facts.words(SurveyPhrase.notInPanel)]).joined(separator: " ")]
    }
  }

  /// The first days of the wave before and of this one.
  private func days(_ questionnaire: Questionnaire, _ wave: Questionnaire.Wave) -> (CivilDate, CivilDate)? {
    questionnaire.waves.last { $0.from < wave.from }.map { ($0.from, wave.from) }
  }

  /// `Voorne aan Zee (Brielle, Hellevoetsluis en Westvoorne)`
  private func merged(_ questionnaire: Questionnaire, _ wave: Questionnaire.Wave) -> [String] {
    guard let (first, last) = days(questionnaire, wave) else { return [] }
    let geography = facts.definition.codebook.geography
    return geography.municipalities.filter { $0.exists(on: last) }.compactMap { municipality in
      let old = geography.mergers(into: municipality.code, after: first, through: last).map(\.name)
      return old.isEmpty ? nil : "\(municipality.name) (\(facts.words.list(old)))"
    }
  }

  private func split(_ questionnaire: Questionnaire, _ wave: Questionnaire.Wave) -> [String] {
    guard let (first, last) = days(questionnaire, wave) else { return [] }
    return facts.definition.codebook.geography.municipalities.filter { municipality in
      !municipality.split.isEmpty && municipality.until.map { $0 > first && $0 <= last } == true
    }.map(\.name)
  }
}
