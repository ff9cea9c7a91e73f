import Definitions
import Edition

extension EditionFacts {
  /// The state of the edition within a sentence.
  var state: String {
    if isDraft { return words(BaselinePhrase.draft) }
    return words(isProvisional ? BaselinePhrase.provisional : .final)
  }

  /// The same edition without what alone makes no new edition: number, dates, sources, quality, changes.
  var withoutOrigin: EditionFacts {
    EditionFacts(
      definition: definition, period: period, number: 0, isProvisional: isProvisional,
      today: period.lastDay, lastVisit: nil, lastEntry: nil, previousNumber: nil, changes: [],
      quality: QualityFacts(), programVersion: "", isInternal: isInternal, frozen: frozen)
  }
}
