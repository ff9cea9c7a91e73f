import Definitions
import Edition

extension EditionFacts {
  /// The state of the edition within a sentence.
  var state: String {
    if isDraft { return words(BaselinePhrase.draft) }
    return words(isProvisional ? BaselinePhrase.provisional : .final)
  }

  /// The announced day of publication; `nil` where the edition was made later, and nobody says when it appeared.
  var released: CivilDate? { definition.release(of: period).flatMap { $0 < today ? nil : $0 } }

  /// The announced day of the next edition, while it lies ahead.
  var expected: CivilDate? {
    definition.release(of: period.shifted(by: 1)).flatMap { $0 < today ? nil : $0 }
  }

  /// The same edition without what alone makes no new edition: number, dates, sources, quality, changes.
  var withoutOrigin: EditionFacts {
    EditionFacts(
      definition: definition, period: period, number: 0, isProvisional: isProvisional,
      today: period.lastDay, lastVisit: nil, lastEntry: nil, previousNumber: nil, changes: [],
      quality: QualityFacts(), programVersion: "", isInternal: isInternal, frozen: frozen)
  }
}
