import Definitions
import Edition

extension AttackModel {
  /// The sums within a table, and between it and other tables of the same unit and period.
  mutating func relateCells(_ place: Int) {
    let key = tables[place].key
    if let kind = knowledge.kinds[key.table] {
      relateOneWay(place, kind)
    } else if let crossing = knowledge.crossings[key.table] {
      relateCrossing(place, crossing)
    }
  }

  /// One answer: the rows add up to the base. Several: each is at most the base.
  private mutating func relateOneWay(_ place: Int, _ kind: Variable.Kind) {
    let table = tables[place]
    guard table.columns == [""], let total = unknown(place, "total") else { return }
    let rows =
      zip(table.rows, table.unknowns).filter { $0.0 != "total" }.map { $0.1[0] } + table.hidden.map(\.unknown)
    if kind == .one {
      if !rows.isEmpty { system.relate(total, rows, isExact: !table.isPartial) }
    } else {
      for row in rows { system.relate(total, [row], isExact: false) }
    }
    relateToKey(total, table)
    if table.key.level == .organisation { relateOrganisation(place) }
  }

  /// Where all registrations were asked, the base is the number of visits or questions of the unit.
  private mutating func relateToKey(_ total: Int32, _ table: Table) {
    guard let id = knowledge.keyTable else { return }
    let key = table.key
    let own = TableKey(id, key.period, level: key.level, unit: key.unit, counted: key.counted)
    guard let place = places[own], let all = unknown(place, key.counted.rawValue) else { return }
    // Nationally a registration counts as a question before a form had a row per question.
    let isOther = key.level == .national && key.counted == .questions
    system.relate(all, [total], isExact: !isOther && !table.status.contains(.partlyMeasured))
  }

  /// The profile of an organisation is a row of a crossing: within the national profile, and the same as the
  /// published crossing.
  private mutating func relateOrganisation(_ place: Int) {
    let key = tables[place].key
    let all = TableKey(key.table, key.period, counted: key.counted)
    let crossings = knowledge.crossings.filter {
      $0.value == AttackKnowledge.Crossing(rows: "organisation", columns: key.table)
    }.keys.sorted().compactMap { places[TableKey($0, key.period, counted: key.counted)] }
    for (row, unknowns) in zip(tables[place].rows, tables[place].unknowns) {
      if let nation = places[all].flatMap({ unknown($0, row) }) {
        system.relate(nation, [unknowns[0]], isExact: false)
      }
      for crossing in crossings {
        guard let same = unknown(crossing, key.unit, row) else { continue }
        // A row of the crossing is a part of an organisation that carries another answer on.
        if knowledge.bridges.contains(key.unit) {
          system.relate(unknowns[0], [same], isExact: false)
        } else {
          system.relate(same, [unknowns[0]], isExact: true)
        }
      }
    }
  }

  private mutating func relateCrossing(_ place: Int, _ crossing: AttackKnowledge.Crossing) {
    guard let rowKind = knowledge.kinds[crossing.rows], let columnKind = knowledge.kinds[crossing.columns]
    else { return }
    let table = tables[place]
    let isWhole = !table.status.contains(.partlyMeasured)
    guard let lastRow = table.rows.firstIndex(of: "total"),
      let lastColumn = table.columns.firstIndex(of: "total")
    else { return }
    let innerRows = table.rows.indices.filter { $0 != lastRow }
    let innerColumns = table.columns.indices.filter { $0 != lastColumn }

    var rowRelations: [Int32] = []
    for row in table.rows.indices {
      let cells = innerColumns.map { table.unknowns[row][$0] }
      let number = relate(table.unknowns[row][lastColumn], cells, columnKind)
      if row != lastRow { rowRelations.append(number) }
    }
    for column in table.columns.indices {
      _ = relate(table.unknowns[lastRow][column], innerRows.map { table.unknowns[$0][column] }, rowKind)
    }
    if rowKind == .one, columnKind == .one {
      system.grids.append(
        AttackGrid(
          cells: innerRows.map { row in innerColumns.map { table.unknowns[row][$0] } },
          rowTotals: innerRows.map { table.unknowns[$0][lastColumn] },
          columnTotals: innerColumns.map { table.unknowns[lastRow][$0] },
          total: table.unknowns[lastRow][lastColumn], rowRelations: rowRelations))
    }

    func relateMargin(_ variable: String, _ margin: [(String, Int32)]) {
      guard let nation = places[TableKey(variable, table.key.period, counted: table.key.counted)] else {
        return
      }
      for (answer, own) in margin {
        guard let all = unknown(nation, answer) else { continue }
        system.relate(all, [own], isExact: isWhole)
      }
    }
    relateMargin(crossing.rows, table.rows.indices.map { (table.rows[$0], table.unknowns[$0][lastColumn]) })
    relateMargin(
      crossing.columns, table.columns.indices.map { (table.columns[$0], table.unknowns[lastRow][$0]) })
    relateToKey(table.unknowns[lastRow][lastColumn], table)
  }

  /// Parts of a variable and their base; the number of the last relation.
  private mutating func relate(_ total: Int32, _ parts: [Int32], _ kind: Variable.Kind) -> Int32 {
    if kind == .one { return system.relate(total, parts, isExact: true) }
    var number: Int32 = -1
    for part in parts { number = system.relate(total, [part], isExact: false) }
    return number
  }
}
