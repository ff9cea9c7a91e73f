import Definitions
import Disclosure

/// The pages with the breakdowns of a survey, one per theme: `enquete/THEME.html`.
struct SurveyPages {
  let facts: EditionFacts
  let index: TableIndex

  static func path(_ theme: PipelineDefinition.Theme) -> String { "enquete/\(theme.id).html" }

  /// Every page in HTML and Markdown; none without a survey.
  var artifacts: [Artifact] {
    guard let questionnaire = facts.definition.survey?.questionnaire,
      let wave = questionnaire.wave(of: facts.period)
    else { return [] }
    return questionnaire.themes.flatMap { theme -> [Artifact] in
      let views = questionnaire.questions.filter { $0.theme == theme.id }
        .compactMap { SurveyView($0, questionnaire, wave, index) }
      guard !views.isEmpty else { return [] }
      let page = document(theme, wave, views)
      let path = Self.path(theme)
      return [
        Artifact(path: path, text: HTMLRenderer(document: page, style: facts.definition.style).page),
        Artifact(
          path: "\(path.dropLast(5)).md",
          text: MarkdownRenderer(document: page, html: "\(theme.id).html").page),
      ]
    }
  }

  private func document(
    _ theme: PipelineDefinition.Theme, _ wave: Questionnaire.Wave, _ views: [SurveyView]
  ) -> Document {
    var number = 0
    var sections = views.map { view in
      Section(
        id: view.question.id, title: view.question.title,
        blocks: [.question(title: nil, text: view.question.text, caption: view.caption)]
          + view.types.map { type in
            number += 1
            return .table(
              SurveyBreakdown(
                view: view, type: type, provinces: facts.definition.codebook.geography.provinces,
                number: number
              ).table)
          })
    }
    let minimum = facts.definition.protection.minimumForSurvey
    sections.insert(
      Section(
        id: "uitleg", title: "Bij deze cijfers", style: .first,
        blocks: [
          .paragraph(
            Line(
              "Een groep staat er vanaf \(minimum) antwoorden. Gaf iedereen in een groep hetzelfde antwoord, dan "
                + "staat er een punt. Hoe kleiner N, hoe onzekerder het percentage."))
        ]), at: 0)
    sections.append(
      Section(
        id: "tekens", title: "Verklaring van tekens", blocks: [.signs(Signs.occurring(in: sections))]))
    return Document(
      title: theme.title, subtitle: "\(wave.label), naar grootte en provincie",
      description: "\(theme.title), \(facts.definition.report.title), \(Dutch.title(facts.period)).",
      series: LocalFrame.series(facts), emphasis: PageHead.emphasis(facts.period),
      runningTitle: "\(theme.title), \(PageHead.runningTitle(facts))", status: LocalFrame.status(facts),
      boxes: PageHead.notices(facts), sections: sections, hasContents: true,
      colophon: LocalFrame.colophon(facts, nil))
  }
}
