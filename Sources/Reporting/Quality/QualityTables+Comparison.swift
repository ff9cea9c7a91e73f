import Definitions
import Edition

/// The reported period against earlier ones.
extension QualityTables {
  /// One row per earlier period: how many visits.
  static func volume(_ facts: EditionFacts) -> DataTable {
    DataTable(
      number: nil, anchor: facts.words(PageAddress.volume), caption: facts.words(QualityPhrase.volumeCaption),
      scope: facts.words.text(
        QualityPhrase.volumeScope, ["limit": share(QualityFacts.Comparison.volumeThreshold)]),
      corner: facts.words(QualityPhrase.comparedWith),
      columns: [
        DataTable.Column(facts.words(QualityPhrase.visitsThen)),
        DataTable.Column(facts.words(QualityPhrase.visitsNow)),
        DataTable.Column(facts.words(QualityPhrase.change)),
        DataTable.Column(facts.words(QualityPhrase.verdict), isText: true),
      ],
      rows: facts.quality.comparisons.map { comparison in
        let verdict =
          comparison.isBroken
          ? facts.words(Absence.seriesBreak)
          : comparison.isFlagged ? facts.words(QualityPhrase.beware) : facts.words(QualityPhrase.ordinary)
        return DataTable.Row(
          head: comparison.earlier.description,
          cells: [
            count(comparison.visitsEarlier), count(comparison.visits),
            comparison.change.map { .number(.tenths(tenths($0), hasSign: true), anchor: nil) }
              ?? .missing(comparison.isBroken ? .seriesBreak : .noVisitsThen),
            .text(
              comparison.change == nil && !comparison.isBroken
                ? facts.words(QualityPhrase.notComparable) : verdict),
          ])
      }, totals: [])
  }

  /// One row per variable: how far its distribution moved since an earlier period.
  static func shifts(_ comparison: QualityFacts.Comparison, _ facts: EditionFacts) -> DataTable {
    DataTable(
      number: nil, anchor: "\(facts.words(PageAddress.distribution))-\(comparison.against.rawValue)",
      caption: facts.words.text(QualityPhrase.shiftsCaption, ["period": comparison.earlier.description]),
      scope: facts.words.text(QualityPhrase.shiftsScope, ["limit": share(QualityFacts.Shift.threshold)]),
      corner: facts.words(PagePhrase.characteristic),
      columns: [
        DataTable.Column(facts.words(PagePhrase.difference)),
        DataTable.Column(facts.words(QualityPhrase.largestShift), isText: true),
        DataTable.Column(facts.words(QualityPhrase.verdict), isText: true),
      ],
      rows: comparison.shifts.map { shift in
        DataTable.Row(
          head: name(shift.variable, shift.counted, facts), cells: cells(shift, facts))
      }, totals: [])
  }

  private static func cells(_ shift: QualityFacts.Shift, _ facts: EditionFacts) -> [DataTable.Entry] {
    func absent(_ reason: Absence) -> [DataTable.Entry] {
      [.missing(reason), .notApplicable, .text(facts.words(reason))]
    }
    switch shift.outcome {
    case .broken: return absent(.seriesBreak)
    case .notAsked: return absent(.notAskedThen)
    case .smallBase: return absent(.fewRegistrations)
    case .compared(let dissimilarity, let answer, let change):
      return [
        .number(share(dissimilarity), anchor: nil),
        .text(
          facts.words.text(
            QualityPhrase.shiftOf,
            [
              "answer": label(answer, shift.variable, facts),
              "points": facts.words.difference(tenths(change), decimals: 1),
            ])),
        .text(shift.isFlagged ? facts.words(QualityPhrase.beware) : facts.words(QualityPhrase.ordinary)),
      ]
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
