import Definitions
import Edition

/// What the columns of the table of a unit say of an answer, and of what its percentages divide by.
extension LocalTable {
  /// The unit, what it lies in, those of its size, the nation, and the baseline.
  var columns: [TableColumn<Row>] {
    let language = words.language
    var columns = [counts]
    if hasPercents {
      columns.append(
        column(words.unit.name) {
          Entries.percent($0.own($1), in: $0.table, anchor: anchor($0, $1))
        } total: {
          $0.hasPercents ? whole($0) : .missing(.smallBase)
        })
      columns += beside
    }
    if isCompared {
      columns.append(
        column(
          words.nation(measures[0].counted), isProvisional: measures.contains { $0.nation.isProvisional }
        ) {
          Entries.percent(
            $0.whole($1), in: $0.nation, anchor: isLead($0, $1) ? anchor($0, $1) + ".nl" : nil)
        } total: {
          whole($0)
        })
    }
    if isCompared, hasPercents {
      columns.append(
        column(language(PagePhrase.difference), unit: language(PagePhrase.points)) { difference($1, $0) })
    }
    guard let baseline else { return columns }
    return columns + [
      column(language(UnitPhrase.baseline), unit: "\(baseline), %") { before($1, $0, baseline) },
      column(
        language.text(UnitPhrase.since, ["period": baseline.description]), unit: language(PagePhrase.points)
      ) { change($1, $0, baseline) },
    ]
  }

  private var counts: TableColumn<Row> {
    let isRounded = measures.contains { $0.table.isRounded }
    return column(
      words.unit.name, unit: words.language(isRounded ? PagePhrase.rounded : .count),
      isProvisional: measures.contains { $0.table.isProvisional }, isRounded: isRounded
    ) {
      Entries.count($0.own($1), in: $0.table, anchor: $0.hasPercents ? nil : anchor($0, $1))
    } total: {
      isSum($0)
        ? .number(.count($0.base), anchor: nil) : Entries.count($0.table["total"], in: $0.table)
    }
  }

  /// The province of a municipality, and those of its size.
  private var beside: [TableColumn<Row>] {
    let province = province.map { province in
      // As of the municipality and the province of Utrecht.
      column(province.name == words.unit.name ? province.title(words.language) : province.name) {
        measure, id in
        measure.province.map { Entries.percent($0.table[id], in: $0.table, anchor: nil) }
          ?? .missing(.notAvailable)
      } total: {
        $0.province == nil ? .missing(.notAvailable) : whole($0)
      }
    }
    let peers = peers.map { peers in
      column(words.language.name(of: peers)) { measure, id in
        measure.peers.map { Entries.percent($0.table[id], in: $0.table, anchor: nil) }
          ?? .missing(.notAvailable)
      } total: {
        $0.peers == nil ? .missing(.notAvailable) : whole($0)
      }
    }
    return [province, peers].compactMap { $0 }
  }

  /// What a column says of an answer, and of what the percentages divide by.
  private func column(
    _ head: String, unit: String = "%", isProvisional: Bool = false, isRounded: Bool = false,
    answer: @escaping (LocalMeasure, String) -> DataTable.Entry,
    total: @escaping (LocalMeasure) -> DataTable.Entry = { _ in .notApplicable }
  ) -> TableColumn<Row> {
    TableColumn(head, unit: unit, isProvisional: isProvisional, isRounded: isRounded) { row in
      switch row {
      case .answer(let measure, let id): answer(measure, id)
      case .total(let measure, _): total(measure)
      }
    }
  }

  private func anchor(_ measure: LocalMeasure, _ id: String) -> String {
    words.anchor(measure.variable.id, id)
  }

  private func isLead(_ measure: LocalMeasure, _ id: String) -> Bool {
    words.edition.leads.contains { $0.variable == measure.variable.id && $0.row == id }
  }

  private func whole(_ measure: LocalMeasure) -> DataTable.Entry {
    measure.variable.kind == .one ? .number(.whole, anchor: nil) : .notApplicable
  }

  private func difference(_ id: String, _ measure: LocalMeasure) -> DataTable.Entry {
    guard let distance = measure.distance(id) else {
      return measure.hasPercents ? .notApplicable : .missing(.smallBase)
    }
    guard distance.isSeen else { return .text(words.language(PagePhrase.aboutEqualSign)) }
    let tenths = distance.tenths
    let isWhole = tenths.isMultiple(of: 10)
    return .number(
      .difference(DecimalValue(units: isWhole ? tenths / 10 : tenths, decimals: isWhole ? 0 : 1)), anchor: nil
    )
  }

  /// The cell of an answer in the baseline, where the change since is known too.
  private func earlier(
    _ id: String, _ measure: LocalMeasure, _ baseline: Period
  ) -> (table: PublishedTable, cell: Cell, change: DecimalValue)? {
    guard let table = measure.earlier(baseline), let cell = table[id], cell.percent != nil,
      let value = measure.changes?[id]?.value
    else { return nil }
    return (table, cell, value)
  }

  private func before(_ id: String, _ measure: LocalMeasure, _ baseline: Period) -> DataTable.Entry {
    earlier(id, measure, baseline).map { Entries.percent($0.cell, in: $0.table, anchor: nil) }
      ?? .missing(.smallBase)
  }

  /// The change since, where rounding cannot have made it.
  private func change(_ id: String, _ measure: LocalMeasure, _ baseline: Period) -> DataTable.Entry {
    guard let (table, _, change) = earlier(id, measure, baseline) else { return .missing(.smallBase) }
    let distance = words.edition.claims.distance(of: id, in: measure.table, from: table)
    return distance?.isSeen == true
      ? .number(.difference(change), anchor: nil) : .text(words.language(PagePhrase.aboutEqualSign))
  }
}
