/// The pages of a report with a baseline.
package enum BaselinePhrase: String, Phrase {
  package static let section = "baseline"

  case withoutLocation = "withoutLocation {unit} {day}"
}
