/// The pages of units and organisations.
package enum UnitPhrase: String, Phrase {
  package static let section = "units"

  // The unit, the nation, and small bases.
  case allCounted = "allCounted {things}"
  case amongAll = "amongAll {things}"
  case inWholeNation
  case roundedZero = "roundedZero {most} {things}"
  case about = "about {amount}"
  case tooFew = "tooFew {amount} {minimum}"
  case tooFewForPercentages = "tooFewForPercentages {amount} {minimum}"
  case aboutEqual
  case more = "more {points}"
  case fewer = "fewer {points}"
  case ofAll = "ofAll {things}"
  case inNation
  case base = "base {amount} {unit} {other} {nation}"
  case shareOf = "shareOf {percent} {things}"
  case shareInWords = "shareInWords {words} {percent}"
}
