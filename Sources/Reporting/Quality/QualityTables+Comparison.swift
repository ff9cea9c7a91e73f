import Definitions
import Edition

/// The reported period against earlier ones.
extension QualityTables {
  /// One row per earlier period: how many visits.
  static func volume(_ facts: EditionFacts) -> DataTable {
    DataTable(
      anchor: facts.words(PageAddress.volume), caption: facts.words(QualityPhrase.volumeCaption),
      scope: facts.words.text(
        QualityPhrase.volumeScope, ["limit": share(QualityFacts.Comparison.volumeThreshold)]),
      corner: facts.words(QualityPhrase.comparedWith),
      columns: [
        TableColumn(facts.words(QualityPhrase.visitsThen)) { count($0.visitsEarlier) },
        TableColumn(facts.words(QualityPhrase.visitsNow)) { count($0.visits) },
        TableColumn(facts.words(QualityPhrase.change)) { comparison in
          comparison.change.map { .number(.tenths(tenths($0), hasSign: true), anchor: nil) }
            ?? .missing(comparison.isBroken ? .seriesBreak : .noVisitsThen)
        },
        TableColumn(facts.words(QualityPhrase.verdict), isText: true) { .text(verdict($0, facts.words)) },
      ], rows: facts.quality.comparisons
    ) { DataTable.Row(head: $0.earlier.description, cells: $1) }
  }

  private static func verdict(_ comparison: QualityFacts.Comparison, _ words: Words) -> String {
    if comparison.isBroken { return words(Absence.seriesBreak) }
    if comparison.change == nil { return words(QualityPhrase.notComparable) }
    return words(comparison.isFlagged ? QualityPhrase.beware : .ordinary)
  }

  /// One row per variable: how far its distribution moved since an earlier period.
  static func shifts(_ comparison: QualityFacts.Comparison, _ facts: EditionFacts) -> DataTable {
    let words = facts.words
    return DataTable(
      anchor: "\(words(PageAddress.distribution))-\(comparison.against.rawValue)",
      caption: words.text(QualityPhrase.shiftsCaption, ["period": comparison.earlier.description]),
      scope: words.text(QualityPhrase.shiftsScope, ["limit": share(QualityFacts.Shift.threshold)]),
      corner: words(PagePhrase.characteristic),
      columns: [
        TableColumn(words(PagePhrase.difference)) { shift in
          guard case .compared(let dissimilarity, _, _) = shift.outcome else {
            return .missing(reason(shift))
          }
          return .number(share(dissimilarity), anchor: nil)
        },
        TableColumn(words(QualityPhrase.largestShift), isText: true) { shift in
          guard case .compared(_, let answer, let change) = shift.outcome else { return .notApplicable }
          return .text(
            words.text(
              QualityPhrase.shiftOf,
              [
                "answer": label(answer, shift.variable, facts),
                "points": words.difference(tenths(change), decimals: 1),
              ]))
        },
        TableColumn(words(QualityPhrase.verdict), isText: true) { shift in
          guard case .compared = shift.outcome else { return .text(words(reason(shift))) }
          return .text(words(shift.isFlagged ? QualityPhrase.beware : .ordinary))
        },
      ], rows: comparison.shifts
    ) { DataTable.Row(head: name($0.variable, $0.counted, facts), cells: $1) }
  }

  /// Why a distribution is not compared.
  private static func reason(_ shift: QualityFacts.Shift) -> Absence {
    switch shift.outcome {
    case .broken: .seriesBreak
    case .notAsked: .notAskedThen
    case .smallBase, .compared: .fewRegistrations
    }
  }

  private static func label(_ answer: String, _ variable: String, _ facts: EditionFacts) -> String {
    switch answer {
    case "empty": return facts.words(PagePhrase.empty)
    case "unrecognised": return facts.words(PagePhrase.unrecognised)
    default:
      let known = facts.definition.codebook[variable]?.answers.first { $0.id == answer }
      return known?.label(on: facts.period.lastDay) ?? answer
    }
  }

  /// Of basis points.
  private static func tenths(_ basisPoints: Int) -> Int {
    let size = (abs(basisPoints) + 5) / 10
    return basisPoints < 0 ? -size : size
  }
}
