import Definitions
import Edition

/// Periods of several editions that share quarters: what they print is the sum of quarters that no table prints.
extension AttackModel {
  private struct Unit: Hashable {
    let level: Level
    let unit: String
    let counted: Counted

    var order: (String, String, String) { (level.rawValue, unit, counted.rawValue) }
  }

  /// Relates the longer periods of units that have a small quarter: of others nothing small follows.
  mutating func relateQuarters() {
    guard let keyTable = knowledge.keyTable else { return }
    var series: [Unit: [String: [Int]]] = [:]
    for (place, table) in tables.enumerated() {
      let key = table.key
      guard ![.national, .organisation].contains(key.level), knowledge.kinds[key.table] != nil,
        !table.isPartial, table.columns == [""], (2...8).contains(quarters(key.period).count)
      else { continue }
      series[Unit(level: key.level, unit: key.unit, counted: key.counted), default: [:]][
        key.table, default: []
      ].append(place)
    }
    for (unit, own) in series.sorted(by: { $0.key.order < $1.key.order }) {
      let all = Set(own.values.joined().flatMap { quarters(tables[$0].key.period) })
      let totals = all.reduce(into: [Period: Int32]()) { totals, quarter in
        let key = TableKey(keyTable, quarter, level: unit.level, unit: unit.unit, counted: unit.counted)
        totals[quarter] = places[key].flatMap { unknown($0, unit.counted.rawValue) }
      }
      let isSmall = totals.values.contains {
        (system.unknowns[Int($0)].drawn ?? 0) <= knowledge.rounding.base(at: unit.level)
          && system.unknowns[Int($0)].isProtected
      }
      guard isSmall else { continue }
      for (_, windows) in own.sorted(by: { $0.key < $1.key }) where windows.count > 1 || isPartly(windows[0])
      {
        relate(windows, totals)
      }
    }
  }

  private func isPartly(_ place: Int) -> Bool { tables[place].status.contains(.partlyMeasured) }

  private func quarters(_ period: Period) -> [Period] {
    guard period.months % 3 == 0, period.firstMonth % 3 == 0 else { return [] }
    return stride(from: period.firstMonth, to: period.lastMonth, by: 3).map { Period.quarter(of: $0) }
  }

  private func isWhole(_ place: Int) -> Bool {
    tables[place].status.isDisjoint(with: .unmeasured.union(.partlyMeasured))
  }

  /// Everyone was asked in a quarter, as the national table of it says.
  private func isAsked(_ table: String, _ quarter: Period, _ counted: Counted) -> Bool {
    places[TableKey(table, quarter, counted: counted)].map(isWhole) ?? false
  }

  /// The quarters in which everyone was asked, as a national table of the quarter or a longer period says: a total over
  /// a period that is partly measured is that of these quarters.
  private func askedQuarters(_ windows: [Int]) -> Set<Period> {
    let key = tables[windows[0]].key
    let all = Set(windows.flatMap { quarters(tables[$0].key.period) })
    let national = all.filter { isAsked(key.table, $0, key.counted) }
    return national.union(windows.filter(isWhole).flatMap { quarters(tables[$0].key.period) })
  }

  /// One table of a unit over several periods.
  private mutating func relate(_ windows: [Int], _ totals: [Period: Int32]) {
    let first = tables[windows[0]]
    let asked = askedQuarters(windows)
    var rows: [String] = []
    for place in windows {
      for row in tables[place].rows + tables[place].hidden.map(\.row) where !rows.contains(row) {
        rows.append(row)
      }
    }
    var made: [Period: [String: Int32]] = [:]
    for quarter in Set(windows.flatMap { quarters(tables[$0].key.period) }).sorted(by: {
      $0.firstMonth < $1.firstMonth
    }) {
      var own: [String: Int32] = [:]
      for row in rows {
        var unknown = AttackSystem.Unknown(table: windows[0], row: row, column: "")
        unknown.isPart = true
        // No table prints it, and it is a count of a few people all the same.
        unknown.isProtected = true
        own[row] = system.add(unknown)
      }
      made[quarter] = own
      guard let total = own["total"] else { continue }
      if let all = totals[quarter] { system.relate(all, [total], isExact: asked.contains(quarter)) }
      let answers = rows.filter { $0 != "total" }.compactMap { own[$0] }
      if knowledge.kinds[first.key.table] == .one {
        system.relate(total, answers, isExact: true)
      } else {
        for answer in answers { system.relate(total, [answer], isExact: false) }
      }
      let nation = places[TableKey(first.key.table, quarter, counted: first.key.counted)]
      for row in rows {
        if let whole = nation.flatMap({ unknown($0, row) }) {
          system.relate(whole, [own[row]!], isExact: false)
        }
      }
    }
    for place in windows { relate(place, quarters(tables[place].key.period), made) }
    let sorted = windows.sorted { tables[$0].key.period.firstMonth < tables[$1].key.period.firstMonth }
    for (one, next) in zip(sorted, sorted.dropFirst()) { relate(one, next, made) }
  }

