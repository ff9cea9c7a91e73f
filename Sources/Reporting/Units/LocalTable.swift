import Definitions
import Edition

/// The table of one or more variables: the unit, the nation, and how they differ.
struct LocalTable {
  let measures: [LocalMeasure]
  let words: LocalWords
  let number: Int
  let caption: String

  /// More variables in one table: rows name theirs.
  private var isJoined: Bool { measures.count > 1 }
  private let hasPercents: Bool
  /// The province that stands beside the unit.
  private let province: UnitTree.Unit?
  /// The municipalities of about the same size.
  private let peers: SizeClass?
  /// Otherwise the nation has other days, and stands on its own page.
  private let isCompared: Bool

  init(measures: [LocalMeasure], words: LocalWords, number: Int, caption: String) {
    self.measures = measures
    self.words = words
    self.number = number
    self.caption = caption
    hasPercents = measures.contains(where: \.hasPercents)
    province = measures.lazy.compactMap { $0.province?.unit }.first
    peers = measures.lazy.compactMap { $0.peers?.size }.first
    isCompared = measures.contains(where: \.isCompared)
  }

  /// The baseline that percentages are compared with.
  private var baseline: Period? {
    guard hasPercents, let standing = Standing(words.edition), let baseline = standing.baseline,
      measures.contains(where: { $0.changes != nil })
    else { return nil }
    return baseline
  }

  /// The scale of the bars, to the next round share; `nil` where there are no percentages.
  private var axis: Axis? {
    let shares = measures.flatMap { measure in
      measure.rows.flatMap { [measure.own($0)?.percent?.tenths, measure.whole($0)?.percent?.tenths] }
    }.compactMap { $0 }
    guard hasPercents, let highest = shares.max() else { return nil }
    return Axis.percentages(highest, isWhole: highest > 900)
  }

  private var legend: String {
    let unit = words.unit.name
    return isCompared
      ? words.language.text(
        UnitPhrase.barsOf, ["unit": unit, "nation": words.nation(measures[0].counted)])
      : words.language.text(UnitPhrase.barsOfUnit, ["unit": unit])
  }

  /// When what the table counts was asked: the span of the page, or a part of it.
  private var period: String {
    guard let days = LocalMeasure.days(of: measures) else { return words.language.title(words.edition.span) }
    return words.language.text(NationalPhrase.fromTo, ["from": days.lowerBound, "to": days.upperBound])
  }

  var table: DataTable {
    let counted = measures[0].counted
    let isRounded = measures.contains { $0.table.isRounded }
    let own = words.unit.name
    let nation = words.nation(counted)
    let isProvisional = (
      own: measures.contains { $0.table.isProvisional }, nation: measures.contains { $0.nation.isProvisional }
    )
    var columns = [
      DataTable.Column(
        own, unit: isRounded ? words.language(PagePhrase.rounded) : words.language(PagePhrase.count),
        isProvisional: isProvisional.own, isRounded: isRounded)
    ]
    if hasPercents { columns.append(DataTable.Column(own, unit: "%")) }
    if let province, hasPercents {
      // As of the municipality and the province of Utrecht.
      let name = province.name == own ? province.title(words.language) : province.name
      columns.append(DataTable.Column(name, unit: "%"))
    }
    if let peers, hasPercents { columns.append(DataTable.Column(words.language.name(of: peers), unit: "%")) }
    if isCompared {
      columns.append(DataTable.Column(nation, unit: "%", isProvisional: isProvisional.nation))
      if hasPercents {
        columns.append(
          DataTable.Column(words.language(PagePhrase.difference), unit: words.language(PagePhrase.points)))
      }
    }
    let baseline = self.baseline
    if let baseline {
      columns.append(DataTable.Column(words.language(UnitPhrase.baseline), unit: "\(baseline), %"))
      columns.append(
        DataTable.Column(
          words.language.text(UnitPhrase.since, ["period": baseline.description]),
          unit: words.language(PagePhrase.points)))
    }
    let things = words.language.many(counted)
    var scope = words.language.text(UnitPhrase.tableScope, ["things": things, "period": period])
    if let bases = words.bases(measures.filter(\.hasPercents)) { scope += " " + bases }
    if let baseline {
      scope +=
        " " + words.language.text(UnitPhrase.baselineScope, ["unit": own, "period": baseline.description])
    }
    let axis = self.axis
    return DataTable(
      number: number, anchor: "\(words.language(PageAddress.table))-\(number)", caption: caption,
      scope: scope,
      corner: isJoined ? words.language(PagePhrase.characteristic) : words.language(PagePhrase.answer),
      columns: columns,
      rows: measures.flatMap { measure in measure.rows.map { row($0, of: measure, baseline, axis) } },
      totals: isJoined && Set(measures.map { [$0.total, $0.base] }).count > 1
        ? measures.map { total($0, "\($0.variable.label): ", baseline) }
        : [total(measures[0], "", baseline)],
      bars: axis == nil ? nil : legend, name: isJoined ? "profile" : measures[0].variable.id)
  }

