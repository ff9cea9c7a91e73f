/// The private tables by which municipalities account for a grant.
package enum AccountabilityPhrase: String, Phrase {
  package static let section = "accountability"

  case name = "name {year}"
  case nameOf = "nameOf {municipality} {year}"
  case warning
  case total
  case unknown
  case unknownMunicipality
  case notInRegister
  case isTrue
  case isFalse

  // Columns.
  case year
  case code
  case municipality
  case location
  case locationName
  case library
  case open
  case active
  case locations
  case questions
  case digitalGovernment
  case visits
  case registered
  case completeness
  case financed
  case materials
  case spent
  case carriedOver
  case remark

  // What stands in them.
  case wholeYear
  case part = "part {quarters}"
  case noRegistrations
  case noRegister
  case confirm
  case withoutMunicipality

  // What they mean.
  case locationsMeaning
  case questionsByKind
  case questionsByForm
  case digitalMeaning
  case registeredMeaning
  case completenessMeaning
  case ownMeaning
  case unknownMeaning
}
