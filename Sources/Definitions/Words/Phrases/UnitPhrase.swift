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
  case tooFewAnswers = "tooFewAnswers {minimum}"
  case tooFewForPercentages = "tooFewForPercentages {amount} {minimum}"
  case aboutEqual
  case cannotTell
  case more = "more {points}"
  case fewer = "fewer {points}"
  case ofAll = "ofAll {things}"
  case inNation
  case base = "base {amount} {unit} {other} {nation}"
  case shareOf = "shareOf {percent} {things}"
  case shareInWords = "shareInWords {words} {percent}"
  case nationIn = "nationIn {period}"
  case howItWorks
  case roundedOrganisation = "roundedOrganisation {multiples} {most} {link}"
  case rounded = "rounded {multiples} {most} {link}"
  case roundedTitle
  case methodRounding = "methodRounding {base} {most}"
  case methodWaiting = "methodWaiting {smallest}"
  case methodBases = "methodBases {counts} {percentages}"
  case methodIndex
  case methodPlace = "methodPlace {date}"
  case methodLibrary
  case readQuality
  case methodTitle
  case protection
  case protectionRounded = "protectionRounded {base} {minimum}"
  case protectionNone
  case inFourQuarters = "inFourQuarters {things}"
  case inPeriod = "inPeriod {things} {period}"
  case registering
  case countIn = "countIn {count} {period}"
  case noVisits = "noVisits {unit} {during}"
  case aboutVisits = "aboutVisits {count}"
  case countOfVisits = "countOfVisits {count}"
  case libraryRegistered = "libraryRegistered {unit} {amount} {during}"
  case nearest = "nearest {municipalities}"
  case librariesRegistered = "librariesRegistered {unit} {amount} {during}"
  case comparedWith = "comparedWith {inNation} {percent} {comparison}"
  case mostOften = "mostOften {answers}"
  case mostOftenAfter = "mostOftenAfter {others} {answers}"
  case answerAt = "answerAt {answer} {percent}"
  case and
  case tableAs = "tableAs {format}"
  case perInhabitants
  case sizeBelow = "sizeBelow {limit}"
  case sizeFrom = "sizeFrom {least}"
  case sizeBetween = "sizeBetween {least} {limit}"
  case peersScope
  case ofPeers = "ofPeers {title} {size}"
  case inhabitantsOf = "inhabitantsOf {year}"
  case editionsOf = "editionsOf {unit}"
  case byProvince
  case withoutRegistrations = "withoutRegistrations {units} {count}"
  case perThousandInhabitants
  case rateElsewhere = "rateElsewhere {unit} {rate}"
  case rateBesideNation = "rateBesideNation {rate} {nation}"
  case rateBesideBoth = "rateBesideBoth {rate} {parent} {other} {nation}"
  case rankingScope = "rankingScope {period} {things}"
  case rankingDescription = "rankingDescription {bars} {table}"
  case locationsTitle
  case locationsSource = "locationsSource {date}"
  case hoursUnknown
  case hoursOpen = "hoursOpen {hours}"
  case evening
  case weekend
  case eveningAndWeekend
  case aboutEqualToAll = "aboutEqualToAll {things}"
  case aboutEqualToNation
  case largeDifference = "largeDifference {answer} {percent} {inNation} {other}"
  case largestDifference = "largestDifference {answer} {percent} {inNation} {other}"
  case barsOfUnit = "barsOfUnit {unit}"
  case barsOf = "barsOf {unit} {nation}"
  case percentageLeft = "percentageLeft {unit}"
  case sumOf = "sumOf {variable} {sum}"
  case covered = "covered {things} {from} {to}"
  case withCode = "withCode {unit} {code}"
  case unitsWithin = "unitsWithin {units} {unit}"
  case otherPages
  case otherPeriods
  case visitsPerLocation
  case perLocationOf = "perLocationOf {visits} {locations}"
  case overviewOf = "overviewOf {units}"
  case wholeNation
  case furtherTitle
  case cite = "cite {publisher} {report} {unit} {period} {number} {state} {date}"
  case lasting = "lasting {link}"
  case allNumbers
  case asText
  case baseline
  case since = "since {period}"
  case tableScope = "tableScope {things} {period}"
  case baselineScope = "baselineScope {unit} {period}"
  case unitsByName = "unitsByName {units}"
  case characteristicsOfAll
  case noTable
  case nationalReport
  case seeNation = "seeNation {link}"
  case visitorsAndQuestions
  case visitorsBesideAll = "visitorsBesideAll {things}"
  case visitorsBesideNation
  case characteristics
  case besideBaseline = "besideBaseline {period} {baseline}"
  case standingIn = "standingIn {period}"
  case countPerQuarter
  case visitsPerQuarter
  case breakAt = "breakAt {period}"
  case line = "line {range}"
  case linePoints = "linePoints {first} {highest} {last} {table}"
  case signalScope
  case countsPerQuarter
  case doNotAdd
  case lowerBound
  case activeUnits = "activeUnits {active} {count} {units} {during}"
  case allActive = "allActive {count} {units} {during}"
  case highestRate = "highestRate {unit} {rate} {nation}"
  case highestRateFrom = "highestRateFrom {minimum} {unit} {rate} {nation}"
  case largestOrganisation = "largestOrganisation {unit} {count} {things}"
  case characteristicsElsewhere
  case without
  case listOnNationalPage
  case mergedAndSplit
  case byName
  case largestFirst
  case someLargest = "someLargest {count}"
  case fromMinimum = "fromMinimum {minimum}"
  case tiesByName
  case unitsBySize = "unitsBySize {units} {things}"
  case organisations
  case perLocation
  case fourQuartersScope = "fourQuartersScope {period}"
  case sharesScope
  case provincesAndPOIs
  case countsRounded = "countsRounded {multiples}"
  case indexNote
  case percentagesFrom = "percentagesFrom {minimum}"
  case onlyOrganisations
  case allHavePages
  case organisationsScope = "organisationsScope {period}"
  case percentOfAll = "percentOfAll {percent} {things}"
  case rank
  case rankShared = "rankShared {count}"
  case rankOf = "rankOf {count}"
  case countedFrom = "countedFrom {date}"
  case countedThrough = "countedThrough {date}"
  case noNumbers = "noNumbers {unit} {during}"
  case wereAbout = "wereAbout {count} {things} {unit} {percent}"
  case thisIs = "thisIs {covered}"
  case bridged = "bridged {date} {answer}"
  case yearEarlier = "yearEarlier {during} {now} {then}"
  case mapCaption = "mapCaption {unit}"
  case mapOfRates = "mapOfRates {unit}"
  case mapSource = "mapSource {unit}"
  case notOnMap = "notOnMap {names}"
}
