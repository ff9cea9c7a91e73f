import Counting
import Definitions
import Disclosure
import Edition
import Publishing

/// What one edition is made from.
struct EditionRequest {
  let counts: WaitingCounts
  let definition: PipelineDefinition
  let period: Period
  let standing: StandingEditions
  /// The editions that its numbers are attacked with.
  let others: OtherEditions
  let organisations: WaitingOrganisations
  /// The check value of the record key; `nil` without protection.
  let keyCheck: String?
  /// Names of the cells that any edition of the root withheld.
  let withheld: Set<String>
  /// It gets pages below national level, also where the edition that stands has none.
  let isLocalWanted: Bool
  /// Such pages may be made; without, those that stand are carried over.
  let mayRenewLocal: Bool
  /// What the baseline published; `nil` while there is none.
  var baseline: [PublishedNumber]?
  /// The decision of whoever started the run.
  var revision: ReportSettings.Revision?
  /// The decision that makes the baseline itself final.
  var frozen: FrozenBaseline?
  var memory: CountedMemory?

  /// What counts, of the nation.
  var tally: Tally { judged(counts.nation) }
  /// What counts, of units below it.
  var units: Tally { judged(counts.units) }
  var today: CivilDate { tally.today ?? period.lastDay }

  /// What is final stays so, whatever day it is said to be.
  private func judged(_ tally: Tally) -> Tally {
    standing.current.flatMap { $0.isFinal ? tally.notBefore($0.date) : nil } ?? tally
  }

  var isProvisional: Bool {
    standing.current?.isFinal != true && definition.isProvisional(period, on: today)
  }

  /// Somebody decided that numbers of the edition that stands change.
  var isDecided: Bool {
    revision != nil || standing.current.map { Self.isDecided($0, definition) } ?? false
  }

  /// The months that pages of units look back over.
  var months: ClosedRange<Int> { Self.months(of: period, definition) }

  static func months(of period: Period, _ definition: PipelineDefinition) -> ClosedRange<Int> {
    let periods = definition.trend(of: period) + [definition.span(of: period)]
    return periods.map(\.firstMonth).min()!...period.lastMonth
  }

  /// A correction of the pipeline file is about months of an edition, which was made without it.
  static func isDecided(_ edition: WrittenEdition, _ definition: PipelineDefinition) -> Bool {
    let months = months(of: edition.period, definition)
    return definition.corrections.contains { correction in
      correction.period.firstMonth <= months.upperBound && correction.period.lastMonth >= months.lowerBound
        && !edition.corrections.contains(correction)
    }
  }
}
