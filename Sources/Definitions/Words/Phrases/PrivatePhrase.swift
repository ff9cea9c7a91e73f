/// Private files, and answers to ad-hoc questions.
package enum PrivatePhrase: String, Phrase {
  package static let section = "private"
  case base = "base {amount} {period}"
  case rounded = "rounded {multiples} {most}"
  case point
  case partly
  case notMeasured
  case noLonger
  case part
  case subject
  case of
  case national
  case late
  case stopped
  case never
  case afterQuarter
  case lastQuarter
  case confidentiality

  // The answer to an ad-hoc question.
  case selection = "selection {selection}"
  case either = "either {first} {last}"
  case dataThrough = "dataThrough {date}"
  case source = "source {source}"
  case small = "small {minimum}"
  case noPercentages = "noPercentages {minimum}"
  case variableNotYet = "variableNotYet {variable} {period} {days}"
  case variableNoLonger = "variableNoLonger {variable} {period} {days}"
  case butThen = "butThen {days}"
  case thisNotYet = "thisNotYet {period}"
  case thisNoLonger = "thisNoLonger {period}"
  case countsStretch = "countsStretch {things} {stretch}"
  case registeredOnly = "registeredOnly {variable} {stretches}"
  case breakAt = "breakAt {date} {reason}"
  case provisional
  case respondentType, respondentCode, weight
  case surveyBase = "surveyBase {bases}"
  case surveyHidden = "surveyHidden {minimum}"
  case surveyDifferences = "surveyDifferences {differences}"
  case surveyNoDifference
  case exists = "exists {answer}"
  case existsThen = "existsThen {answer} {days}"
  case fromDay = "fromDay {date}"
  case throughDay = "throughDay {date}"
  case stretch = "stretch {from} {to}"

  // The rows of registrations.
  case quarter, asVisit, asQuestion, municipalityOfLocation, provinceOfLocation, yes, no
  case asOf
  case origin = "origin {files} {codebook} {program}"
  case surveyOrigin = "surveyOrigin {files} {program}"
  case sizeClass
}
