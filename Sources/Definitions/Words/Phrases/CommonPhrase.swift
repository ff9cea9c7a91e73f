/// What all texts share: lists, periods, rounding, shares in words.
package enum CommonPhrase: String, Phrase {
  package static let section = "common"

  case list = "list {first} {last}"
  case range = "range {from} {to}"
  case date = "date {day} {month} {year}"
  case monthOfYear = "monthOfYear {month} {year}"
  case quarterTitle = "quarterTitle {ordinal} {year}"
  case quarter = "quarter {ordinal} {year}"
  case theQuarter = "theQuarter {period}"
  case inQuarter = "inQuarter {period}"
  case inPeriod = "inPeriod {period}"
  case inSpan = "inSpan {period}"
  case aMonth, aQuarter, aYear
  case previousMonth, previousQuarter, previousYear
  case lessThan = "lessThan {limit}"
  case fives, tens, units
  case multiples = "multiples {base}"
  case partOf = "partOf {fraction} {things}"
  case ofEvery = "ofEvery {fraction} {things}"
  case almost = "almost {share}"
  case over = "over {share}"
}
