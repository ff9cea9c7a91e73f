/// What every page says around its numbers: heads, status, signs, foot.
package enum PagePhrase: String, Phrase {
  package static let section = "page"
  case fourQuarters
  case signRoundedZero = "signRoundedZero {most}"
  case signsTitle
  case keyFigures
  case inShort
  case changeSince = "changeSince {change} {period}"
  case rounded
  case unrecognised
  case empty
  case severalPossible
  case dots
  case allInTable = "allInTable {number}"
  case largestAnswersAndRest = "largestAnswersAndRest {count} {rest}"
  case largestAnswers = "largestAnswers {count}"
  case aboutEqualSign
  case signAboutEqual
  case sumOfRounded
  case addedAfterRounding = "addedAfterRounding {amount}"
  case severalNotWhole = "severalNotWhole {thing}"
  case seriesBreak = "seriesBreak {reason}"
  case provisionalNote = "provisionalNote {sign}"
  case citationTitle
  case count
  case difference
  case points
  case index
  case characteristic
  case answer
  case noSeries
  case seriesAbsent
  case unit = "unit {things}"
  case breakMark
  case name
  case lasting = "lasting {anchor}"
  case notComparable = "notComparable {period}"
  case equalTo = "equalTo {period}"
  case changed = "changed {count} {previous}"
  case editionNumber = "editionNumber {number}"
  case total
  case final
  case provisional
  case breakLegend
  case reportAndEdition
  case reportEditionDate = "reportEditionDate {report} {period} {number} {date}"
  case publisher
  case contact
  case released = "released {date}"
  case expected = "expected {date}"
  case addressOf = "addressOf {address}"
  case license
  case underLicense = "underLicense {license}"
  case markBar
  case markPast
  case markHollow
  case markTick
  case markRange
  case markPoint
  case markProvisional
  case markBreak
  case markNation
  case accessibility
  case accessibilityStatement
  case codebook
  case version = "version {version}"
  case madeWith
  case program = "program {version} {link}"
  case sourceFiles
  case filesAndRows = "filesAndRows {files} {rows}"
  case newestFile
  case verify
  case checksums = "checksums {link}"
  case runningTitle = "runningTitle {report} {period} {number} {state}"
  case notForPublication
  case editionLink = "editionLink {number}"
  case replaces = "replaces {link}"
  case status
  case provisionalUntil = "provisionalUntil {period}"
  case edition
  case visitsThrough
  case notKnown
  case enteredThrough
  case nextMonth
  case nextQuarter
  case nextYear
  case internalPage
  case notesTitle
  case downloadsTitle
  case scrollHint
  case notApplicableSign
  case notApplicable
  case skip
  case contents
  case provenance
  case signMissing = "signMissing {reasons}"
  case signProvisional
  case signNotApplicable
  case signZeroRounded
  case signZero
  case signBelowOne = "signBelowOne {limit}"
  case tableTitle = "tableTitle {number} {caption}"
  case figureTitle = "figureTitle {number} {caption}"
}
