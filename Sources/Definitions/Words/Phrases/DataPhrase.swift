/// Descriptions of the data files.
package enum DataPhrase: String, Phrase {
  package static let section = "data"
  case areaLabel
  case allCodes
  case codeKind
  case codeOf
  case codeID = "codeID"
  case codeLabel
  case visits
  case locations
  case visitsPerLocation
  case visitsInQuarter
  case visitsPerThousand
  case percentOf = "percentOf {answer}"
  case indexOf = "indexOf {answer}"
  case answerLabel
  case percentBefore
  case percentNow
  case points
  case moverStatus
  case tableName
  case period
  case counted
  case row
  case column
  case countOrEmpty
  case base
  case percent
  case value
  case status
  case unit
  case level
  case columnLabel
  case headLabel
  case allNumbers
  case provisionalNumbers
  case finalNumbers
  case unprotected
}
