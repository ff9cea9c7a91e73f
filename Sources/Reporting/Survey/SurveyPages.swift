import Definitions
import Edition

/// The pages with the breakdowns of a survey, one per theme and type of respondent: `enquete/relatie-gemeenten.html`.
struct SurveyPages {
  let facts: EditionFacts
  let breakdowns: SurveyBreakdowns

  static func path(
    _ theme: Theme, _ type: Questionnaire.RespondentType, _ words: Words
  ) -> String {
    "\(words(PageAddress.survey))/\(theme.id)-\(type.label.lowercased().split(separator: " ").joined(separator: "-")).html"
  }

  /// The questions of a theme that this wave asked, and the types they were asked of.
  static func views(
    _ theme: Theme, _ questionnaire: Questionnaire, _ wave: Questionnaire.Wave,
    _ index: TableIndex, _ definition: PipelineDefinition
  ) -> [SurveyView] {
    questionnaire.questions.filter { $0.theme == theme.id }
      .compactMap { SurveyView($0, questionnaire, wave, index, definition) }
  }

  /// Every page in HTML and Markdown; none without a survey.
  var artifacts: [Artifact] {
    breakdowns.pages.flatMap { page in
      let document = document(page)
      let path = Self.path(page.theme, page.type, facts.words)
      return [
        Artifact(
          path: path, bytes: HTMLRenderer(document: document, style: facts.definition.style).page),
        Artifact(
          path: "\(path.dropLast(5)).md",
          bytes: MarkdownRenderer(document: document, html: path.fileName).page),
      ]
    }
  }

  /// What weighted shares are, where there are any.
  private var weights: [Block] {
    let margins = facts.definition.survey?.weights ?? []
    guard !margins.isEmpty else { return [] }
    let names = margins.map {
      facts.words($0 == .province ? SurveyPhrase.marginProvince : .marginSize)
    }
    return [
      .paragraph(facts.words.line(SurveyPhrase.weightMethod, ["margins": facts.words.list(names)]))
    ]
  }

  private func part(_ breakdown: SurveyBreakdown) -> ThemePart {
    let numbered = breakdown.numbered
    let links = TableFormat.allCases.map { format -> Line in
      [
        .link(
          facts.words.text(
            SurveyPhrase.breakdownFile,
            ["number": String(breakdown.number), "format": facts.words(format.phrase)]),
          to: "../" + format.path(numbered.file.name))
      ]
    }
    return ThemePart(
      figure: nil, tables: [numbered.table], notes: breakdown.notes, downloads: links)
  }

  private func document(_ page: SurveyBreakdowns.Page) -> Document {
    let wave = page.wave
    let title = "\(page.theme.title), \(page.type.label.lowercased())"
    var sections = page.parts.map { part in
      Section(
        id: part.view.question.id, title: part.view.question.title,
        blocks: [.question(title: nil, text: part.view.question.text, caption: part.view.caption)]
          + part.tables.map { .part(self.part($0)) })
    }
    let minimum = facts.definition.protection.minimumForSurvey
    sections.insert(
      Section(
        id: facts.words(PageAddress.notes), title: facts.words(PagePhrase.notesTitle), style: .first,
        blocks: [
          .paragraph(
            facts.words.line(SurveyPhrase.breakdownIntro, ["minimum": minimum])),
          .paragraph(
            Line(
              [SurveyPhrase.breakdownMargin, .breakdownMethod].map { facts.words($0) }.joined(separator: " "))
          ),
        ] + weights), at: 0)
    sections.append(
      Section(
        id: facts.words(PageAddress.signs), title: facts.words(PagePhrase.signsTitle),
        blocks: [.signs(Signs.occurring(in: sections, facts.words))]))
    return Document(
      of: facts, title: title,
      subtitle: facts.words.text(SurveyPhrase.breakdownSubtitle, ["wave": wave.label]),
      description: "\(title), \(facts.definition.report.title), \(facts.words.title(facts.period)).",
      series: LocalFrame.series(facts), sections: sections,
      colophon: LocalFrame.colophon(facts, .national, nil))
  }
}
