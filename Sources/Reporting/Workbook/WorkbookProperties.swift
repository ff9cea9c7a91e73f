import Definitions
import Edition

/// What a workbook says of itself: its document properties, and the foot of every sheet of paper.
struct WorkbookProperties {
  let title: String
  let subject: String
  /// Who publishes it.
  let publisher: String
  let keywords: String
  let comments: String
  let status: String
  /// The date of the file, so that it does not depend on the clock.
  let date: CivilDate
  let footer: String
}

extension WorkbookProperties {
  /// Those of an edition.
  init(_ facts: EditionFacts) {
    let report = facts.definition.report
    let notices = [facts.isInternal ? facts.words(PagePhrase.notForPublication) + "." : nil, report.notice]
      .compactMap { $0 }
    let state = facts.state.capitalised
    title = "\(report.title), \(facts.words.title(facts.period))"
    subject = report.series
    publisher = report.publisher
    keywords = facts.words.text(
      WorkbookPhrase.keywords,
      ["report": report.id, "period": facts.period.description, "number": String(facts.number)])
    comments =
      notices.joined(separator: " ") + " "
      + facts.words.text(WorkbookPhrase.sourceIs, ["source": report.source])
    status = facts.isInternal ? "\(state), \(facts.words(PagePhrase.notForPublication))" : state
    date = facts.today
    footer =
      ([
        facts.words.text(
          WorkbookPhrase.footer,
          ["publisher": report.publisher, "number": String(facts.number), "date": facts.today])
      ] + notices)
      .joined(separator: " ")
  }
}
