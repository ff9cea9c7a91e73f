import Definitions
import Edition

/// What the variables do not tell.
extension QualityTables {
  private typealias Column = TableColumn<QualityFacts.Completeness>

  private static func columns(_ facts: EditionFacts) -> [Column] {
    let words = facts.words
    return [
      Column(words(QualityPhrase.notAsked)) { count($0.notAsked) },
      Column(words(QualityPhrase.base)) { count($0.base) },
      Column(words(PagePhrase.empty)) { count($0.empty) },
      Column(words(QualityPhrase.unknown)) { count($0.unknown) },
      Column(words(PagePhrase.unrecognised)) { count($0.unrecognised) },
      Column(words(QualityPhrase.neverGiven)) { $0.zeros.map(count) ?? .missing(.roundedElsewhere) },
    ]
  }

  /// The share of a part of the base.
  private static func share(
    _ head: QualityPhrase, _ facts: EditionFacts, _ part: @escaping (QualityFacts.Completeness) -> Int
  ) -> Column {
    let smallest = facts.definition.protection.minimumForPercentages
    return Column(facts.words(head), unit: facts.words(QualityPhrase.percentOfBase)) {
      share(part($0), of: $0.base, atLeast: smallest)
    }
  }

  private static func row(
    _ facts: EditionFacts
  ) -> (QualityFacts.Completeness, [DataTable.Entry]) -> DataTable.Row {
    { DataTable.Row(head: name($0.variable, $0.counted, facts), cells: $1) }
  }

  /// One row per variable: the reported period.
  static func completeness(_ facts: EditionFacts) -> DataTable {
    DataTable(
      anchor: facts.words(PageAddress.completeness),
      caption: facts.words(QualityPhrase.completenessCaption),
      scope: facts.words(QualityPhrase.completenessScope), corner: facts.words(PagePhrase.characteristic),
      columns: columns(facts)
        + [share(.saysNothing, facts) { $0.empty + $0.unknown + $0.unrecognised }],
      rows: facts.quality.completeness, row: row(facts))
  }

  /// One row per variable and quarter.
  static func completenessByQuarter(_ facts: EditionFacts) -> DataTable {
    DataTable(
      anchor: facts.words(PageAddress.completenessByQuarter),
      caption: facts.words(QualityPhrase.byQuarterCaption),
      scope: facts.words(QualityPhrase.byQuarterScope), corner: facts.words(PagePhrase.characteristic),
      columns: [
        Column(facts.words.unit(.quarter).capitalised, isText: true) { .text($0.period.description) }
      ] + columns(facts), rows: facts.quality.completenessByQuarter, row: row(facts))
  }

  /// One row per variable with 'Anders': how many were recoded; `nil` when there is none.
  static func others(_ facts: EditionFacts) -> DataTable? {
    let items = facts.quality.completeness.filter { $0.other != nil }
    guard !items.isEmpty else { return nil }
    return DataTable(
      anchor: facts.words(PageAddress.recoded), caption: facts.words(QualityPhrase.otherCaption),
      scope: facts.words(QualityPhrase.otherScope), corner: facts.words(PagePhrase.characteristic),
      columns: [
        Column(facts.words(QualityPhrase.recoded), isText: true) { item in
          .text(
            item.recoded.map {
              facts.words.text(
                QualityPhrase.recodedOf, ["count": $0, "all": (item.other ?? 0) + $0])
            } ?? facts.words(QualityPhrase.noRules))
        },
        Column(facts.words(QualityPhrase.staysOther)) { count($0.other ?? 0) },
        share(.share, facts) { $0.other ?? 0 },
      ], rows: items, row: row(facts))
  }

  /// One row per variable, one column per quarter: the share of 'Anders'; `nil` when there is none.
  static func otherShares(_ facts: EditionFacts) -> DataTable? {
    let items = facts.quality.completenessByQuarter.filter { $0.other != nil }
    guard !items.isEmpty else { return nil }
    return byQuarter(
      items, facts, anchor: facts.words(PageAddress.otherByQuarter),
      caption: facts.words(QualityPhrase.otherShares),
      scope: facts.words(QualityPhrase.otherSharesScope)
    ) { $0.other ?? 0 }
  }

  /// One row per variable, one column per quarter: the share that says nothing.
  static func nothingShares(_ facts: EditionFacts) -> DataTable {
    byQuarter(
      facts.quality.completenessByQuarter, facts, anchor: facts.words(PageAddress.saysNothing),
      caption: facts.words(QualityPhrase.nothingShares),
      scope: facts.words(QualityPhrase.nothingSharesScope)
    ) { $0.empty + $0.unknown + $0.unrecognised }
  }

  private static func byQuarter(
    _ items: [QualityFacts.Completeness], _ facts: EditionFacts, anchor: String, caption: String,
    scope: String, part: @escaping (QualityFacts.Completeness) -> Int
  ) -> DataTable {
    let smallest = facts.definition.protection.minimumForPercentages
    let quarters = Set(items.map(\.period.firstMonth)).sorted().map(Period.quarter)
    var heads: [(variable: String, counted: Counted)] = []
    for item in items where !heads.contains(where: { $0 == (item.variable, item.counted) }) {
      heads.append((item.variable, item.counted))
    }
    return DataTable(
      anchor: anchor, caption: caption, scope: scope, corner: facts.words(PagePhrase.characteristic),
      columns: quarters.map { quarter in
        TableColumn(quarter.description) { head in
          items.first {
            $0.variable == head.variable && $0.counted == head.counted && $0.period == quarter
          }.map { share(part($0), of: $0.base, atLeast: smallest) } ?? .missing(.notAsked)
        }
      }, rows: heads
    ) { DataTable.Row(head: name($0.variable, $0.counted, facts), cells: $1) }
  }
}