  /// A period is the sum of its quarters, and perhaps of a longer part.
  private mutating func relate(
    _ place: Int, _ quarters: [Period], _ made: [Period: [String: Int32]], and part: [String: Int32] = [:]
  ) {
    let parts = quarters.compactMap { made[$0] } + (part.isEmpty ? [] : [part])
    for row in tables[place].rows + tables[place].hidden.map(\.row) {
      guard let whole = unknown(place, row) else { continue }
      system.relate(whole, parts.compactMap { $0[row] }, isExact: true)
    }
  }

  /// What two periods share is the same in both, whatever its quarters are.
  private mutating func relate(_ one: Int, _ next: Int, _ made: [Period: [String: Int32]]) {
    let (first, second) = (quarters(tables[one].key.period), quarters(tables[next].key.period))
    let common = first.filter(second.contains)
    guard !common.isEmpty, common != first, common != second else { return }
    var shared: [String: Int32] = [:]
    for row in Set(common.flatMap { made[$0]?.keys.map(\.self) ?? [] }).sorted() {
      var unknown = AttackSystem.Unknown(table: one, row: row, column: "")
      unknown.isPart = true
      let number = system.add(unknown)
      shared[row] = number
      system.relate(number, common.compactMap { made[$0]?[row] }, isExact: true)
    }
    relate(one, first.filter { !common.contains($0) }, made, and: shared)
    relate(next, second.filter { !common.contains($0) }, made, and: shared)
  }

  /// The quarters of an organisation are exact: what it was asked over a longer period holds at least those of them in
  /// which everyone was asked.
  mutating func relateOrganisationTotals() {
    guard let keyTable = knowledge.keyTable else { return }
    for place in tables.indices where tables[place].key.level == .organisation {
      let key = tables[place].key
      guard quarters(key.period).count > 1, knowledge.kinds[key.table] != nil,
        let total = unknown(place, "total")
      else { continue }
      let asked = quarters(key.period).filter { isAsked(key.table, $0, key.counted) }.compactMap { quarter in
        places[TableKey(keyTable, quarter, level: key.level, unit: key.unit, counted: key.counted)].flatMap {
          unknown($0, key.counted.rawValue)
        }
      }
      if !asked.isEmpty { system.relate(total, asked, isExact: false) }
    }
  }

  /// What is printed of an organisation over quarters is the sum of its rows in the crossings of those quarters; where an
  /// edition of one of them is not made yet, at least that of the others.
  mutating func relateOrganisationQuarters() {
    for place in tables.indices {
      let key = tables[place].key
      let parts = quarters(key.period)
      guard key.level == .organisation, parts.count > 1, !knowledge.bridges.contains(key.unit) else {
        continue
      }
      let wanted = AttackKnowledge.Crossing(rows: "organisation", columns: key.table)
      for id in knowledge.crossings.filter({ $0.value == wanted }).keys.sorted() {
        let crossings = parts.compactMap { places[TableKey(id, $0, counted: key.counted)] }
        guard !crossings.isEmpty, !crossings.contains(where: { tables[$0].status.contains(.partlyMeasured) })
        else { continue }
        for row in tables[place].rows {
          guard let whole = unknown(place, row) else { continue }
          system.relate(
            whole, crossings.compactMap { unknown($0, key.unit, row) },
            isExact: crossings.count == parts.count)
        }
      }
    }
  }
}
