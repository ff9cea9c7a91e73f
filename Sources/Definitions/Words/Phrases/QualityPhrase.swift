/// The data quality report.
package enum QualityPhrase: String, Phrase {
  package static let section = "quality"
  case title
  case description = "description {report} {period}"
  case back
  case verdict
  case toCount
  case gates
  case noGates
  case completeness
  case nothingMeans
  case atTheEnd
  case allCountsAt = "allCountsAt {link}"
  case tooFewForCompleteness
  case unrecognisedTitle
  case allRecognised
  case otherTitle
  case noOther
  case comparedTitle
  case nothingToCompare
  case lateTitle
  case entryUnknown
  case locationsTitle
  case noRegister
  case breaksTitle
  case noBreaks
  case distributionsBroken = "distributionsBroken {period}"
  case inhabitantsFiles
  case surveyFiles
  case problems
  case noProblems
  case registrationFiles
  case noFiles
  case locationFiles
  case allCounts
  case balance = "balance {read} {counted} {superseded} {withdrawn} {rejected} {outside}"
  case sumRight = "sumRight {parts}"
  case sumWrong = "sumWrong {parts}"
  case lateShare = "lateShare {during} {percent}"
  case noneLate = "noneLate {date}"
  case waiting = "waiting {smallest}"
  case afterFinalTitle, afterFinalCaption, afterFinalScope, finalPeriod
  case nothingAfterFinal = "nothingAfterFinal {smallest}"
  case ledgerCaption
  case ledgerScope
  case registrations
  case number
  case share
  case delivered
  case gatesCaption
  case gatesScope
  case gate
  case atMost
  case measured
  case passes
  case excepted = "excepted {reason}"
  case failsGate
  case counted
  case superseded
  case withdrawn
  case rejected
  case outside
  case breaksCaption
  case breaksScope
  case from
  case holdsFor
  case explanation
  case allTables
  case none
  case tableBreaksCaption
  case tableBreaksScope
  case table
  case breakFrom
  case askedIn
  case notAskedIn
  case comeAndGo
  case volumeCaption
  case volumeScope = "volumeScope {limit}"
  case comparedWith
  case visitsThen
  case visitsNow
  case change
  case beware
  case ordinary
  case notComparable
  case shiftsCaption = "shiftsCaption {period}"
  case shiftsScope = "shiftsScope {limit}"
  case largestShift
  case shiftOf = "shiftOf {answer} {points}"
  case notAsked
  case base
  case unknown
  case neverGiven
  case completenessCaption
  case completenessScope
  case saysNothing
  case percentOfBase
  case byQuarterCaption
  case byQuarterScope
  case otherCaption
  case otherScope
  case recoded
  case staysOther
  case recodedOf = "recodedOf {count} {all}"
  case noRules
  case otherShares
  case otherSharesScope
  case nothingShares
  case nothingSharesScope
  case headRead
  case headRepeated
  case headWithdrawn
  case headRejected
  case headOutside
  case headSkipped
  case firstVisit
  case lastVisit
  case yes
  case no
  case rowsPerFile
  case rowsScope
  case file
  case sumIsRight
  case allFiles
  case kindsPerFile
  case kindsScope
  case form
  case bytes
  case layout
  case encoding
  case checksum
  case ofRegister
  case ofInhabitants
  case ofSurvey
  case problemsCaption
  case problemsScope
  case kind
  case effect
  case rowRejected
  case counts
  case inColumn = "inColumn {column}"
  case placesCaption
  case placesScope = "placesScope {count}"
  case shown
  case places
  case looksLike = "looksLike {answer}"
  case firstOf = "firstOf {shown} {all}"
  case allOf = "allOf {count}"
  case noPlace
  case fileLines = "fileLines {file} {lines}"
  case unknownCaption
  case unknownScope
  case column
  case headLooksLike
  case noKnownAnswer
  case together
  case ofColumn = "ofColumn {column}"
  case delaysCaption
  case delaysScope
  case quarterOfVisit
  case withDate
  case withoutDate
  case sameQuarter
  case activityCaption
  case activityScope
  case open
  case registers
  case stopped
  case stoppedNow
  case neverBegan
  case registersNotOpen
  case withoutLocation
  case usable
  case withRemarks
  case notUsable
  case noRemarks
  case reason
  case note
  case moreRemarks = "moreRemarks {count}"
  case readAndCounted = "readAndCounted {read} {counted}"
  case volumeLower = "volumeLower {percent} {previous}"
  case volumeHigher = "volumeHigher {percent} {previous}"
  case gatesCrossed = "gatesCrossed {link} {count}"
  case gatesExcepted = "gatesExcepted {link} {count}"
  case rowsRejected = "rowsRejected {link} {count}"
  case answersUnrecognised = "answersUnrecognised {link} {count}"
  case rowsConflicting = "rowsConflicting {link} {count}"
  case distributionsShifted = "distributionsShifted {link} {count}"
  case locationsStopped = "locationsStopped {link} {count}"
}
