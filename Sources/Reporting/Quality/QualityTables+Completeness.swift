import Definitions
import Edition

/// What the variables do not tell.
extension QualityTables {
  private static func cells(_ item: QualityFacts.Completeness) -> [DataTable.Entry] {
    [item.notAsked, item.base, item.empty, item.unknown, item.unrecognised].map(count)
      + [item.zeros.map(count) ?? .missing(.roundedElsewhere)]
  }

  private static func columns(_ facts: EditionFacts, _ more: [DataTable.Column]) -> [DataTable.Column] {
    [
      facts.words(QualityPhrase.notAsked), facts.words(QualityPhrase.base), facts.words(PagePhrase.empty),
      facts.words(QualityPhrase.unknown), facts.words(PagePhrase.unrecognised),
      facts.words(QualityPhrase.neverGiven),
    ].map { DataTable.Column($0) } + more
  }

  /// One row per variable: the reported period.
  static func completeness(_ facts: EditionFacts) -> DataTable {
    let smallest = facts.definition.protection.minimumForPercentages
    return DataTable(
      number: nil, anchor: facts.words(PageAddress.completeness),
      caption: facts.words(QualityPhrase.completenessCaption),
      scope:
        facts.words(QualityPhrase.completenessScope),
      corner: facts.words(PagePhrase.characteristic),
      columns:
        columns(
          facts,
          [
            DataTable.Column(
              facts.words(QualityPhrase.saysNothing), unit: facts.words(QualityPhrase.percentOfBase))
          ]),
      rows: facts.quality.completeness.map { item in
        DataTable.Row(
          head: name(item.variable, item.counted, facts),
          cells: cells(item) + [
            share(item.empty + item.unknown + item.unrecognised, of: item.base, atLeast: smallest)
          ])
      }, totals: [])
  }

  /// One row per variable and quarter.
  static func completenessByQuarter(_ facts: EditionFacts) -> DataTable {
    DataTable(
      number: nil, anchor: facts.words(PageAddress.completenessByQuarter),
      caption: facts.words(QualityPhrase.byQuarterCaption),
      scope: facts.words(QualityPhrase.byQuarterScope),
      corner: facts.words(PagePhrase.characteristic),
      columns: [DataTable.Column(facts.words.unit(.quarter).capitalised, isText: true)] + columns(facts, []),
      rows: facts.quality.completenessByQuarter.map { item in
        DataTable.Row(
          head: name(item.variable, item.counted, facts),
          cells: [.text(item.period.description)] + cells(item))
      }, totals: [])
  }

  /// One row per variable with 'Anders': how many were recoded; `nil` when there is none.
  static func others(_ facts: EditionFacts) -> DataTable? {
    let items = facts.quality.completeness.filter { $0.other != nil }
    guard !items.isEmpty else { return nil }
    let smallest = facts.definition.protection.minimumForPercentages
    return DataTable(
      number: nil, anchor: facts.words(PageAddress.recoded), caption: facts.words(QualityPhrase.otherCaption),
      scope: facts.words(QualityPhrase.otherScope),
      corner: facts.words(PagePhrase.characteristic),
      columns: [
        DataTable.Column(facts.words(QualityPhrase.recoded), isText: true),
        DataTable.Column(facts.words(QualityPhrase.staysOther)),
        DataTable.Column(facts.words(QualityPhrase.share), unit: facts.words(QualityPhrase.percentOfBase)),
      ],
      rows: items.map { item in
        let other = item.other ?? 0
        let recoded = item.recoded.map {
          facts.words.text(QualityPhrase.recodedOf, ["count": $0, "all": other + $0])
        }
        return DataTable.Row(
          head: name(item.variable, item.counted, facts),
          cells: [
            .text(recoded ?? facts.words(QualityPhrase.noRules)), count(other),
            share(other, of: item.base, atLeast: smallest),
          ])
      }, totals: [])
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
    scope: String, part: (QualityFacts.Completeness) -> Int
  ) -> DataTable {
    let smallest = facts.definition.protection.minimumForPercentages
    let quarters = Set(items.map(\.period.firstMonth)).sorted().map(Period.quarter)
    var heads: [(variable: String, counted: Counted)] = []
    for item in items where !heads.contains(where: { $0 == (item.variable, item.counted) }) {
      heads.append((item.variable, item.counted))
    }
    return DataTable(
      number: nil, anchor: anchor, caption: caption, scope: scope,
      corner: facts.words(PagePhrase.characteristic),
      columns: quarters.map { DataTable.Column($0.description) },
      rows: heads.map { head in
        DataTable.Row(
          head: name(head.variable, head.counted, facts),
          cells: quarters.map { quarter in
            let own = items.first {
              $0.variable == head.variable && $0.counted == head.counted && $0.period == quarter
            }
            return own.map { share(part($0), of: $0.base, atLeast: smallest) } ?? .missing(.notAsked)
          })
      }, totals: [])
  }
}
