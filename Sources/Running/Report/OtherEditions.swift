import Definitions
import Disclosure
import Edition
import Publishing

/// The editions whose numbers a reader has beside those of a draft: of every report and period of the root the newest,
/// and what the same run publishes.
struct OtherEditions {
  /// One of them.
  struct Edition {
    let report: String
    let period: Period
    let number: Int
    /// What it prints at some levels.
    let numbers: (_ isIncluded: @escaping (Level) -> Bool) throws -> [PublishedNumber]

    /// As provenance names it: `kwartaalrapportage/2022-Q2.1`.
    var name: String { "\(report)/\(period).\(number)" }

    init(_ edition: WrittenEdition) {
      (report, period, number) = (edition.report, edition.period, edition.number)
      numbers = { try edition.publishedNumbers(at: $0) }
    }

    init(_ draft: EditionDraft) {
      (report, period, number) = (draft.definition.report.id, draft.period, draft.number)
      numbers = { try draft.published(at: $0) }
    }

    fileprivate var order: (String, Int, Int, Int) { (report, period.firstMonth, period.months, number) }
  }

  /// By report, period and number.
  private(set) var all: [Edition]

  /// Those that stand in a root.
  init(_ root: PublicationRoot) throws(StageFailure) {
    self.init(try root.currentEditions().map(Edition.init))
  }

  init(_ editions: [Edition]) { all = editions.sorted { $0.order < $1.order } }

  /// With one that the run is going to publish.
  mutating func add(_ draft: EditionDraft) { self = OtherEditions(all + [Edition(draft)]) }

  /// Those that may print months of a draft, which looks back over `months`: others look back as far.
  func near(_ months: ClosedRange<Int>) -> [Edition] {
    all.filter { abs($0.period.lastMonth - months.upperBound) < months.count }
  }
}
