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
    return DataTable(
      number: nil, anchor: facts.words(PageAddress.delays), caption: facts.words(QualityPhrase.delaysCaption),
      scope: facts.words(QualityPhrase.delaysScope),
      corner: facts.words(QualityPhrase.quarterOfVisit),
      columns: [
        DataTable.Column(facts.words(QualityPhrase.withDate)),
        DataTable.Column(facts.words(QualityPhrase.withoutDate)),
      ]
        + shown.map {
          DataTable.Column($0 == 0 ? facts.words(QualityPhrase.sameQuarter) : "+\($0)", unit: "%")
        },
      rows: all.map { row in
        let shares = shown.map { delay -> DataTable.Entry in
          guard delay < row.ended else { return .missing(.notYetKnown) }
          let entered = delay == QualityFacts.Delays.last ? row.known : row.entered(within: delay)
          return row.known == 0 ? .notApplicable : share(entered, of: row.known, atLeast: smallest)
        }
        return DataTable.Row(
          head: row.quarter.description, cells: [count(row.known), count(row.undated)] + shares)
      }, totals: [])
  }

  /// What waits for a decision, the oldest period first.
  static func afterFinal(_ quality: QualityFacts, _ words: Words) -> DataTable {
    DataTable(
      number: nil, anchor: words(PageAddress.afterFinalTable),
      caption: words(QualityPhrase.afterFinalCaption),
      scope: words(QualityPhrase.afterFinalScope), corner: words(QualityPhrase.finalPeriod),
      columns: [DataTable.Column(words(QualityPhrase.registrations))],
      rows: quality.waiting.map { period, number in
        DataTable.Row(head: period.description, cells: [count(number)])
      }, totals: [])
  }

  /// How many locations registered, and what the open ones did. Names are for the libraries alone.
  static func locations(_ quality: QualityFacts, _ words: Words) -> DataTable {
    let absent = DataTable.Entry.missing(.noRegister)
    return DataTable(
      number: nil, anchor: words(PageAddress.activity), caption: words(QualityPhrase.activityCaption),
      scope: words(QualityPhrase.activityScope),
      corner: words.unit(.quarter).capitalised,
      columns: [
        words(QualityPhrase.open), words(QualityPhrase.registers), words(QualityPhrase.stopped),
        words(QualityPhrase.stoppedNow),
        words(QualityPhrase.neverBegan), words(QualityPhrase.registersNotOpen),
        words(QualityPhrase.withoutLocation),
      ].map { DataTable.Column($0) },
      rows: quality.locations.map { row in
        let open =
          row.open.map { open in
            [
              open.total, open.registering, open.silent, open.stopped, open.never,
              row.registering - open.registering,
            ].map(count)
          } ?? [absent, count(row.registering), absent, absent, absent, absent]
        return DataTable.Row(head: row.quarter.description, cells: open + [count(row.unplaced)])
      }, totals: [])
  }
}
