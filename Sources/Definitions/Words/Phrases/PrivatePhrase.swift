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
  case asOf
}
