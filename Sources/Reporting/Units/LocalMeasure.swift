import Definitions
import Edition

/// One variable of one unit over the last four quarters, beside that of the nation.
struct LocalMeasure {
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
  private(set) var rows: [String] = []
  private var cells: [String: (own: Cell, nation: Cell?)] = [:]

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
        edition.facts.claims.mayCompare(table, with: other, of: variable)
      else { return nil }
      return (parent, other)
    }
    peers = unit.size.flatMap { size in
      guard
        let other = edition.national[TableKey(size.table(of: variable.id), edition.span, counted: counted)],
        edition.facts.claims.mayCompare(table, with: other, of: variable)
      else { return nil }
      return (size, other)
    }
    isCompared = edition.facts.claims.mayCompare(table, with: nation, of: variable)
    let whole = isCompared ? edition.nation(nation.key) : [:]
    for (row, cells) in zip(table.rows, table.cells) where row != "total" {
      self.cells[row] = (cells[0], whole[row])
    }
    rows = ordered
  }

  var counted: Counted { table.key.counted }
  /// The published number of visits or questions in which this was asked.
  var total: Int { table.total ?? 0 }
  /// What the percentages divide by, as far as it is published.
  var base: Int { table.base() ?? 0 }
  /// The base is large enough for counts.
  var hasCounts: Bool { !cells.isEmpty }
  /// The base is large enough for percentages.
  var hasPercents: Bool { cells.values.contains { $0.own.percent != nil } }

  func own(_ row: String) -> Cell? { cells[row]?.own }
  func whole(_ row: String) -> Cell? { cells[row]?.nation }

  /// How the unit's share differs from the nation's.
  func distance(_ row: String) -> ShareDistance? {
    isCompared ? edition.facts.claims.distance(of: row, in: table, from: nation) : nil
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

  func label(_ row: String) -> String {
    switch row {
    case "total": edition.words.many(counted).capitalised
    case "unrecognised": edition.words(PagePhrase.unrecognised)
    case "empty": edition.words(PagePhrase.empty)
    default: edition.labels[variable.id]?[row] ?? row
    }
  }

  /// The row with the largest share, when it is one; rest rows do not take part.
  var largest: String? { leading.count == 1 ? leading[0] : nil }

  /// The rows with the largest share: one, or those that tie.
  var leading: [String] {
    edition.facts.claims.largest(of: rows.filter { !TableView.rest.contains($0) }) { own($0) }
  }

  private var ordered: [String] {
    let known = Dictionary(variable.answers.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let sortable = cells.map { row, cell -> (row: String, rank: Int, size: Int, place: Int, label: String) in
      let isBySize = variable.order == .size
      return (
        row, isBySize ? TableView.rest.firstIndex(of: row) ?? -1 : 0, isBySize ? -(cell.own.count ?? -1) : 0,
        isBySize ? 0 : known[row] ?? 1000, label(row).lowercased()
      )
    }
    return sortable.sorted {
      ($0.rank, $0.size, $0.place, $0.label, $0.row) < ($1.rank, $1.size, $1.place, $1.label, $1.row)
    }.map(\.row)
  }
}
