import Definitions
import Disclosure

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
      let views = SurveyPages.views(theme, questionnaire, wave, index)
      guard !views.isEmpty else { continue }
      var blocks = views.flatMap { add($0) }
      var line: Line = [.text("Dezelfde vragen naar grootte en provincie: ")]
      for type in questionnaire.respondents
      where views.contains(where: { $0.types.contains { $0.id == type.id } }) {
        if line.count > 1 { line.append(.text(" en ")) }
        line.append(.link(type.label.lowercased(), to: SurveyPages.path(theme, type)))
      }
      blocks.append(.paragraph(line + [.text(".")]))
      sections.append(
        Section(id: "enquete-\(theme.id)", title: theme.title, style: .theme, blocks: blocks))
    }
  }

  private mutating func addResponse(_ questionnaire: Questionnaire, _ wave: Questionnaire.Wave) {
    let response = SurveyResponseTables(
      questionnaire: questionnaire, wave: wave, index: index,
      provinces: facts.definition.codebook.geography.provinces)
    guard response.isPublished else { return }
    let notes = responseNotes(questionnaire, wave)
    let made = response.numbered(after: tables).map { $0.with(notes: notes) }
    tables += made.count
    numbered += made
    let types = Dutch.list(questionnaire.respondents.map { $0.label.lowercased() })
    sections.append(
      Section(
        id: "enquete-respons", title: "De enquête: wie deed mee", style: .theme,
        blocks: [
          .finding(
            Line(
              "De cijfers hierna komen uit een enquête onder \(types): \(questionnaire.title), \(wave.label). "
                + "Ze beschrijven de stand van zaken. Ze beoordelen geen gemeente of bibliotheek.")),
          .part(
            ThemePart(
              figure: nil, tables: made.map(\.table), notes: notes, downloads: made.flatMap(\.downloads))),
        ]))
  }

  private func responseNotes(_ questionnaire: Questionnaire, _ wave: Questionnaire.Wave) -> [Line] {
    let types = Dutch.list(questionnaire.respondents.map { $0.label.lowercased() })
    return [
      Line("De vragen zijn gesteld van \(Dutch.date(wave.from)) tot en met \(Dutch.date(wave.to))."),
      Line(
        "Niet iedereen deed mee. De marges gaan ervan uit dat toeval bepaalt wie meedoet. Of dat zo is, "
          + "is niet bekend."),
      Line(
        "Bij een vraag met een selectie is niet van iedereen bekend of die erbij hoort. De marge rekent dan met "
          + "de hele lijst. Zo is zij eerder te breed dan te smal."),
      Line(
        "Deels ingevuld: niet alle vragen zijn beantwoord. Wat wel is beantwoord, telt mee. "
          + "Daarom staat bij elke vraag een eigen N."),
    ] + changedOrganisations(questionnaire, wave).map { Line($0) } + [
      Line("Bron: \(questionnaire.title), lijst van \(types) en hun antwoorden.")
    ]
  }

  /// Organisations that cannot be in the panel, since they are others than in the wave before.
  private func changedOrganisations(_ questionnaire: Questionnaire, _ wave: Questionnaire.Wave) -> [String] {
    guard
      let table = index.published[TableKey("response_panel", wave.period, counted: .respondents)]
    else { return [] }
    return questionnaire.respondents.flatMap { type -> [String] in
      func words(_ row: String, _ one: String, _ more: String) -> String? {
        guard let count = table[row, type.id]?.count, count > 0 else { return nil }
        return count == 1
          ? "Sinds de vorige meting is 1 \(type.singular) \(one)."
          : "Sinds de vorige meting zijn \(Dutch.count(count)) \(type.label.lowercased()) \(more)."
      }
      let sentences = [
        words("merged", "ontstaan uit een samenvoeging", "ontstaan uit een samenvoeging"),
        words("split", "gesplitst", "gesplitst"),
      ].compactMap { $0 }
      guard !sentences.isEmpty else { return [] }
      return [
        (sentences + ["Zij tellen niet mee bij \u{2018}zelfde deelnemers\u{2019}."]).joined(separator: " ")
      ]
    }
  }

  /// Heading, wording and caption, what was said most, figure, tables and notes of one question.
  private mutating func add(_ view: SurveyView) -> [Block] {
    tables += 1
    let figure = SurveyFigure(view: view, number: figures + 1, table: tables).figure
    if figure != nil { figures += 1 }
    var made = [SurveyTable(view: view, number: tables).numbered]
    if let earlier = view.earlier {
      for type in view.types {
        tables += 1
        made.append(SurveyComparison(view: view, type: type, earlier: earlier, number: tables).numbered)
      }
    }
    let notes = SurveyNotes(view: view).notes
    numbered += made.map { $0.with(notes: notes) }
    var downloads = made.flatMap(\.downloads)
    if let figure, let path = figure.path {
      downloads.append([.link("Figuur \(figure.number) als SVG", to: path)])
    }
    downloads.append([.link("Vaste verwijzing: #\(made[0].table.anchor)", to: "#\(made[0].table.anchor)")])
    return [
      .question(title: view.question.title, text: view.question.text, caption: view.caption),
      SurveyFindings(view: view).line.map { .finding($0) },
      .part(
        ThemePart(figure: figure, tables: made.map(\.table), notes: notes, downloads: downloads)),
    ].compactMap { $0 }
  }
}
