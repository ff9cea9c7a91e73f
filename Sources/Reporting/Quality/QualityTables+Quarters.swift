import Definitions
import Edition

/// Entry and locations, quarter by quarter.
extension QualityTables {
  /// The revision triangle: per quarter of visit the share that was entered by the end of later quarters.
  static func delays(_ facts: EditionFacts) -> DataTable {
    let all = facts.quality.delays
    let smallest = facts.definition.protection.minimumForPercentages
    let used = all.compactMap { $0.counts.lastIndex { $0 > 0 } }.max() ?? 0
    let shown = 0...min(max(used, 2), QualityFacts.Delays.last)
    let shares = shown.map { delay in
      TableColumn<QualityFacts.Delays>(
        delay == 0 ? facts.words(QualityPhrase.sameQuarter) : "+\(delay)", unit: "%"
      ) { row in
        guard delay < row.ended else { return .missing(.notYetKnown) }
        let entered = delay == QualityFacts.Delays.last ? row.known : row.entered(within: delay)
        return row.known == 0 ? .notApplicable : share(entered, of: row.known, atLeast: smallest)
      }
    }
    return DataTable(
      anchor: facts.words(PageAddress.delays), caption: facts.words(QualityPhrase.delaysCaption),
      scope: facts.words(QualityPhrase.delaysScope), corner: facts.words(QualityPhrase.quarterOfVisit),
      columns: [
        TableColumn(facts.words(QualityPhrase.withDate)) { count($0.known) },
        TableColumn(facts.words(QualityPhrase.withoutDate)) { count($0.undated) },
      ] + shares, rows: all
    ) { DataTable.Row(head: $0.quarter.description, cells: $1) }
  }

  /// What waits for a decision, the oldest period first.
  static func afterFinal(_ quality: QualityFacts, _ words: Words) -> DataTable {
    DataTable(
      anchor: words(PageAddress.afterFinalTable), caption: words(QualityPhrase.afterFinalCaption),
      scope: words(QualityPhrase.afterFinalScope), corner: words(QualityPhrase.finalPeriod),
      columns: [
        TableColumn<(period: Period, count: Int)>(words(QualityPhrase.registrations)) { count($0.count) }
      ], rows: quality.waiting.map { ($0, $1) }
    ) { DataTable.Row(head: $0.period.description, cells: $1) }
  }

  /// How many locations registered, and what the open ones did. Names are for the libraries alone.
  static func locations(_ quality: QualityFacts, _ words: Words) -> DataTable {
    typealias Activity = QualityFacts.LocationActivity
    func open(
      _ head: QualityPhrase, _ number: @escaping (Activity, Activity.Open) -> Int
    ) -> TableColumn<Activity> {
      TableColumn(words(head)) { row in row.open.map { count(number(row, $0)) } ?? .missing(.noRegister) }
    }
    return DataTable(
      anchor: words(PageAddress.activity), caption: words(QualityPhrase.activityCaption),
      scope: words(QualityPhrase.activityScope), corner: words.unit(.quarter).capitalised,
      columns: [
        open(.open) { $1.total },
        TableColumn(words(QualityPhrase.registers)) { count($0.open?.registering ?? $0.registering) },
        open(.stopped) { $1.silent }, open(.stoppedNow) { $1.stopped }, open(.neverBegan) { $1.never },
        open(.registersNotOpen) { $0.registering - $1.registering },
        TableColumn(words(QualityPhrase.withoutLocation)) { count($0.unplaced) },
      ], rows: quality.locations
    ) { DataTable.Row(head: $0.quarter.description, cells: $1) }
  }
}
