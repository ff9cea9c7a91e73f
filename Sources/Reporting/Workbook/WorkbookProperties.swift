import Definitions

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
    let notices = [facts.isInternal ? "\(Workbook.warning)." : nil, report.notice].compactMap { $0 }
    let state = facts.isProvisional ? "Voorlopig" : "Definitief"
    title = "\(report.title), \(Dutch.title(facts.period))"
    subject = report.series
    publisher = report.publisher
    keywords = "\(report.id) \(facts.period) editie \(facts.number)"
    comments = notices.joined(separator: " ") + " Bron: \(report.source)"
    status = facts.isInternal ? "\(state), \(Workbook.warning)" : state
    date = facts.today
    footer =
      (["\(report.publisher), editie \(facts.number), \(Dutch.date(facts.today))."] + notices)
      .joined(separator: " ")
  }
}