  private func bar(_ id: String, of measure: LocalMeasure, _ axis: Axis) -> DataTable.Bar? {
    measure.own(id)?.percent.map { percent in
      DataTable.Bar(
        length: axis.place(percent.tenths),
        comparison: isCompared ? (measure.whole(id)?.percent).map { axis.place($0.tenths) } : nil)
    }
  }

  private func row(
    _ id: String, of measure: LocalMeasure, _ baseline: Period?, _ axis: Axis?
  ) -> DataTable.Row {
    let label = measure.label(id)
    let anchor = words.anchor(measure.variable.id, id)
    let isLead = words.edition.leads.contains { $0.variable == measure.variable.id && $0.row == id }
    var cells = [
      Entries.count(measure.own(id), in: measure.table, anchor: measure.hasPercents ? nil : anchor)
    ]
    if hasPercents { cells.append(Entries.percent(measure.own(id), in: measure.table, anchor: anchor)) }
    if province != nil, hasPercents {
      cells.append(
        measure.province.map { Entries.percent($0.table[id], in: $0.table, anchor: nil) }
          ?? .missing(.notAvailable))
    }
    if peers != nil, hasPercents {
      cells.append(
        measure.peers.map { Entries.percent($0.table[id], in: $0.table, anchor: nil) }
          ?? .missing(.notAvailable))
    }
    if isCompared {
      cells.append(
        Entries.percent(measure.whole(id), in: measure.nation, anchor: isLead ? anchor + ".nl" : nil))
      if hasPercents { cells.append(difference(id, measure)) }
    }
    if let baseline { cells += change(id, measure, baseline) }
    return DataTable.Row(
      head: isJoined ? "\(measure.variable.label): \(label)" : label,
      cells: cells, bar: axis.flatMap { bar(id, of: measure, $0) })
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

  /// The percentage in the baseline and the change since, where rounding cannot have made it.
  private func change(_ id: String, _ measure: LocalMeasure, _ baseline: Period) -> [DataTable.Entry] {
    guard let table = measure.earlier(baseline), let cell = table[id], cell.percent != nil,
      let value = measure.changes?[id]?.value
    else { return [.missing(.smallBase), .missing(.smallBase)] }
    let distance = words.edition.claims.distance(of: id, in: measure.table, from: table)
    return [
      Entries.percent(cell, in: table, anchor: nil),
      distance?.isSeen == true
        ? .number(.difference(value), anchor: nil) : .text(words.language(PagePhrase.aboutEqualSign)),
    ]
  }

  /// What the percentages above it divide by, so that a reader who divides finds them.
  private func total(_ measure: LocalMeasure, _ opening: String, _ baseline: Period?)
    -> DataTable.Row
  {
    let hasWhole = measure.variable.kind == .one
    let isSum = measure.hasPercents && measure.base != measure.total
    var cells = [
      isSum
        ? .number(.count(measure.base), anchor: nil)
        : Entries.count(measure.table["total"], in: measure.table)
    ]
    let whole: DataTable.Entry = hasWhole ? .number(.whole, anchor: nil) : .notApplicable
    if hasPercents { cells.append(measure.hasPercents ? whole : .missing(.smallBase)) }
    if province != nil, hasPercents {
      cells.append(measure.province == nil ? .missing(.notAvailable) : whole)
    }
    if peers != nil, hasPercents { cells.append(measure.peers == nil ? .missing(.notAvailable) : whole) }
    if isCompared { cells.append(whole) }
    let rest = (hasPercents && isCompared ? 1 : 0) + (baseline == nil ? 0 : 2)
    cells += Array(repeating: .notApplicable, count: rest)
    let name =
      isSum ? words.language(PagePhrase.sumOfRounded) : words.language.many(measure.counted)
    return DataTable.Row(head: (opening + name).capitalised, cells: cells)
  }
}
