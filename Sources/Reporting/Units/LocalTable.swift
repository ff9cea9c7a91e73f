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
  let hasPercents: Bool
  /// The province that stands beside the unit.
  let province: UnitTree.Unit?
  /// The municipalities of about the same size.
  let peers: SizeClass?
  /// Otherwise the nation has other days, and stands on its own page.
  let isCompared: Bool
  /// The baseline that percentages are compared with.
  let baseline: Period?

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
  enum Row {
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

  /// Percentages divide by the sum of the rounded counts, so that a reader who divides finds them.
  func isSum(_ measure: LocalMeasure) -> Bool {
    measure.hasPercents && measure.base != measure.total
  }

  private func bar(_ id: String, of measure: LocalMeasure, _ axis: Axis) -> DataTable.Bar? {
    measure.own(id)?.percent.map { percent in
      DataTable.Bar(
        length: axis.place(percent.tenths),
        comparison: isCompared ? (measure.whole(id)?.percent).map { axis.place($0.tenths) } : nil)
    }
  }
}
