import Definitions
import Edition

/// The survey on the page of an edition: who answered, then a chapter per theme. Figures and tables are numbered
/// on from those before.
struct SurveyChapters {
  let facts: EditionFacts
  let index: TableIndex
  private(set) var sections: [Section] = []
  /// The tables with their files, in page order.
  private(set) var numbered: [NumberedTable] = []
  private var figures: Int
  private var tables: Int

  init(_ facts: EditionFacts, _ index: TableIndex, figures: Int, tables: Int) {
    self.facts = facts
    self.index = index
    self.figures = figures
    self.tables = tables
    guard let questionnaire = facts.definition.survey?.questionnaire,
      let wave = questionnaire.wave(of: facts.period)
    else { return }
    addResponse(questionnaire, wave)
    for theme in questionnaire.themes {
      let views = SurveyPages.views(theme, questionnaire, wave, index, facts.definition)
      guard !views.isEmpty else { continue }
      var blocks = views.flatMap { add($0) }
      if let tests = tests(of: views) { blocks.insert(.paragraph(tests), at: 0) }
      if views.count > 1 {
        let links = views.map { view in
          let place =
            SurveyFigure(view: view, number: 0, table: 0).figure == nil
            ? facts.words(PageAddress.table) : facts.words(PageAddress.figure)
          return Inline.link(view.question.title, to: "#\(place)-\(view.question.id)")
        }
        blocks.insert(
          .paragraph(
            facts.words.line(
              SurveyPhrase.questions,
              ["questions": Line(links.map { [$0] }.joined(separator: [.text(" · ")]))])), at: 0)
      }
      let links = questionnaire.respondents.filter { type in
        views.contains { $0.types.contains { $0.id == type.id } }
      }.map { Inline.link($0.label.lowercased(), to: SurveyPages.path(theme, $0, facts.words)) }
      blocks.append(
        .paragraph(
          facts.words.line(
            SurveyPhrase.breakdowns, ["pages": Line(links.map { [$0] }.joined(separator: [.text(", ")]))])))
      sections.append(
        Section(
          id: "\(facts.words(PageAddress.survey))-\(theme.id)", title: theme.title, style: .theme,
          blocks: blocks))
    }
  }

  private mutating func addResponse(_ questionnaire: Questionnaire, _ wave: Questionnaire.Wave) {
    let response = SurveyResponseTables(
      questionnaire: questionnaire, wave: wave, index: index,
      provinces: facts.definition.codebook.geography.provinces, words: facts.words)
    guard response.isPublished else { return }
    let notes = responseNotes(questionnaire, wave)
    let made = response.numbered(after: tables).map { $0.with(notes: notes) }
    tables += made.count
    numbered += made
    sections.append(
      Section(
        id: facts.words(PageAddress.response), title: facts.words(SurveyPhrase.responseTitle), style: .theme,
        blocks: [
          .finding(
            facts.words.line(
              SurveyPhrase.intro,
              ["types": types(questionnaire), "survey": questionnaire.title, "wave": wave.label])),
          .part(
            ThemePart(
              figure: nil, tables: made.map(\.table), notes: notes,
              downloads: made.flatMap { $0.downloads(facts.words) })),
        ]))
  }

  private func types(_ questionnaire: Questionnaire) -> String {
    facts.words.list(questionnaire.respondents.map { $0.label.lowercased() })
  }

  /// How many differences of a chapter were tested, and what is to be expected of that many.
  private func tests(of views: [SurveyView]) -> Line? {
    let statuses = views.flatMap { view in
      view.earlierWaves.flatMap { wave in
        ["_change_", "_panel_"].flatMap { view.table($0 + wave.id)?.cells.joined().map(\.status) ?? [] }
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
    let table = index.published[TableKey("response", wave.period, counted: .respondents)]
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
      let table = index.published[TableKey("response_panel", wave.period, counted: .respondents)]
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

  /// Heading, wording and caption, what was said most, figure, tables and notes of one question.
  private mutating func add(_ view: SurveyView) -> [Block] {
    tables += 1
    let figure = SurveyFigure(view: view, number: figures + 1, table: tables).figure
    if figure != nil { figures += 1 }
    var made = [SurveyTable(view: view, number: tables).numbered]
    for type in view.types {
      let series = SurveySeries(view: view, type: type, number: tables + 1)
      if series.isNeeded {
        tables += 1
        made.append(series.numbered)
      }
      for earlier in view.comparisons(type) {
        tables += 1
        made.append(SurveyComparison(view: view, type: type, earlier: earlier, number: tables).numbered)
      }
    }
    let notes = SurveyNotes(view: view).notes
    numbered += made.map { $0.with(notes: notes).about(view.about) }
    var downloads = made.flatMap { $0.downloads(facts.words) }
    if let figure, let path = figure.path {
      downloads.append([
        .link(facts.words.text(NationalPhrase.figureFile, ["number": String(figure.number)]), to: path)
      ])
    }
    // A figure has a lasting reference in its caption.
    if figure == nil {
      downloads.append([
        .link(
          facts.words.text(PagePhrase.lasting, ["anchor": made[0].table.anchor]),
          to: "#\(made[0].table.anchor)")
      ])
    }
    return [
      .question(title: view.question.title, text: view.question.text, caption: view.caption),
      SurveyFindings(view: view).line.map { .finding($0) },
      .part(
        ThemePart(figure: figure, tables: made.map(\.table), notes: notes, downloads: downloads)),
    ].compactMap { $0 }
  }
}
