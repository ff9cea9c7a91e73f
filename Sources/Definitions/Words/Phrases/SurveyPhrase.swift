/// The chapters and pages of a survey.
package enum SurveyPhrase: String, Phrase {
  package static let section = "survey"

  // Heads and rows of tables.
  case answer
  case theme
  case group
  case number
  case margin
  case difference
  case differenceUnit
  case points
  case sameRespondents
  case demonstrable
  case demonstrated
  case notDemonstrated
  case noDifference
  case notKnown
  case notShown
  case complete
  case mean = "mean {unit}"
  case median = "median {unit}"
  case sum = "sum {unit}"
  case lowerQuartile = "lowerQuartile {unit}"
  case upperQuartile = "upperQuartile {unit}"
  case estimate = "estimate {unit}"
  case unrecognised
  case empty
  case total
  case allAnswers
  case noAnswer
  case range = "range {low} {high}"

  // Captions and what stands below them.
  case caption = "caption {selection} {bases}"
  case everyone = "everyone {types}"
  case fewerThan = "fewerThan {minimum}"
  case tableScope = "tableScope {wave}"
  case tableScopeOfAnswers = "tableScopeOfAnswers {wave}"
  case severalPossible
  case marginScope
  case figureScope = "figureScope {types} {wave}"
  case figureScopeOfAnswers = "figureScopeOfAnswers {types} {wave}"
  case figureScopeSeveral = "figureScopeSeveral {types} {wave}"
  case figureDescription = "figureDescription {group} {answers} {table}"
  case figureSource = "figureSource {bases} {survey} {wave}"
  case breakdownScope = "breakdownScope {wave}"
  case breakdownOfAnswers
  case crossingScope = "crossingScope {wave}"
  case comparisonCaption = "comparisonCaption {question} {type} {earlier} {later}"
  case comparisonScope
  case comparisonScopeOfRespondents
  case meanScope
  case judgedByPanel = "judgedByPanel {base} {types}"
  case judgedBySamples = "judgedBySamples {base} {types}"
  case seriesCaption = "seriesCaption {question} {type}"
  case seriesScope

  // Sentences.
  case largestOfAnswers = "largestOfAnswers {types} {answer} {percent}"
  case largest = "largest {types} {answer} {percent}"
  case middle = "middle {types} {mean} {unit} {median} {sum} {base}"
  case tests = "tests {tested} {expected} {found}"
  case breakdowns = "breakdowns {pages}"
  case breakdownIntro = "breakdownIntro {minimum}"
  case breakdownSubtitle = "breakdownSubtitle {wave}"
  case breakdownMethod
  case breakdownMargin
  case breakdownFile = "breakdownFile {number} {format}"
  case bySizeAndProvince
  case byVariable = "byVariable {variable}"
  case byAnswer = "byAnswer {question}"
  case weighted
  case weightMethod = "weightMethod {margins}"
  case marginProvince, marginSize
  case groupsDiffer = "groupsDiffer {types} {tested}"
  case noGroupDiffers = "noGroupDiffers {types} {tested}"
  case groupDiffers = "groupDiffers {answer} {percent} {difference}"
  case groupMeanDiffers = "groupMeanDiffers {mean} {difference}"
  case typesDiffer = "typesDiffer {types} {others} {tested} {differences}"
  case noTypeDiffers = "noTypeDiffers {types} {others} {tested}"
  case typeDiffers = "typeDiffers {answer} {difference}"
  case groupsHidden = "groupsHidden {reason} {groups}"

  // Who answered.
  case response, responseBySize, responseByProvince
  case responseByVariable = "responseByVariable {variable}"
  case responseScope = "responseScope {wave}"
  case inFrame, invited, partlyAnswered, responded
  case responseTitle
  case intro = "intro {types} {survey} {wave}"

  // Notes below a question.
  case severalAnswers
  case sharesOfAnswers
  case estimateMethod
  case openAnswers
  case sumOf = "sumOf {sum} {types}"
  case roundedSum = "roundedSum {sums}"
  case completeObservation = "completeObservation {types}"
  case smallBase = "smallBase {base} {types}"
  case missing = "missing {asked} {types} {count} {percent}"
  case skippedWave = "skippedWave {wave} {types} {minimum}"
  case hiddenWave = "hiddenWave {wave} {types}"
  case withheld
  case withheldSmall
  case otherWording = "otherWording {waves} {question}"
  case oneWave = "oneWave {wave}"

  // Notes on who took part.
  case fieldwork = "fieldwork {from} {to}"
  case allTookPart = "allTookPart {types}"
  case notAllTookPart = "notAllTookPart {types}"
  case method
  case selections
  case partial
  case merged = "merged {count} {name}"
  case split = "split {count} {name}"
  case notInPanel
  case changedNames = "changedNames {names}"
  case besideRegister = "besideRegister {percent} {base} {day} {from} {to} {frame} {silent}"
  case questions = "questions {questions}"
  case source = "source {survey} {types}"
}
