import Definitions
import Disclosure

/// The survey on the page of an edition: who answered, then a chapter per theme. Figures and tables are numbered
/// on from those before.
struct SurveyChapters {
  let facts: EditionFacts
  let index: TableIndex
  private(set) var sections: [Section] = []
  /// The files of the tables, by the id of the question.
  private(set) var files: [Artifact] = []
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
      let views = questionnaire.questions.filter { $0.theme == theme.id }
        .compactMap { SurveyView($0, questionnaire, wave, index) }
      guard !views.isEmpty else { continue }
      var blocks = views.flatMap { add($0) }
      blocks.append(
        .paragraph([
          .text("Dezelfde vragen naar grootte en provincie: "),
          .link(theme.title, to: SurveyPages.path(theme)), .text("."),
        ]))
      sections.append(
        Section(id: "enquete-\(theme.id)", title: theme.title, style: .theme, blocks: blocks))
    }
  }

  private mutating func addResponse(_ questionnaire: Questionnaire, _ wave: Questionnaire.Wave) {
    let response = SurveyResponseTables(
      questionnaire: questionnaire, wave: wave, index: index,
      provinces: facts.definition.codebook.geography.provinces)
    guard response.isPublished else { return }
    var made: [DataTable] = []
    for table in [response.whole, response.bySize, response.byProvince] {
      if let table = table(tables + 1) {
        tables += 1
        made.append(table)
      }
    }
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
              figure: nil, tables: made,
              notes: [
                Line(
                  "De vragen zijn gesteld van \(Dutch.date(wave.from)) tot en met \(Dutch.date(wave.to))."),
                Line(
                  "Niet iedereen deed mee. De marges gaan ervan uit dat toeval bepaalt wie meedoet. Of dat zo is, "
                    + "is niet bekend."),
                Line(
                  "Deels ingevuld: niet alle vragen zijn beantwoord. Wat wel is beantwoord, telt mee. "
                    + "Daarom staat bij elke vraag een eigen N."),
                Line("Bron: \(questionnaire.title), lijst van \(types) en hun antwoorden."),
              ], downloads: [])),
        ]))
  }

  /// Heading, wording and caption, what was said most, figure, tables and notes of one question.
  private mutating func add(_ view: SurveyView) -> [Block] {
    tables += 1
    let table = SurveyTable(view: view, number: tables)
    let file = Artifact(path: "tables/\(view.question.id).csv", bytes: table.csv)
    files.append(file)
    let figure = SurveyFigure(view: view, number: figures + 1, table: tables).figure
    if figure != nil { figures += 1 }
    var shown = [table.table]
    if let earlier = view.earlier {
      for type in view.types {
        tables += 1
        shown.append(SurveyComparison(view: view, type: type, earlier: earlier, number: tables).table)
      }
    }
    var downloads: [Line] = [
      [.link("Tabel \(shown[0].number ?? 0) als CSV (\((file.bytes.count + 999) / 1000) kB)", to: file.path)]
    ]
    if let figure, let path = figure.path {
      downloads.append([.link("Figuur \(figure.number) als SVG", to: path)])
    }
    downloads.append([.link("Vaste verwijzing: #\(shown[0].anchor)", to: "#\(shown[0].anchor)")])
    return [
      .question(title: view.question.title, text: view.question.text, caption: view.caption),
      SurveyFindings(view: view).line.map { .finding($0) },
      .part(
        ThemePart(figure: figure, tables: shown, notes: SurveyNotes(view: view).notes, downloads: downloads)),
    ].compactMap { $0 }
  }
}
