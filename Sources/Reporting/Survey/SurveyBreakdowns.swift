import Definitions
import Edition

/// The breakdowns of a survey, in the order of their pages and numbered through them, after the national tables.
struct SurveyBreakdowns {
  /// The breakdowns of one question for one type of respondent.
  struct Part {
    let view: SurveyView
    let tables: [SurveyBreakdown]
  }

  /// One page: a theme for a type of respondent.
  struct Page {
    let theme: Theme
    let type: Questionnaire.RespondentType
    let wave: Questionnaire.Wave
    let parts: [Part]
  }

  private(set) var pages: [Page] = []

  /// `numbers` are those of the national page, after which they come.
  init(_ facts: EditionFacts, _ index: TableIndex, _ numbers: Numbering) {
    guard let survey = facts.definition.survey,
      let wave = survey.questionnaire.wave(of: facts.period)
    else { return }
    let provinces = facts.definition.codebook.geography.provinces
    var numbers = numbers
    for theme in survey.questionnaire.themes {
      let views = SurveyPages.views(theme, survey.questionnaire, wave, index, facts.definition)
      for type in survey.questionnaire.respondents {
        let own = views.filter { view in view.types.contains { $0.id == type.id } }
        guard !own.isEmpty else { continue }
        let parts = own.map { view -> Part in
          var tables: [SurveyBreakdown] = []
          func add(_ make: (Int) -> SurveyBreakdown) {
            let table = numbers.table { number in
              let table = make(number)
              return table.isEmpty && !tables.isEmpty ? nil : table
            }
            if let table { tables.append(table) }
          }
          add { SurveyBreakdown(view, type, provinces, number: $0) }
          for variable in survey.questionnaire.frame where variable.types.contains(type.id) {
            add { SurveyBreakdown(view, type, by: variable, number: $0) }
          }
          for crossing in survey.crossings
          where crossing.rows == view.question.id && crossing.types.contains(type.id) {
            guard let other = survey.questionnaire[question: crossing.columns] else { continue }
            add { SurveyBreakdown(view, type, by: other, crossing, number: $0) }
          }
          return Part(view: view, tables: tables)
        }
        pages.append(Page(theme: theme, type: type, wave: wave, parts: parts))
      }
    }
  }

  /// All tables, in the order of the pages.
  var numbered: [NumberedTable] { pages.flatMap { $0.parts.flatMap { $0.tables.map(\.numbered) } } }
}
