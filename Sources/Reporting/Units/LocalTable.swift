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
  /// The baseline that percentages are compared with.
  private let baseline: Period?

  init(measures: [LocalMeasure], words: LocalWords, number: Int, caption: String) {
    self.measures = measures
    self.words = words
    self.number = number
    self.caption = caption
    hasPercents = measures.contains(where: \.hasPercents)
    province = measures.lazy.compactMap { $0.province?.unit }.first
    peers = measures.lazy.compactMap { $0.peers?.size }.first
    isCompared = measures.contains(where: \.isCompared)
    baseline =
      hasPercents && measures.contains { $0.changes != nil } ? Standing(words.edition)?.baseline : nil
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

  /// An answer of a variable, or what its percentages divide by.
  private enum Row {
    case answer(LocalMeasure, String)
    /// After the name of the variable, where a table has more.
    case total(LocalMeasure, opening: String)
  }

  var table: DataTable {
    let axis = self.axis
    let hasBases = isJoined && Set(measures.map { [$0.total, $0.base] }).count > 1
    return DataTable(
      number: number, in: words.language, caption: caption, scope: scope,
      corner: words.language(isJoined ? PagePhrase.characteristic : .answer), columns: columns,
      rows: measures.flatMap { measure in measure.rows.map { .answer(measure, $0) } },
      totals: hasBases
        ? measures.map { .total($0, opening: "\($0.variable.label): ") }
        : [Row.total(measures[0], opening: "")],
      bars: axis == nil ? nil : legend, name: isJoined ? "profile" : measures[0].variable.id
    ) { row, cells in
      switch row {
      case .answer(let measure, let id):
        let label = measure.label(id)
        return DataTable.Row(
          head: isJoined ? "\(measure.variable.label): \(label)" : label, cells: cells,
          bar: axis.flatMap { bar(id, of: measure, $0) })
      case .total(let measure, let opening):
        let name =
          isSum(measure) ? words.language(PagePhrase.sumOfRounded) : words.language.many(measure.counted)
        return DataTable.Row(head: (opening + name).capitalised, cells: cells)
      }
    }
  }

  private var scope: String {
    var scope = words.language.text(
      UnitPhrase.tableScope, ["things": words.language.many(measures[0].counted), "period": period])
    if let bases = words.bases(measures.filter(\.hasPercents)) { scope += " " + bases }
    if let baseline {
      scope +=
        " "
        + words.language.text(
          UnitPhrase.baselineScope, ["unit": words.unit.name, "period": baseline.description])
    }
    return scope
  }

  /// The unit, what it lies in, those of its size, the nation, and the baseline.
  private var columns: [TableColumn<Row>] {
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

  /// Percentages divide by the sum of the rounded counts, so that a reader who divides finds them.
  private func isSum(_ measure: LocalMeasure) -> Bool {
    measure.hasPercents && measure.base != measure.total
  }

  private func whole(_ measure: LocalMeasure) -> DataTable.Entry {
    measure.variable.kind == .one ? .number(.whole, anchor: nil) : .notApplicable
  }

  private func bar(_ id: String, of measure: LocalMeasure, _ axis: Axis) -> DataTable.Bar? {
    measure.own(id)?.percent.map { percent in
      DataTable.Bar(
        length: axis.place(percent.tenths),
        comparison: isCompared ? (measure.whole(id)?.percent).map { axis.place($0.tenths) } : nil)
    }
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
