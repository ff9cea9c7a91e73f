import Definitions
import Disclosure

/// The pages with the breakdowns of a survey, one per theme and type of respondent: `enquete/relatie-gemeenten.html`.
struct SurveyPages {
  let facts: EditionFacts
  let index: TableIndex

  static func path(_ theme: PipelineDefinition.Theme, _ type: Questionnaire.RespondentType) -> String {
    "enquete/\(theme.id)-\(type.label.lowercased().split(separator: " ").joined(separator: "-")).html"
  }

  /// The questions of a theme that this wave asked, and the types they were asked of.
  static func views(
    _ theme: PipelineDefinition.Theme, _ questionnaire: Questionnaire, _ wave: Questionnaire.Wave,
    _ index: TableIndex, _ definition: PipelineDefinition
  ) -> [SurveyView] {
    questionnaire.questions.filter { $0.theme == theme.id }
      .compactMap { SurveyView($0, questionnaire, wave, index, definition) }
  }

  /// Every page in HTML and Markdown; none without a survey.
  var artifacts: [Artifact] {
    guard let questionnaire = facts.definition.survey?.questionnaire,
      let wave = questionnaire.wave(of: facts.period)
    else { return [] }
    return questionnaire.themes.flatMap { theme in
      let views = Self.views(theme, questionnaire, wave, index, facts.definition)
      return questionnaire.respondents.flatMap { type -> [Artifact] in
        let own = views.filter { view in view.types.contains { $0.id == type.id } }
        guard !own.isEmpty else { return [] }
        let page = document(theme, type, wave, own)
        let path = Self.path(theme, type)
        return [
          Artifact(path: path, text: HTMLRenderer(document: page, style: facts.definition.style).page),
          Artifact(
            path: "\(path.dropLast(5)).md",
            text: MarkdownRenderer(document: page, html: path.fileName).page),
        ]
      }
    }
  }

  private func document(
    _ theme: PipelineDefinition.Theme, _ type: Questionnaire.RespondentType, _ wave: Questionnaire.Wave,
    _ views: [SurveyView]
  ) -> Document {
    let provinces = facts.definition.codebook.geography.provinces
    let title = "\(theme.title), \(type.label.lowercased())"
    var sections = views.enumerated().map { place, view in
      Section(
        id: view.question.id, title: view.question.title,
        blocks: [
          .question(title: nil, text: view.question.text, caption: view.caption),
          .table(SurveyBreakdown(view: view, type: type, provinces: provinces, number: place + 1).table),
        ])
    }
    let minimum = facts.definition.protection.minimumForSurvey
    sections.insert(
      Section(
        id: "uitleg", title: facts.words(PagePhrase.notesTitle), style: .first,
        blocks: [
          .paragraph(
            facts.words.line(SurveyPhrase.breakdownIntro, ["minimum": minimum]))
        ]), at: 0)
    sections.append(
      Section(
        id: "tekens", title: facts.words(PagePhrase.signsTitle),
        blocks: [.signs(Signs.occurring(in: sections, facts.words))]))
    return Document(
      words: facts.words, title: title,
      subtitle: facts.words.text(SurveyPhrase.breakdownSubtitle, ["wave": wave.label]),
      description: "\(title), \(facts.definition.report.title), \(facts.words.title(facts.period)).",
      series: LocalFrame.series(facts), emphasis: PageHead.emphasis(facts.period),
      runningTitle: "\(title), \(PageHead.runningTitle(facts))", status: LocalFrame.status(facts),
      boxes: PageHead.notices(facts), sections: sections, hasContents: true,
      colophon: LocalFrame.colophon(facts, nil))
  }
}
