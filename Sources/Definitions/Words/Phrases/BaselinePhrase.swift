/// The pages of a report with a baseline.
package enum BaselinePhrase: String, Phrase {
  package static let section = "baseline"

  case draft
  case provisional
  case final
  case draftNotice
  case isDraft
  case frozen = "frozen {date} {role}"
  case isFrozen = "isFrozen {date} {role} {reason}"
  case withoutLocation = "withoutLocation {unit} {day}"
}
