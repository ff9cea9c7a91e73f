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
  case withoutUnknown = "withoutUnknown {day}"
  case withoutNone = "withoutNone {day}"
  case withoutCount = "withoutCount {count} {whole} {day}"
  case before = "before {baseline}"
  case notYet = "notYet {baseline}"
  case comparedWith = "comparedWith {baseline}"
  case brokenSince = "brokenSince {baseline} {reason}"
  case notThroughout = "notThroughout {variable} {baseline} {period}"
  case variableBroken = "variableBroken {variable} {baseline} {reason}"
  case notComparable
  case merged = "merged {count} {names} {year} {unit}"
  case sumOfThen = "sumOfThen {baseline}"
  case split = "split {name} {year} {unit} {baseline}"
  case divided
  case perInhabitant = "perInhabitant {period}"
  case fromPublished = "fromPublished {minimum}"
  case provincesAndMunicipalities
  case lasting = "lasting {address}"

  // The figure and the tables.
  case figure
  case dots = "dots {dots} {table}"
  case dot = "dot {label} {then} {now} {period} {baseline}"
  case baselineRight = "baselineRight {baseline}"
  case yearOfBaseline = "yearOfBaseline {baseline}"
  case measure
  case measuresScope
  case byName = "byName {period}"
  case byNameWithShares = "byNameWithShares {period}"
  case difference
  case since = "since {baseline}"
  case differenceSince = "differenceSince {baseline}"
  case withNation
  case inRegister
  case lastDay
  case thatRegister
  case perInhabitants = "perInhabitants {things} {inhabitants}"
  case per = "per {inhabitants}"
  case meanHours
  case open
  case hoursAWeek
}
