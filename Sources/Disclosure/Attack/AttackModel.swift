import Definitions
import Edition

/// The published tables of one set of registrations as a system of unknown counts and sums: what the tables
/// say, and what everyone knows of how they hang together.
///
/// It relies on how `Protection` makes tables: a row that is not there counts nothing (an answer that did not
/// exist in the period, `unrecognised` and `empty` where they are 0), unless the base is small: then a table may
/// show its total alone.
struct AttackModel {
  /// A table of the system.
  struct Table {
    let key: TableKey
    let status: CellStatus
    let rows: [String]
    let columns: [String]
    /// Numbers of unknowns, `[row][column]`.
    let unknowns: [[Int32]]
    /// Rows of a one-way table that are not shown, for the base is small.
    var hidden: [(row: String, unknown: Int32)] = []
    /// Some rows are not shown and it is not known which.
    var isPartial = false
    let isCurrent: Bool
  }

  let knowledge: AttackKnowledge
  var system = AttackSystem()
  var tables: [Table] = []
  var places: [TableKey: Int] = [:]
  /// Tables of municipalities of other editions that merged, by the table of what they are now.
  var merged: [TableKey: MergedUnits.Parts] = [:]

  /// The whole system: these tables, and what is known of their units.
  init(_ published: ProtectedTables, _ knowledge: AttackKnowledge) {
    self.knowledge = knowledge
    for table in published.all { add(table, isCurrent: true) }
    relate(published)
  }

  /// The same with what other editions print, each read when it is needed.
  init(
    _ published: ProtectedTables, _ knowledge: AttackKnowledge,
    beside others: [() throws -> [PublishedNumber]]
  ) throws {
    self.knowledge = knowledge
    for table in published.all { add(table, isCurrent: true) }
    for edition in others { add(try edition(), beside: published) }
    relate(published)
  }

  private mutating func relate(_ published: ProtectedTables) {
    for place in tables.indices { hideRows(place) }
    addLocations(published)
    for place in tables.indices { relateCells(place) }
    relateRegions(knowledge.tree)
    relateOverlaps(knowledge.tree)
    relateMergers()
    relatePeriods()
    relateQuarters()
    relateOrganisationTotals()
    relateOrganisationQuarters()
    system.finish()
  }

  /// Adds a table of visits or questions; one that measured nothing says nothing.
  mutating func add(_ table: PublishedTable, isCurrent: Bool) {
    guard table.key.counted == .visits || table.key.counted == .questions,
      table.status.isDisjoint(with: .unmeasured), DerivedTable(id: table.key.table) == nil
    else { return }
    let number = tables.count
    let isCrossing = table.columns != [""]
    let unknowns = table.rows.enumerated().map { r, row in
      table.columns.enumerated().map { c, column in
        let cell = table.cells[r][c]
        var unknown = AttackSystem.Unknown(table: number, row: row, column: column)
        let isExact = cell.count != nil && !cell.status.contains(.rounded)
        unknown.isProtected = cell.status.contains(.rounded) || !cell.status.isDisjoint(with: .hidden)
        if let count = cell.count {
          let range = interval(count, isExact: isExact, table.key.level)
          (unknown.low, unknown.high) = (range.lowerBound, range.upperBound)
          if !isExact { unknown.drawn = count }
          // An organisation's own count is a row of a national table.
          if isExact, [.national, .organisation].contains(table.key.level), !isCrossing {
            (unknown.baseLow, unknown.baseHigh) = (count, count)
          } else if isCurrent {
            unknown.withholdable = count
          }
        } else if !cell.status.isDisjoint(with: .unmeasured) {
          (unknown.ceiling, unknown.baseHigh) = (0, 0)
        } else if cell.status.contains(.smallBase), row != "total", let shown = table["total", column]?.base {
          unknown.ceiling = shown + knowledge.rounding.base(at: table.key.level) - 1
        }
        return system.add(unknown)
      }
    }
    places[table.key] = number
    tables.append(
      Table(
        key: table.key, status: table.status, rows: table.rows, columns: table.columns, unknowns: unknowns,
        isCurrent: isCurrent))
  }

  /// What a published number allows: a rounded one lies less than the base away.
  func interval(_ count: Int, isExact: Bool, _ level: Level) -> ClosedRange<Int> {
    let base = knowledge.rounding.base(at: level)
    return isExact ? count...count : max(0, count - base + 1)...count + base - 1
  }

  /// The unknowns of rows that a table does not show, after the national table of the same variable.
  private mutating func hideRows(_ place: Int) {
    let table = tables[place]
    guard table.key.level != .national, table.columns == [""], table.status.contains(.smallBase) else {
      return
    }
    let nationalKey = TableKey(table.key.table, table.key.period, counted: table.key.counted)
    guard let nation = places[nationalKey] else {
      tables[place].isPartial = true
      return
    }
    for row in tables[nation].rows where !table.rows.contains(row) {
      var unknown = AttackSystem.Unknown(table: place, row: row, column: "")
      unknown.isProtected = true
      tables[place].hidden.append((row, system.add(unknown)))
    }
  }

  /// The number of locations that registered visits, which is published: none means no visits, and each had one.
  private mutating func addLocations(_ published: ProtectedTables) {
    for table in tables where table.isCurrent && table.key.level != .national {
      let key = table.key
      let own = TableKey(key.table, key.period, level: key.level, unit: key.unit, counted: .locations)
      guard key.counted == .visits, let visits = unknown(places[key]!, "visits"),
        let locations = published[own]?["locations"]?.count
      else { continue }
      if locations == 0 {
        system.unknowns[Int(visits)].ceiling = 0
        system.unknowns[Int(visits)].baseHigh = 0
      } else {
        system.unknowns[Int(visits)].floor = locations
      }
    }
  }

  /// The unknown of a row; `nil` where the count is 0 or nothing is known.
  func unknown(_ place: Int, _ row: String, _ column: String = "") -> Int32? {
    guard let c = tables[place].columns.place(of: column) else { return nil }
    if let r = tables[place].rows.place(of: row) { return tables[place].unknowns[r][c] }
    return tables[place].hidden.first { $0.row == row }?.unknown
  }
}
