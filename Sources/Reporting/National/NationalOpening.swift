import Definitions
import Edition

/// What opens the national page: its key figures, and what happened in at most six sentences.
struct NationalOpening {
  let sections: [Section]
  /// The first of the sentences; empty without any.
  let news: String

  /// `standing` is where the country stands in a report with a baseline.
  init(facts: EditionFacts, index: TableIndex, standing: Standing?) {
    let words = facts.words
    let rules = facts.definition.tables.first { $0.rows == .key }.map { spec in
      KeyFigureRules(
        view: TableView(spec, facts, index), hasSeries: spec.theme != nil && spec.chart == .line)
    }
    let sentences =
      [rules?.sentence, standing.flatMap { StandingWords($0).withoutSentence }].compactMap { $0 }
      + facts.definition.sentences.compactMap {
        Sentence(template: $0, facts: facts, index: index, view: nil).line
      }
    let figures = rules.map {
      Section(
        id: words(PageAddress.keyFigures), title: words(PagePhrase.keyFigures), style: .first,
        blocks: [.keyFigures($0.figures)])
    }
    let short =
      sentences.isEmpty
      ? nil
      : Section(
        id: words(PageAddress.inShort), title: words(PagePhrase.inShort), style: .first,
        blocks: [.keySentences(Array(sentences.prefix(6)))])
    sections = [figures, short].compactMap { $0 }
    news = sentences.first?.words ?? ""
  }
}
