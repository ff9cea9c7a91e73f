import Definitions
import Edition

/// One variable of one unit over the last four quarters, beside that of the nation.
final class LocalMeasure {
  let variable: Variable
  let edition: LocalEdition
  let table: PublishedTable
  let nation: PublishedTable
  /// The province that a municipality lies in, where it has percentages; its share of a row stands beside the own one.
  let province: (unit: UnitTree.Unit, table: PublishedTable)?
  /// The municipalities of about the same size, where a municipality has such.
  let peers: (size: SizeClass, table: PublishedTable)?
  /// The nation may be compared with the unit: the same is counted, over the same days.
  let isCompared: Bool
  /// Rows with a number, `total` aside: in natural order, or largest first with the rest rows last.
  let rows: [String]
  /// Some row has a percentage: the base is large enough.
  let hasPercents: Bool
  /// The published number of visits or questions in which this was asked.
  let total: Int
  /// What the percentages divide by, as far as it is published.
  let base: Int
  private let labels: [String: String]

  init?(_ variable: Variable, _ unit: UnitTree.Unit, _ edition: LocalEdition) {
    let found = [Counted.questions, .visits].compactMap { counted in
      edition.tables[
        TableKey(variable.id, edition.span, level: unit.level, unit: unit.id, counted: counted)]
    }
    guard let table = edition.rule.shown(of: found) else { return nil }
    let counted = table.key.counted
    guard let nation = edition.national[TableKey(variable.id, edition.span, counted: counted)] else {
      return nil
    }
    self.variable = variable
    self.edition = edition
    self.table = table
    self.nation = nation
    province = edition.parent(of: unit).flatMap { parent in
      guard unit.level == .municipality, parent.level == .province,
        let other = edition.tables[
          TableKey(variable.id, edition.span, level: .province, unit: parent.id, counted: counted)],
        edition.claims.mayCompare(table, with: other, of: variable)
      else { return nil }
      return (parent, other)
    }
    peers = unit.size.flatMap { size in
      guard
        let other = edition.national[TableKey(size.table(of: variable.id), edition.span, counted: counted)],
        edition.claims.mayCompare(table, with: other, of: variable)
      else { return nil }
      return (size, other)
    }
    isCompared = edition.claims.mayCompare(table, with: nation, of: variable)
    total = table.total ?? 0
    base = table.base() ?? 0
    hasPercents = zip(table.rows, table.cells).contains { $0 != "total" && $1[0].percent != nil }
    let labels = edition.labels[variable.id] ?? [:]
    self.labels = labels
    rows = RowOrder.sorted(
      table.rows.filter { $0 != "total" }, isBySize: variable.order == .size,
      places: edition.places[variable.id] ?? [:],
      size: { table[$0]?.count },
      label: { Self.label($0, counted, labels, edition.words) })
  }

  var counted: Counted { table.key.counted }
  /// The base is large enough for counts.
  var hasCounts: Bool { !rows.isEmpty }

  func own(_ row: String) -> Cell? { table[row] }
  func whole(_ row: String) -> Cell? { isCompared ? nation[row] : nil }

  /// How the unit's share differs from the nation's.
  func distance(_ row: String) -> ShareDistance? {
    isCompared ? edition.claims.distance(of: row, in: table, from: nation) : nil
  }

  /// The table of the unit in the baseline.
  func earlier(_ baseline: Period) -> PublishedTable? {
    let key = table.key
    return edition.tables[
      TableKey(key.table, baseline, level: key.level, unit: key.unit, counted: key.counted)]
  }

  /// The changes of percentages since the baseline, in percentage points; `nil` when there are none.
  var changes: PublishedTable? {
    let key = table.key
    return edition.tables[
      TableKey(
        DerivedTable.changeInPoints.id(of: key.table), key.period, level: key.level, unit: key.unit,
        counted: key.counted)]
  }

  func label(_ row: String) -> String { Self.label(row, counted, labels, edition.words) }

  /// The row with the largest share, when it is one; rest rows do not take part.
  var largest: String? { leading.count == 1 ? leading[0] : nil }

  /// The rows with the largest share: one, or those that tie.
  var leading: [String] {
    edition.claims.largest(of: rows.filter { !ReservedRow.last.contains($0) }) { own($0) }
  }

  private static func label(
    _ row: String, _ counted: Counted, _ labels: [String: String], _ words: Words
  ) -> String {
    words.label(ofReserved: row, total: words.many(counted).capitalised) ?? labels[row] ?? row
  }
}
