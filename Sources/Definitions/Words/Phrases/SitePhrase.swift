/// The front page of a publication root.
package enum SitePhrase: String, Phrase {
  package static let section = "site"
  case reports
  case noReport
  case title
  case subtitle
  case description
  case newestFirst
  case aboutTitle
  case about
  case everyMonth
  case everyQuarter
  case everyYear
  case runningTitle
  case inAllReports
  case allPeriods
  case unitsPart = "unitsPart {first} {last}"
  case newest
  case next = "next {period} {date}"
  case unitsDescription = "unitsDescription {units}"
  case unitsTitle
  case entry = "entry {number} {state} {date}"
  // The catalogue.
  case data, catalogue
  case catalogueTitle, numbersFile, tablesFile, reportFile
}
