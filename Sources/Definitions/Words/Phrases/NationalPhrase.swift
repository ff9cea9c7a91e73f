/// The national page: tables, figures, notes and findings.
package enum NationalPhrase: String, Phrase {
  package static let section = "national"
  case mostImportant = "mostImportant {count}"
  case allChanges
  case decision = "decision {date} {role} {period} {reason}"
  case changedNumbers
  case changedScope = "changedScope {number} {previous}"
  case figure
  case changesSince = "changesSince {number}"
  case column
  case crossRounded = "crossRounded {period} {things} {multiples} {variable}"
  case crossShades = "crossShades {things}"
  case crossMore = "crossMore {answer} {group} {percent} {other} {things} {points}"
  case crossFewer = "crossFewer {answer} {group} {percent} {other} {things} {points}"
  case crossNone
  case milestone = "milestone {number} {during}"
  case milestones = "milestones {milestones} {year}"
  case notMeasured
  case notYetMeasured = "notYetMeasured {title}"
  case crossScope = "crossScope {period} {things} {variable}"
  case barsPerGroup = "barsPerGroup {period} {groups}"
  case shareOfGroup = "shareOfGroup {period} {things}"
  case thisGroup
  case allTogether = "allTogether {things}"
  case crossSource = "crossSource {things} {bases} {count} {highest} {source}"
  case barsOf = "barsOf {numbers}"
  case noFigureSeries
  case lineBreaks = "lineBreaks {period}"
  case line = "line {range}"
  case linePoints = "linePoints {highest} {lowest} {last}"
  case noFigureIn = "noFigureIn {during} {reason}"
  case sourceRegister = "sourceRegister {date}"
  case noFigure = "noFigure {reason}"
  case unknownOrEmpty
  case drawnOn = "drawnOn {chart} {period} {base} {several}"
  case base = "base {base}"
  case highest = "highest {during} {highest} {most}"
  case extremes = "extremes {during} {highest} {most} {lowest} {least}"
  case barsCount = "barsCount {counts} {numbers}"
  case countOf = "countOf {things}"
  case barsPerQuarter = "barsPerQuarter {numbers}"
  case unknown
  case sideBySide = "sideBySide {range}"
  case shareOfThings = "shareOfThings {period} {things}"
  case earlierQuarters
  case quartersBeside = "quartersBeside {period}"
  case scales = "scales {highest}"
  case notComparableBoth = "notComparableBoth {period} {other}"
  case notComparableBreak = "notComparableBreak {period}"
  case countSince = "countSince {count} {year}"
  case countedAsVisits = "countedAsVisits {date}"
  case countedFrom = "countedFrom {date}"
  case registeredOne = "registeredOne {count} {during}"
  case registered = "registered {count} {during}"
  case brokenSince = "brokenSince {period}"
  case sameSince = "sameSince {period}"
  case roseSince = "roseSince {difference} {period}"
  case fellSince = "fellSince {difference} {period}"
  case movers = "movers {title}"
  case moversQuarter = "moversQuarter {things} {count}"
  case moversPeriod = "moversPeriod {things} {count}"
  case appeared
  case vanished
  case severalSum = "severalSum {thing} {sum}"
  case sumIn = "sumIn {sum} {periods}"
  case sums = "sums {sums}"
  case wordAt = "wordAt {word} {percent}"
  case unknownShare = "unknownShare {variable} {said} {things}"
  case unrecognisedAt = "unrecognisedAt {amount}"
  case notMeasuredIn = "notMeasuredIn {variable} {years}"
  case noLongerMeasured
  case allNames
  case severalRows
  case hoursPerWeek
  case alsoOpen
  case measuredThrough = "measuredThrough {title} {date}"
  case lastNumbers = "lastNumbers {span}"
  case mostOftenTied = "mostOftenTied {answers}"
  case noLongerSince = "noLongerSince {variable} {date}"
  case fromTo = "fromTo {from} {to}"
  case measuredOnly = "measuredOnly {periods} {span}"
  case mixedUnits
  case countsRounded = "countsRounded {multiples}"
  case percentagesRounded
  case countAndPercent = "countAndPercent {things}"
  case countOnly = "countOnly {things}"
  case severalAnswers
  case method
  case changedSince = "changedSince {number}"
  case seeChanges
  case qualityInShort
  case late = "late {amount} {during} {count}"
  case afterFinal = "afterFinal {count} {during}"
  case seriesWhole = "seriesWhole {period}"
  case seriesMissing = "seriesMissing {count} {periods}"
  case readQuality
  case methodAndQuality
  case pointsExplained = "pointsExplained {points}"
  case periodInWords = "periodInWords {period} {words} {months}"
  case cite = "cite {publisher} {report} {period} {number} {state} {date}"
  case lasting = "lasting {link}"
  case allTables
  case allNumbers
  case asText
  case describedFiles
  case qualityReport
  case added
  case lastTime
  case twelveMonths
  case sinceYear = "sinceYear {year}"
  case shortened = "shortened {link}"
  case figureFile = "figureFile {number}"
  case numbersAre = "numbersAre {reason}"
  case differenceWith
  case yearEarlier
  case seriesScope = "seriesScope {unit} {things}"
  case csv
  case excelCSV
  case tableFile = "tableFile {number} {format} {kilobytes}"
  case stayedEqual = "stayedEqual {old} {earlier} {new}"
  case stayedAbout = "stayedAbout {old} {earlier} {new}"
  case rose = "rose {old} {new} {points} {earlier}"
  case fell = "fell {old} {new} {points} {earlier}"
}
