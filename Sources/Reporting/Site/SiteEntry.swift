package import Definitions

/// One edition in the list of a publication root.
package struct SiteEntry: Sendable {
  /// The folder of the report.
  package let reportID: String
  /// The title of the report.
  package let title: String
  /// The period of the edition.
  package let period: Period
  /// The number of the current edition.
  package let number: Int
  /// Its figures may still change.
  package let isProvisional: Bool
  /// A baseline on which nobody has decided yet.
  package var isDraft = false
  /// The day of publication.
  package let date: CivilDate
  /// Who publishes it.
  package let publisher: String?
  /// The next edition of the report and its day, when it was announced.
  package var next: (period: Period, date: CivilDate)?
  /// The folders of its pages of units.
  package var folders: [Level: String] = [:]
  /// The language of its pages, as in HTML; `nil` is that of the front page.
  package var language: String?
  /// What it says first.
  package var news: String?

  /// The current edition of one period of a report.
  package init(
    reportID: String, title: String, period: Period, number: Int, isProvisional: Bool, date: CivilDate,
    publisher: String? = nil
  ) {
    self.reportID = reportID
    self.title = title
    self.period = period
    self.number = number
    self.isProvisional = isProvisional
    self.date = date
    self.publisher = publisher
  }

  /// Number, state and date, as lists of editions say them.
  func line(_ words: Words) -> String {
    let state =
      isDraft
      ? words(BaselinePhrase.draft) : words(isProvisional ? PagePhrase.provisional : PagePhrase.final)
    return words.text(SitePhrase.entry, ["number": String(number), "state": state, "date": date])
  }
}
