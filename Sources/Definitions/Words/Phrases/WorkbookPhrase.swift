/// The workbook.
package enum WorkbookPhrase: String, Phrase {
  package static let section = "workbook"
  case moreThanNothing = "moreThanNothing {limit}"
  case cover
  case notes
  case beware
  case unprotected
  case series
  case period
  case replaces
  case contact
  case website
  case source
  case license
  case layout
  case layoutWords
  case allTables
  case signsAndNotes
  case sheet
  case tidy
  case tidyHolds
  case tidyTable
  case tidyCounted
  case tidyRow
  case tidyLabel
  case tidyColumn
  case tidyColumnLabel
  case tidyCount
  case tidyPercent
  case tidyValue
  case tidyStatus
  case title
  case holds
  case base
  case file
  case sign = "sign {sign}"
  case table = "table {numbers}"
  case tables = "tables {numbers}"
  case subject
  case keywords = "keywords {report} {period} {number}"
  case sourceIs = "sourceIs {source}"
  case footer = "footer {publisher} {number} {date}"
}
