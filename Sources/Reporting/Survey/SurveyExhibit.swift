import Definitions
import Edition

/// What a page shows of one question of a survey: how it was asked, what was said most, its figure, and its tables in this
/// wave, over the waves and beside earlier ones.
struct SurveyExhibit {
  let view: SurveyView
  let facts: EditionFacts

  func exhibit(_ numbers: inout Numbering) -> Exhibit {
    let first = numbers.tables + 1
    var tables = [numbers.table { SurveyTable(view: view, number: $0).numbered }]
    for type in view.types {
      tables.append(
        numbers.table { number in
          let series = SurveySeries(view: view, type: type, number: number)
          return series.isNeeded ? series.numbered : nil
        })
      tables += view.comparisons(type).map { earlier in
        numbers.table {
          SurveyComparison(view: view, type: type, earlier: earlier, number: $0).numbered
        }
      }
    }
    let opening: [Block?] = [
      .question(title: view.question.title, text: view.question.text, caption: view.caption),
      SurveyFindings(view: view).line.map { .finding($0) },
    ]
    var exhibit = Exhibit(
      opening.compactMap { $0 },
      figure: numbers.figure { SurveyFigure(view: view, number: $0, table: first).figure },
      filed: tables.compactMap { $0 }, notes: SurveyNotes(view: view).notes, about: view.about,
      in: facts.words)
    // A figure has a lasting reference in its caption.
    if exhibit.figure == nil, let anchor = exhibit.tables.first?.anchor {
      exhibit.links.append([
        .link(facts.words.text(PagePhrase.lasting, ["anchor": anchor]), to: "#\(anchor)")
      ])
    }
    return exhibit
  }
}
