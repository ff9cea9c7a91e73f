import Definitions

/// What the variables do not tell.
extension QualityTables {
  private static let kinds = ["Niet gevraagd", "Basis", "Niet ingevuld", "Onbekend", "Niet herkend"]

  private static func cells(_ item: QualityFacts.Completeness) -> [DataTable.Entry] {
    [item.notAsked, item.base, item.empty, item.unknown, item.unrecognised].map(count)
      + [item.zeros.map(count) ?? .missing("afgerond in de tabel van dit kenmerk")]
  }

  private static func columns(_ more: [DataTable.Column]) -> [DataTable.Column] {
    kinds.map { DataTable.Column($0) } + [DataTable.Column("Nooit gegeven")] + more
  }

  /// One row per variable: the reported period.
  static func completeness(_ facts: EditionFacts) -> DataTable {
    let smallest = facts.definition.protection.minimumForPercentages
    return DataTable(
      number: nil, anchor: "volledigheid", caption: "Volledigheid per kenmerk",
      scope:
        "Registraties van de verslagperiode. De basis is het aantal registraties waarin het gevraagd is.",
      corner: "Kenmerk", columns: columns([DataTable.Column("Zegt niets", unit: "% van de basis")]),
      rows: facts.quality.completeness.map { item in
        DataTable.Row(
          head: name(item.variable, item.counted, facts.definition.codebook),
          cells: cells(item) + [
            share(item.empty + item.unknown + item.unrecognised, of: item.base, atLeast: smallest)
          ])
      }, totals: [])
  }

  /// One row per variable and quarter.
  static func completenessByQuarter(_ facts: EditionFacts) -> DataTable {
    DataTable(
      number: nil, anchor: "volledigheid-kwartalen", caption: "Volledigheid per kenmerk en kwartaal",
      scope: "Een kwartaal waarin een kenmerk niet of bijna niet gevraagd is, staat er niet bij.",
      corner: "Kenmerk", columns: [DataTable.Column("Kwartaal", isText: true)] + columns([]),
      rows: facts.quality.completenessByQuarter.map { item in
        DataTable.Row(
          head: name(item.variable, item.counted, facts.definition.codebook),
          cells: [.text(item.period.description)] + cells(item))
      }, totals: [])
  }

  /// One row per variable with 'Anders': how many were recoded; `nil` when there is none.
  static func others(_ facts: EditionFacts) -> DataTable? {
    let items = facts.quality.completeness.filter { $0.other != nil }
    guard !items.isEmpty else { return nil }
    let smallest = facts.definition.protection.minimumForPercentages
    return DataTable(
      number: nil, anchor: "hercodeerd", caption: "'Anders' in de verslagperiode",
      scope: "Hercoderen: de toelichting bij 'Anders' noemt een antwoord dat wel bestaat.",
      corner: "Kenmerk",
      columns: [
        DataTable.Column("Hercodeerd", isText: true), DataTable.Column("Blijft 'Anders'"),
        DataTable.Column("Aandeel", unit: "% van de basis"),
      ],
      rows: items.map { item in
        let other = item.other ?? 0
        let recoded = item.recoded.map {
          "\(Dutch.count($0)) van \(Dutch.count(other + $0)) 'Anders' hercodeerd"
        }
        return DataTable.Row(
          head: name(item.variable, item.counted, facts.definition.codebook),
          cells: [
            .text(recoded ?? "geen regels"), count(other), share(other, of: item.base, atLeast: smallest),
          ])
      }, totals: [])
  }

  /// One row per variable, one column per quarter: the share of 'Anders'; `nil` when there is none.
  static func otherShares(_ facts: EditionFacts) -> DataTable? {
    let items = facts.quality.completenessByQuarter.filter { $0.other != nil }
    guard !items.isEmpty else { return nil }
    return byQuarter(
      items, facts, anchor: "anders-kwartalen", caption: "Aandeel 'Anders' per kwartaal",
      scope: "In procenten van de registraties waarin het gevraagd is, na hercoderen."
    ) { $0.other ?? 0 }
  }

  /// One row per variable, one column per quarter: the share that says nothing.
  static func nothingShares(_ facts: EditionFacts) -> DataTable {
    byQuarter(
      facts.quality.completenessByQuarter, facts, anchor: "zegt-niets", caption: "Aandeel dat niets zegt",
      scope: "Niet ingevuld, onbekend en niet herkend samen, in procenten van de registraties waarin het "
        + "gevraagd is."
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
      number: nil, anchor: anchor, caption: caption, scope: scope, corner: "Kenmerk",
      columns: quarters.map { DataTable.Column($0.description) },
      rows: heads.map { head in
        DataTable.Row(
          head: name(head.variable, head.counted, facts.definition.codebook),
          cells: quarters.map { quarter in
            let own = items.first {
              $0.variable == head.variable && $0.counted == head.counted && $0.period == quarter
            }
            return own.map { share(part($0), of: $0.base, atLeast: smallest) } ?? .missing("niet gevraagd")
          })
      }, totals: [])
  }
}
